using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>Makes one choice that was "nader te bepalen".</summary>
[VoorOpdracht("LegKeuzeVast")]
public sealed class KeuzeModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Id of the choice, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Keuze { get; set; } = "";

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public string? Waarde { get; set; }

    /// <summary>The choice.</summary>
    public Inrichtingskeuze Gevraagd { get; private set; } = null!;

    /// <summary>Shows what was chosen so far.</summary>
    public IActionResult OnGet()
    {
        if (Procedure.Inrichting.Inrichtingskeuzes.All(k => k.Id != Keuze))
            return NotFound();
        Waarde = Procedure.Keuzes.GetValueOrDefault(Keuze);
        return Page();
    }

    /// <summary>Records the choice.</summary>
    public async Task<IActionResult> OnPost() => Procedure.Inrichting.Inrichtingskeuzes.All(k => k.Id != Keuze)
        ? NotFound()
        : await Stuur(new LegKeuzeVast(Procedure.Id, Keuze, Waarde ?? ""), "De keuze is vastgelegd.",
            _ => RedirectToPage("/Procedures/Voorbereiding/Documenten", new { Kenmerk }));

    /// <inheritdoc/>
    protected override Task Laad(CancellationToken ct)
    {
        Gevraagd = Procedure.Inrichting.Inrichtingskeuzes.FirstOrDefault(k => k.Id == Keuze)!;
        return Task.CompletedTask;
    }
}
