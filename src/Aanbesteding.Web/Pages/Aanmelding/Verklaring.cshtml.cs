using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks for one declaration: does the party meet this requirement?</summary>
public sealed class VerklaringModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>Answers to choose from.</summary>
    public static readonly IReadOnlyList<SelectListItem> Antwoorden = [new("Ja", "ja"), new("Nee", "nee")];

    /// <summary>Id of the requirement, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Eis { get; set; } = "";

    /// <summary>The answer.</summary>
    [BindProperty]
    public string? Antwoord { get; set; }

    /// <summary>The requirement; null when it does not exist.</summary>
    public Geschiktheidseis? Gevraagd => Procedure.Inrichting.Geschiktheidseisen.FirstOrDefault(e => string.Equals(e.Id, Eis, StringComparison.OrdinalIgnoreCase));

    /// <summary>Shows what was answered.</summary>
    public IActionResult OnGet()
    {
        if (Gevraagd is not { } eis)
            return NotFound();
        Antwoord = Concept.Verklaringen.TryGetValue(eis.Id, out var ja) ? ja ? "ja" : "nee" : null;
        return Page();
    }

    /// <summary>Keeps the answer.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Gevraagd is not { } eis)
            return NotFound();
        var verklaringen = new Dictionary<string, bool>(Concept.Verklaringen, StringComparer.Ordinal);
        if (Antwoord is not null)
            verklaringen[eis.Id] = Antwoord == "ja";
        return await Bewaar(Concept with { Verklaringen = verklaringen }, Aanmeldingconcept.StapVerklaring(eis.Id));
    }
}
