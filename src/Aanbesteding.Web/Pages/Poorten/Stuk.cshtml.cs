using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>Adds the written text to a decision, also after its gate closed.</summary>
[VoorOpdracht(nameof(VoegBesluitstukToe))]
public sealed class StukModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Place of the decision among all decisions of the procedure, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Nummer { get; set; }

    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Stuk { get; set; }

    /// <summary>The decision.</summary>
    public Orgaanbesluit Besluit => Procedure.Besluiten[Nummer - 1];

    /// <summary>Asks for the file.</summary>
    public IActionResult OnGet() => Bestaat ? Page() : NotFound();

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!Bestaat)
            return NotFound();
        if (await Stuk.AlsBesluit(ct) is not { } stuk)
        {
            ModelState.AddModelError(nameof(Stuk), "Kies een bestand dat niet leeg is.");
            return Page();
        }

        return await Stuur(new VoegBesluitstukToe(Procedure.Id, Nummer, stuk), "Het besluit is toegevoegd.", _ => RedirectToPage("/Poorten/Besluiten", new { Kenmerk }));
    }

    private bool Bestaat => Nummer >= 1 && Nummer <= Procedure.Besluiten.Count;
}
