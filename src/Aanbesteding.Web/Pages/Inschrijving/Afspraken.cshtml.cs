using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>Shows the definitieve set met afspraken of one perceel in full, and asks whether the party accepts exactly this set.</summary>
public sealed class AfsprakenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnInschrijvingPagina(deur, procedures, inzendingen)
{
    /// <summary>The one answer.</summary>
    public static readonly IReadOnlyList<SelectListItem> Antwoorden = [new("Ja, wij gaan akkoord met deze set", "ja")];

    /// <summary>Number of the perceel, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>The answer.</summary>
    [BindProperty]
    public List<string> Akkoord { get; set; } = [];

    /// <summary>Hash of the set that was on the screen.</summary>
    [BindProperty]
    public string? Gelezen { get; set; }

    /// <summary>The set that counts; null when the party does not tender for this perceel.</summary>
    public Afsprakenset? Set => Geselecteerd.Contains(Perceel) ? Procedure.Afspraken(Perceel) : null;

    /// <summary>Shows the set.</summary>
    public IActionResult OnGet()
    {
        if (Set is not { } set)
            return NotFound();
        Akkoord = Concept.Akkoord.GetValueOrDefault(Perceel) == set.Sha256 ? ["ja"] : [];
        return Page();
    }

    /// <summary>Keeps the hash of the set that was read; without acceptance none.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Set is null)
            return NotFound();
        var akkoord = new Dictionary<int, string>(Concept.Akkoord);
        akkoord.Remove(Perceel);
        if (Akkoord.Contains("ja", StringComparer.Ordinal) && Gelezen is not null)
            akkoord[Perceel] = Gelezen;
        return await Bewaar(Concept with { Akkoord = akkoord }, Inschrijvingconcept.StapAfspraken(Perceel));
    }
}
