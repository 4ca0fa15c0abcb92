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

/// <summary>The jurist registers what the court decided.</summary>
[VoorOpdracht("RegistreerVonnis")]
public sealed class VonnisModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>What a court can decide, as people choose it.</summary>
    public static readonly IReadOnlyList<SelectListItem> Uitkomsten =
    [
        new("De vordering is afgewezen: wij gaan door", nameof(Vonnisuitkomst.Afgewezen)),
        new("De vordering is toegewezen: de percelen blijven bevroren", nameof(Vonnisuitkomst.Toegewezen)),
        new("De eiser trok de zaak in", nameof(Vonnisuitkomst.Ingetrokken)),
    ];

    /// <summary>Number of the case.</summary>
    [BindProperty]
    public string? Zaaknummer { get; set; }

    /// <summary>What was decided.</summary>
    [BindProperty]
    public string? Uitkomst { get; set; }

    /// <summary>Day of the judgment.</summary>
    [BindProperty]
    public DateOnly? Datum { get; set; }

    /// <summary>What it means for the procedure.</summary>
    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>Cases without a judgment.</summary>
    public IReadOnlyList<SelectListItem> Zaken =>
        [.. Procedure.Gedingen.Where(g => g.Vonnis is null).Select(g => new SelectListItem($"{g.Zaaknummer} ({Perceeltekst.Van(g.Percelen)})", g.Zaaknummer))];

    /// <summary>Registers.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!Enum.TryParse<Vonnisuitkomst>(Uitkomst, out var uitkomst) || !Enum.IsDefined(uitkomst))
            ModelState.AddModelError(nameof(Uitkomst), "Kies wat de rechter heeft beslist.");
        if (Datum is null)
        {
            ModelState.Remove(nameof(Datum));
            ModelState.AddModelError(nameof(Datum), "Vul in: de datum van het vonnis.");
        }

        if (!ModelState.IsValid)
            return Page();
        return await Stuur(
            new RegistreerVonnis(Procedure.Id, Zaaknummer ?? "", uitkomst, LocalDate.FromDateOnly(Datum!.Value), Toelichting ?? ""),
            "Het vonnis is geregistreerd. Wie op deze percelen inschreef, heeft bericht.", _ => RedirectToPage("/Gedingen/Standstill", new { Kenmerk }));
    }
}
