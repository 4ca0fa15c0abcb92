using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>Records the hearing about a measure.</summary>
[VoorOpdracht("LegHoorzittingVast")]
public sealed class HoorzittingModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>The report.</summary>
    [BindProperty]
    public string? Verslag { get; set; }

    /// <summary>Records it.</summary>
    public Task<IActionResult> OnPost() => Doe(new LegHoorzittingVast(Systeem.Id, Id, Verslag ?? ""), "Het verslag van de hoorzitting is vastgelegd.");
}
