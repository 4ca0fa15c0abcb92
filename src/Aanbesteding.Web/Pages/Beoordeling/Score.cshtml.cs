using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>One beoordelaar gives one mark, alone and blind, and goes on to the next.</summary>
[VoorOpdracht("GeefScore")]
public sealed class ScoreModel(Deur deur, Procedurelezer procedures) : Criteriumpagina(deur, procedures)
{
    /// <summary>The own sheet; null when this person is not in the commissie.</summary>
    public EigenBlad? Blad => EigenBlad.Van(Procedure, Actor.Persoon);

    /// <summary>Shows the question with the mark given before.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (Criterium is null)
            return NotFound();
        Toon(Blad?.Score(Kandidaat, CriteriumId)?.Cijfer, Blad?.Score(Kandidaat, CriteriumId)?.Motivering);
        if (Blad is not null)
            await LeesPlandeel();
        return Page();
    }

    /// <summary>Saves, and goes on to the next mark or to the summary.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (await ZonderCijfer() is { } opnieuw)
            return opnieuw;
        var antwoord = await Stuur(
            new GeefScore(Procedure.Id, Inzending, Perceel, CriteriumId, Cijfer!.Value, Motivering ?? ""), "Uw score is bewaard.", _ => Verder());
        if (!ModelState.IsValid)
            await LeesPlandeel();
        return antwoord;
    }

    /// <summary>Not by name of the page: generated addresses are lower case, and the id of a criterium is not.</summary>
    private IActionResult Verder() => Blad?.Volgende((Kandidaat, CriteriumId)) is { } volgende && volgende != (Kandidaat, Criterium!)
        ? LocalRedirect($"/procedures/{Kenmerk}/beoordelen/{volgende.Kandidaat.Inzending}/{volgende.Kandidaat.Perceel}/{Uri.EscapeDataString(volgende.Criterium.Id)}")
        : RedirectToPage("/Beoordeling/Vergrendelen", new { Kenmerk });
}
