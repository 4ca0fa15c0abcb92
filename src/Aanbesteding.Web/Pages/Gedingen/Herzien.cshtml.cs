using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gedingen;

/// <summary>The jurist withdraws the gunningsbeslissing, after a look at who is told what.</summary>
[VoorOpdracht("TrekGunningsbeslissingIn")]
public sealed class HerzienModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Where the work begins again.</summary>
    public static readonly IReadOnlyList<SelectListItem> Wegen =
    [
        new("Bij de scores: de commissie beoordeelt opnieuw", "ja"),
        new("Bij de toewijzing en de motivering: de scores blijven", "nee"),
    ];

    /// <summary>Why, as all tenderers read it.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>"ja" when the scores are looked at again.</summary>
    [BindProperty]
    public string? Herbeoordelen { get; set; }

    /// <summary>The letters that would go out; null while that was not asked.</summary>
    public IReadOnlyList<Brief>? Brieven { get; private set; }

    /// <summary>Shows what would happen, on a copy that is thrown away.</summary>
    public async Task OnPostGevolgen(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reden))
            ModelState.AddModelError(nameof(Reden), "Vul in: waarom u de beslissing intrekt.");
        if (Herbeoordelen is not ("ja" or "nee"))
            ModelState.AddModelError(nameof(Herbeoordelen), "Kies waar het werk opnieuw begint.");
        if (!ModelState.IsValid)
            return;
        var straks = await _procedures.Na(Procedure, kopie => kopie.TrekGunningsbeslissingIn(new Moment(klok.GetCurrentInstant(), Actor), Reden!, Herbeoordelen == "ja"), ct);
        if (straks.Weigering is { } weigering)
            ModelState.AddModelError("", weigering.Tekst);
        else
            Brieven = [.. straks.Waarde.Brieven.Skip(Procedure.Brieven.Count)];
    }

    /// <summary>Back to the questions, with what was filled in.</summary>
    public void OnPostWijzigen()
    {
        // The questions are shown whenever there are no letters to look at.
    }

    /// <summary>Withdraws.</summary>
    public Task<IActionResult> OnPost() => Stuur(
        new TrekGunningsbeslissingIn(Procedure.Id, Reden ?? "", Herbeoordelen == "ja"),
        "De gunningsbeslissing is ingetrokken. Alle inschrijvers hebben bericht.", _ => RedirectToPage("/Gedingen/Standstill", new { Kenmerk }));
}
