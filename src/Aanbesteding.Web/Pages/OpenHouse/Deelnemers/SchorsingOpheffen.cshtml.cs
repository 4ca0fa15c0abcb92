using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>Lifts a suspension.</summary>
[VoorOpdracht("HefSchorsingOp")]
public sealed class SchorsingOpheffenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>Lifts it.</summary>
    public Task<IActionResult> OnPost() => Doe(new HefSchorsingOp(Systeem.Id, Id, Motivering ?? ""), "De schorsing is opgeheven. De deelnemer heeft bericht gekregen.");
}
