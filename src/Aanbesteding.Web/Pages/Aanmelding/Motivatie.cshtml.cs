using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks why the party is suited for one perceel.</summary>
public sealed class MotivatieModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>Number of the perceel, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>The answer.</summary>
    [BindProperty]
    public string? Motivatie { get; set; }

    /// <summary>Shows what was written; only for a perceel that was chosen.</summary>
    public IActionResult OnGet()
    {
        if (!Concept.Percelen.Contains(Perceel))
            return NotFound();
        Motivatie = Concept.Motivatie.GetValueOrDefault(Perceel);
        return Page();
    }

    /// <summary>Keeps the answer.</summary>
    public Task<IActionResult> OnPostAsync() => Bewaar(
        Concept with { Motivatie = new Dictionary<int, string>(Concept.Motivatie) { [Perceel] = Motivatie ?? "" } },
        Aanmeldingconcept.StapMotivatie(Perceel));
}
