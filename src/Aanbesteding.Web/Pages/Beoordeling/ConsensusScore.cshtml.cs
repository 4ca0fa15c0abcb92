using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>The voorzitter records what the commissie agreed about one kandidaat on one criterium, with the originals in view.</summary>
[VoorOpdracht("LegConsensusVast")]
public sealed class ConsensusScoreModel(Deur deur, Procedurelezer procedures) : Criteriumpagina(deur, procedures)
{
    /// <summary>The individual marks and the agreed one; null as long as not everybody locked.</summary>
    public Cel? Cel => Cel.Alle(Procedure).FirstOrDefault(cel => cel.Kandidaat == Kandidaat && cel.Criterium.Id == CriteriumId);

    /// <summary>Whether the mark follows from the individual ones, so that there is nothing to choose.</summary>
    public bool CijferVolgt => Ronde is { } ronde && Procedure.Wijze(ronde).Bepaling is not Scorebepaling.Consensus;

    /// <summary>Shows the originals and what was agreed before.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (Criterium is null)
            return NotFound();
        Toon(Cel?.Afgesproken?.Cijfer, Cel?.Afgesproken?.Motivering);
        if (Cel is not null)
            await Lees();
        return Page();
    }

    /// <summary>Saves what was agreed.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!CijferVolgt && await ZonderCijfer() is { } opnieuw)
            return opnieuw;
        var antwoord = await Stuur(
            new LegConsensusVast(Procedure.Id, Inzending, Perceel, CriteriumId, Cijfer, Motivering ?? ""),
            "De afgesproken score is vastgelegd.", _ => RedirectToPage("/Beoordeling/Consensus", new { Kenmerk }));
        if (!ModelState.IsValid)
            await Lees();
        return antwoord;
    }
}
