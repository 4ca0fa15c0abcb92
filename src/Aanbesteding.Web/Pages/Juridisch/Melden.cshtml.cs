using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Juridisch;

/// <summary>The inkoper tells the jurist what was done to meet one condition.</summary>
[VoorOpdracht("MeldVoorwaardeVoldaan")]
public sealed class MeldenModel(Deur deur, Procedurelezer procedures) : Voorwaardepagina(deur, procedures)
{
    /// <summary>What was done, and where it can be seen.</summary>
    [BindProperty]
    public string? Bewijs { get; set; }

    /// <summary>Reports it.</summary>
    public async Task<IActionResult> OnPost() => Voorwaarde is null
        ? NotFound()
        : await Stuur(new MeldVoorwaardeVoldaan(Procedure.Id, Id, Bewijs ?? ""), $"Gemeld. De jurist beoordeelt of aan voorwaarde {Id} is voldaan.", _ => NaarLijst());
}
