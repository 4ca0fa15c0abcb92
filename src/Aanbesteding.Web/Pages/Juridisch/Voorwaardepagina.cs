using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Juridisch;

/// <summary>A page about one condition of the jurist.</summary>
public abstract class Voorwaardepagina(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Id of the condition, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The condition; null when there is none with this id.</summary>
    public JuridischeVoorwaarde? Voorwaarde => Procedure.Voorwaarden.FirstOrDefault(v => v.Id == Id);

    /// <summary>Shows the condition.</summary>
    public IActionResult OnGet() => Voorwaarde is null ? NotFound() : Page();

    /// <summary>Back to all conditions.</summary>
    protected IActionResult NaarLijst() => RedirectToPage("/Juridisch/Voorwaarden", new { Kenmerk });
}
