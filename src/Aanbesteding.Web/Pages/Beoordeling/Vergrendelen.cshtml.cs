using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>A beoordelaar looks over all own marks and locks them.</summary>
[VoorOpdracht("VergrendelScores")]
public sealed class VergrendelenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The own sheet; null when this person is not in the commissie.</summary>
    public EigenBlad? Blad => EigenBlad.Van(Procedure, Actor.Persoon);

    /// <summary>Locks.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new VergrendelScores(Procedure.Id), "Uw scores zijn vergrendeld.", _ => RedirectToPage("/Beoordeling/Beoordelen", new { Kenmerk }));
}
