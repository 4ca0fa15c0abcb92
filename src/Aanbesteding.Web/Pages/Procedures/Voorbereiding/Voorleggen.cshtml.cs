using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>Hands the documents to the jurist, with a checklist of what is still missing.</summary>
[VoorOpdracht("RondOpstellenAf")]
public sealed class VoorleggenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>What must be in order; empty when it cannot be done now.</summary>
    public IReadOnlyList<Publicatievoorwaarde> Voorwaarden => Procedure.OpenTaken.FirstOrDefault(t => t.TaakSoort == "opstellen") is { } taak
        ? Procedure.Publicatievoorwaarden(Procedure.DocumentVan(taak))
        : [];

    /// <summary>Hands over.</summary>
    public Task<IActionResult> OnPost() => Stuur(new RondOpstellenAf(Procedure.Id), "De stukken liggen nu bij de jurist.");
}
