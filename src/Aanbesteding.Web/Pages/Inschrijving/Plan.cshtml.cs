using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>Asks for one part of the plan van aanpak: one criterium for one perceel.</summary>
public sealed class PlanModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnInschrijvingPagina(deur, procedures, inzendingen)
{
    /// <summary>Number of the perceel, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>Id of the criterium, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Criterium { get; set; } = "";

    /// <summary>The answer.</summary>
    [BindProperty]
    public string? Tekst { get; set; }

    /// <summary>The criterium; null when it does not exist or the party does not tender for this perceel.</summary>
    public Beoordelingscriterium? Gevraagd => Concept.Percelen.Contains(Perceel)
        ? Procedure.Inrichting.Gunning.Criteria.FirstOrDefault(c => string.Equals(c.Id, Criterium, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>Shows what was written.</summary>
    public IActionResult OnGet()
    {
        if (Gevraagd is not { } criterium)
            return NotFound();
        Tekst = Concept.Deel(Perceel, criterium.Id);
        return Page();
    }

    /// <summary>Keeps the answer.</summary>
    public async Task<IActionResult> OnPostAsync() => Gevraagd is { } criterium
        ? await Bewaar(Concept.Met(new Plandeel(Perceel, criterium.Id, Tekst ?? "")), Inschrijvingconcept.StapPlan(Perceel, criterium.Id))
        : NotFound();
}
