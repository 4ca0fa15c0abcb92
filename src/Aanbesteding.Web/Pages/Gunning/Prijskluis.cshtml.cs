using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Opening the prices, once the quality is settled: two officers of different roles within ten minutes.</summary>
[VoorOpdracht("OpenPrijskluis")]
public sealed class PrijskluisModel(Deur deur, Procedurelezer procedures, IClock klok) : Sleutelpagina(deur, procedures, klok)
{
    /// <summary>Turns the key of this person.</summary>
    public Task<IActionResult> OnPost() => Draai(new OpenPrijskluis(Procedure.Id), "De prijskluis is open. De prijzen staan hieronder.");
}
