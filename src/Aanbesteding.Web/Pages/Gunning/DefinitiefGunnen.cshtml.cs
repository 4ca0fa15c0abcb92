using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Makes the award final once the standstill is over.</summary>
[VoorOpdracht("GunDefinitief")]
public sealed class DefinitiefGunnenModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Percelen that wait for their award, as they stand now.</summary>
    public IReadOnlyList<Perceelgang> TeGunnen => [.. Procedure.Perceelgangen(klok.GetCurrentInstant()).Where(g => g.Open && Procedure.Gunningsbeslissing!.DefinitiefOp(g.Perceel) is null)];

    /// <summary>Those of them that are free.</summary>
    public IReadOnlyList<int> Vrij => [.. TeGunnen.Where(g => g.Status is Perceelstatus.Vrij).Select(g => g.Perceel)];

    /// <summary>Makes final.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new GunDefinitief(Procedure.Id), $"De gunning van {Perceeltekst.Van(Vrij)} is definitief.", _ => RedirectToPage());
}
