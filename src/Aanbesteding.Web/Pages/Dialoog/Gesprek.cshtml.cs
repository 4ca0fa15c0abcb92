using Aanbesteding.Application.Dialoog;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Dialoog;

/// <summary>Records one talk with one party about one perceel.</summary>
[VoorOpdracht("LegDialoogrondeVast")]
public sealed class GesprekModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Number of the perceel, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>Id of the aanmelding of the party, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Aanmelding { get; set; }

    /// <summary>Day of the talk.</summary>
    [BindProperty]
    public DateOnly? Datum { get; set; }

    /// <summary>What all selected parties must know.</summary>
    [BindProperty]
    public string? Algemeen { get; set; }

    /// <summary>What belongs to this party alone.</summary>
    [BindProperty]
    public string? Vertrouwelijk { get; set; }

    /// <summary>The party; null when it is not in the dialogue for this perceel.</summary>
    public string? Partij => Procedure.Aanmeldingen.FirstOrDefault(aanmelding => aanmelding.Id == Aanmelding)?.Partij is { } partij
        && Procedure.Beoogden?.Van(partij).Contains(Perceel) == true ? partij : null;

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => Partij is null ? NotFound() : Page();

    /// <summary>Records.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Partij is null)
            return NotFound();
        if (Datum is not { } datum)
        {
            ModelState.Remove(nameof(Datum));
            ModelState.AddModelError(nameof(Datum), "Vul in: de datum van het gesprek.");
            return Page();
        }

        return await Stuur(
            new LegDialoogrondeVast(Procedure.Id, Perceel, Partij, LocalDate.FromDateOnly(datum), Algemeen ?? "", Vertrouwelijk ?? ""),
            "Het gesprek is vastgelegd. Wat voor allen is, is verstuurd.", _ => RedirectToPage("/Dialoog/Dialoog", new { Kenmerk }));
    }
}
