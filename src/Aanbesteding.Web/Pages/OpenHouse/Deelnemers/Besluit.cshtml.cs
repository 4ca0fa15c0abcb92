using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>A body decides on a measure.</summary>
[VoorOpdracht("BesluitMaatregel")]
public sealed class BesluitModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>The choices.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes = [new("Ja, opleggen", "True"), new("Nee, niet opleggen", "False")];

    /// <summary>The body.</summary>
    [BindProperty]
    public string? Orgaan { get; set; }

    /// <summary>Whether it is imposed.</summary>
    [BindProperty]
    public bool? Opleggen { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>Day on which a suspension is looked at again.</summary>
    [BindProperty]
    public DateOnly? Tot { get; set; }

    /// <summary>How clients keep their help.</summary>
    [BindProperty]
    public string? Continuiteit { get; set; }

    /// <summary>Bodies for which this person holds a mandate.</summary>
    public IReadOnlyList<SelectListItem> Organen =>
        [.. Systeem.Inrichting.Organen.Where(o => Actor.Organen?.Contains(o, StringComparer.Ordinal) == true).Select(o => new SelectListItem(o, o))];

    /// <summary>Proposes the body when there is only one.</summary>
    public void OnGet() => Orgaan = Organen is [var enige] ? enige.Value : null;

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Tot is null && ModelState[nameof(Tot)]?.Errors.Count > 0)
        {
            ModelState.Remove(nameof(Tot));
            ModelState.AddModelError(nameof(Tot), "Vul een bestaande datum in.");
        }

        if (string.IsNullOrEmpty(Orgaan))
            ModelState.AddModelError(nameof(Orgaan), "Kies namens welk orgaan u besluit.");
        if (Opleggen is null)
            ModelState.AddModelError(nameof(Opleggen), "Kies of de maatregel wordt opgelegd.");
        return ModelState.IsValid
            ? await Doe(new BesluitMaatregel(Systeem.Id, Id, Orgaan!, Opleggen!.Value, Motivering ?? "", Tot is { } dag ? LocalDate.FromDateOnly(dag) : null, Continuiteit ?? ""), "Het besluit is vastgelegd. De deelnemer heeft een brief gekregen.")
            : Page();
    }
}
