using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>The jurist reviews a measure.</summary>
[VoorOpdracht("AdviseerMaatregel")]
public sealed class AdviesModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>What the jurist may find.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes = [new("Akkoord", nameof(Domain.Oordeel.Akkoord)), new("Niet akkoord", nameof(Domain.Oordeel.Terug))];

    /// <summary>What the jurist finds.</summary>
    [BindProperty]
    public Oordeel? Oordeel { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Advies { get; set; }

    /// <summary>Gives the review.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Oordeel is { } oordeel)
            return await Doe(new AdviseerMaatregel(Systeem.Id, Id, oordeel, Advies ?? ""), "Uw advies is vastgelegd.");
        ModelState.AddModelError(nameof(Oordeel), "Kies of de maatregel kan worden opgelegd.");
        return Page();
    }
}
