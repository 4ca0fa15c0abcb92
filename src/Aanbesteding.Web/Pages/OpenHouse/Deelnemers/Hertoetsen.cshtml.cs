using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>Tests a deelnemer again on a signal.</summary>
[VoorOpdracht("StartHertoetsing")]
public sealed class HertoetsenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>What was reported or seen.</summary>
    [BindProperty]
    public string? Signaal { get; set; }

    /// <summary>Begins the test.</summary>
    public Task<IActionResult> OnPost() => Doe(new StartHertoetsing(Systeem.Id, Id, Signaal ?? ""), "De hertoetsing is begonnen. De deelnemer heeft bericht gekregen.");
}
