using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>The jurist establishes that a party dropped out, after a look at who would win what, and at every letter.</summary>
[VoorOpdracht("MeldUitval")]
public sealed class UitvalModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Id of the party.</summary>
    [BindProperty]
    public string? Partij { get; set; }

    /// <summary>Why, as the party reads it.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>What would happen; null while that was not asked.</summary>
    public Uitvalgevolgen? Gevolgen { get; private set; }

    /// <summary>The rule of the next opschortende termijn.</summary>
    public Termijnregel Standstill => Procedure.Inrichting.Planning.First(t => t.Naam == "opschortende-termijn");

    /// <summary>Parties that can drop out.</summary>
    public IEnumerable<SelectListItem> Partijen => Procedure.Inschrijvingen.Where(i => Procedure.Uitgevallen.All(u => u.Partij != i.Partij))
        .Select(i => new SelectListItem($"{new Partijnamen(Procedure).Naam(i.Partij)} ({Partijnamen.Percelen(i.Inhoud.Percelen)})", i.Partij));

    /// <summary>Shows what would happen, on a copy that is thrown away.</summary>
    public async Task OnPostGevolgen(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Partij))
            ModelState.AddModelError(nameof(Partij), "Kies de partij die is uitgevallen.");
        if (string.IsNullOrWhiteSpace(Reden))
            ModelState.AddModelError(nameof(Reden), "Vul in: waarom deze partij niet meer meedoet.");
        if (!ModelState.IsValid)
            return;
        var straks = await _procedures.Na(Procedure, kopie => kopie.MeldUitval(new Moment(klok.GetCurrentInstant(), Actor), Partij!, Reden!), ct);
        if (straks.Weigering is { } weigering)
            ModelState.AddModelError("", weigering.Tekst);
        else
            Gevolgen = Uitvalgevolgen.Van(Procedure, straks.Waarde);
    }

    /// <summary>Back to the questions, with what was filled in.</summary>
    public void OnPostWijzigen()
    {
        // The questions are shown whenever there are no consequences to look at.
    }

    /// <summary>Establishes it.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new MeldUitval(Procedure.Id, Partij ?? "", Reden ?? ""), "De uitval is vastgesteld. De voorzitter stelt de nieuwe toewijzing vast.");
}
