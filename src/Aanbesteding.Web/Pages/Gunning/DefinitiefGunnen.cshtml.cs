using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Makes the award final once the standstill is over.</summary>
[VoorOpdracht("GunDefinitief")]
public sealed class DefinitiefGunnenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The standstill; null before the decision was sent.</summary>
    public Termijn? Standstill => Procedure.TermijnMet("opschortende-termijn");

    /// <summary>Makes final.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new GunDefinitief(Procedure.Id), "De gunning is definitief.", _ => RedirectToPage());
}
