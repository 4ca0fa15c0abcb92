using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gedingen;

/// <summary>The bestuurder ends one perceel without award while the others go on.</summary>
[VoorOpdracht("StopPerceel")]
public sealed class PerceelStoppenModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Number of the perceel.</summary>
    [BindProperty]
    public int? Perceel { get; set; }

    /// <summary>The reasons, as the tenderers read them.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Percelen that can still stop.</summary>
    public IReadOnlyList<SelectListItem> Percelen =>
        [.. Procedure.Perceelgangen(klok.GetCurrentInstant()).Where(g => g.Open).Select(g => new SelectListItem(new Shared.Partijnamen(Procedure).Perceel(g.Perceel), $"{g.Perceel}"))];

    /// <summary>Stops it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Perceel is not { } perceel)
        {
            ModelState.AddModelError(nameof(Perceel), "Kies het perceel dat stopt.");
            return Page();
        }

        return await Stuur(
            new StopPerceel(Procedure.Id, perceel, Reden ?? ""), $"Perceel {perceel} is gestopt. Wie erop inschreef, heeft bericht.",
            _ => RedirectToPage("/Gedingen/Standstill", new { Kenmerk }));
    }
}
