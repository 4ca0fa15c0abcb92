using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>Announces a measure, so that the deelnemer can be heard.</summary>
[VoorOpdracht("KondigMaatregelAan")]
public sealed class MaatregelModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>The measures.</summary>
    public static readonly IReadOnlyList<SelectListItem> Soorten =
        [new("Schorsing: voorlopig geen nieuwe cliënten", nameof(Maatregelsoort.Schorsing)), new("Ontbinding: het einde van de overeenkomst", nameof(Maatregelsoort.Ontbinding))];

    /// <summary>Yes or no.</summary>
    public static readonly IReadOnlyList<SelectListItem> JaNee = [new("Nee, eerst horen", "False"), new("Ja, met spoed", "True")];

    /// <summary>What is announced.</summary>
    [BindProperty]
    public Maatregelsoort? Soort { get; set; }

    /// <summary>Id of the ground.</summary>
    [BindProperty]
    public string? Grond { get; set; }

    /// <summary>The facts.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>Whether a suspension begins at once.</summary>
    [BindProperty]
    public bool Spoed { get; set; }

    /// <summary>The published grounds.</summary>
    public IReadOnlyList<SelectListItem> Gronden => [.. Systeem.Inrichting.Maatregelgronden.Select(g => new SelectListItem(g.Tekst, g.Id))];

    /// <summary>Announces it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Soort is null)
            ModelState.AddModelError(nameof(Soort), "Kies welke maatregel u aankondigt.");
        if (string.IsNullOrEmpty(Grond))
            ModelState.AddModelError(nameof(Grond), "Kies de grond in de overeenkomst.");
        return ModelState.IsValid
            ? await Doe(new KondigMaatregelAan(Systeem.Id, Id, Soort!.Value, Grond!, Motivering ?? "", Spoed), "De maatregel is aangekondigd. De deelnemer heeft een brief gekregen.")
            : Page();
    }
}
