using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>Reports a risk.</summary>
[VoorOpdracht(nameof(MeldRisico))]
public sealed class RisicoMeldenModel(Deur deur, Procedurelezer procedures) : RisicoPagina(deur, procedures)
{
    /// <summary>Reports it.</summary>
    public Task<IActionResult> OnPost() => Stuur(
        new MeldRisico(Procedure.Id, Omschrijving ?? "", Kans ?? 0, Gevolg ?? 0, Eigenaar ?? "", Maatregel ?? ""), "Het risico is gemeld.", _ => NaarRegister());
}
