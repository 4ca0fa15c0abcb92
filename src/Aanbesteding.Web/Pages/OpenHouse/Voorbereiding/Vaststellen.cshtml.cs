using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>A body decides on what is open: the open house itself, a new version, or an extension.</summary>
[VoorOpdracht("StelToelatingVast", "StelVersieVast", "BesluitVerlenging")]
public sealed class VaststellenModel(Deur deur, OpenHouselezer toelatingen) : OpenHousePagina(deur, toelatingen)
{
    private static readonly string[] Soorten = ["vaststelling-toelating", "vaststelling-versie", "verlengingsbesluit"];

    /// <summary>What is decided on, when several things are open: kind of the task.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>The body for which is decided.</summary>
    [BindProperty]
    public string? Orgaan { get; set; }

    /// <summary>The choice: an outcome of the task.</summary>
    [BindProperty]
    public string? Keuze { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>The open task; null when none is open.</summary>
    public Element? Taak => Systeem.OpenTaken.Where(t => Soorten.Contains(t.TaakSoort, StringComparer.Ordinal)).OrderByDescending(t => t.TaakSoort == Soort).FirstOrDefault();

    /// <summary>Decisions taken so far in this visit.</summary>
    public IReadOnlyList<Orgaanbesluit> Genomen => Systeem.LopendeBesluiten(Taak!.Id);

    /// <summary>Bodies for which this person holds a mandate, those that did not decide yet first.</summary>
    public IReadOnlyList<SelectListItem> Eigen =>
        [.. Systeem.Inrichting.Organen.Where(o => Actor.Organen?.Contains(o, StringComparer.Ordinal) == true).OrderBy(o => Genomen.Any(b => b.Orgaan == o)).Select(o => new SelectListItem(o, o))];

    /// <summary>The choices, in words.</summary>
    public IReadOnlyList<SelectListItem> Keuzes => [.. Taak!.Uitkomsten.Select(u => new SelectListItem(Stafzinnen.Keuze(u), u))];

    /// <summary>The question.</summary>
    public string Vraag => Taak?.TaakSoort switch
    {
        "vaststelling-toelating" => "Stelt het orgaan dit open house vast?",
        "vaststelling-versie" => "Stelt het orgaan de nieuwe versie vast?",
        "verlengingsbesluit" => "Verlengt het orgaan de overeenkomst?",
        _ => "Vaststellen",
    };

    /// <summary>Proposes the body when there is only one.</summary>
    public void OnGet() => Orgaan = Taak is not null && Eigen is [var enige] ? enige.Value : null;

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrEmpty(Orgaan))
            ModelState.AddModelError(nameof(Orgaan), "Kies namens welk orgaan u besluit.");
        if (string.IsNullOrEmpty(Keuze))
            ModelState.AddModelError(nameof(Keuze), "Kies wat het besluit is.");
        if (!ModelState.IsValid)
            return Page();
        Opdracht<Gedaan> besluit = Taak?.TaakSoort switch
        {
            "vaststelling-versie" => new StelVersieVast(Systeem.Id, Orgaan!, Keuze!, Motivering ?? ""),
            "verlengingsbesluit" => new BesluitVerlenging(Systeem.Id, Orgaan!, Keuze!, Motivering ?? ""),
            _ => new StelToelatingVast(Systeem.Id, Orgaan!, Keuze!, Motivering ?? ""),
        };
        return await Stuur(besluit, "Het besluit is vastgelegd.");
    }
}
