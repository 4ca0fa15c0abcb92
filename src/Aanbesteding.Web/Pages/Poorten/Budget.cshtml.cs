using System.Globalization;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>The money per perceel: who prepares or decides reads, the inkoper records. Who scores does not see it.</summary>
[VoorOpdracht(nameof(StelBudgetVast), Lezers = [Rol.Jurist, Rol.Bestuurder, Rol.Auditor])]
public sealed class BudgetModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Number of the perceel.</summary>
    [BindProperty]
    public int? Perceel { get; set; }

    /// <summary>The amount, as typed.</summary>
    [BindProperty]
    public string? Bedrag { get; set; }

    /// <summary>Where the money stands.</summary>
    [BindProperty]
    public string? Dekking { get; set; }

    /// <summary>Whether this person may record.</summary>
    public bool MagVastleggen => !Procedure.Markering.Afgelopen && Mag(nameof(StelBudgetVast));

    /// <summary>The percelen to choose from.</summary>
    public IEnumerable<SelectListItem> Percelen =>
        Procedure.Inrichting.Percelen.Select(p => new SelectListItem(new Shared.Partijnamen(Procedure).Perceel(p.Nummer), p.Nummer.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Amounts that no longer count, the newest first.</summary>
    public IReadOnlyList<Budget> Eerder => [.. Procedure.Budgetten.Where(b => Procedure.BudgetVan(b.Perceel) != b).Reverse()];

    /// <summary>Records.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Perceel is null)
            ModelState.AddModelError(nameof(Perceel), "Kies een perceel.");
        if (Shared.Bedrag.Lees(Bedrag) is not { } eurocent)
        {
            ModelState.AddModelError(nameof(Bedrag), "Vul een bedrag in euro in, met punten tussen de duizendtallen, zoals 1.200.000.");
            return Page();
        }

        return ModelState.IsValid
            ? await Stuur(new StelBudgetVast(Procedure.Id, Perceel!.Value, eurocent, Dekking ?? ""), "Het budget is vastgelegd.", _ => RedirectToPage())
            : Page();
    }
}
