using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Procedures.Intrekken;

/// <summary>The bestuurder stops the whole procedure; shows first what happens to whom.</summary>
[VoorOpdracht("TrekIn")]
public sealed class IntrekkenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The reasons, as told to all parties.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Stops the procedure.</summary>
    public Task<IActionResult> OnPost() => Stuur(new TrekIn(Procedure.Id, Reden ?? ""), "De procedure is ingetrokken. De inkoper maakt dit bekend aan alle partijen.");
}
