using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Records the award notice with the proces-verbaal; the procedure ends.</summary>
[VoorOpdracht("KondigGunningAan")]
public sealed class GunningAankondigenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Text of the proces-verbaal van opdrachtverlening.</summary>
    [BindProperty]
    public string? ProcesVerbaal { get; set; }

    /// <summary>Records.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new KondigGunningAan(Procedure.Id, ProcesVerbaal ?? ""), "De gegunde opdracht is aangekondigd. De procedure is klaar.", _ => RedirectToPage());
}
