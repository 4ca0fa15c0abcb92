using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>Ends the open house after its last day.</summary>
[VoorOpdracht("SluitToelatingAf")]
public sealed class AfsluitenModel(Deur deur, OpenHouselezer toelatingen) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Ends it.</summary>
    public Task<IActionResult> OnPost() => Stuur(new SluitToelatingAf(Systeem.Id), "Het open house is afgesloten.");
}
