using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>One gate for one bestuurder: question, facts, advice, risks, choice, reasons. The gunningsbesluit is a gate too.</summary>
[VoorOpdracht("NeemPoortbesluit", "NeemGunningsbesluit")]
public sealed class PoortModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The body for which is decided.</summary>
    [BindProperty]
    public string? Orgaan { get; set; }

    /// <summary>The choice: an outcome of the task.</summary>
    [BindProperty]
    public string? Keuze { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>Why the body goes on over open lines.</summary>
    [BindProperty]
    public string? Afwijking { get; set; }

    /// <summary>Why the body comes back on its earlier decision.</summary>
    [BindProperty]
    public string? Herziening { get; set; }

    /// <summary>Day on which the body decided.</summary>
    [BindProperty]
    public DateOnly? Besluitdatum { get; set; }

    /// <summary>The written decision.</summary>
    [BindProperty]
    public IFormFile? Stuk { get; set; }

    /// <summary>The open gate; null when none is open.</summary>
    public Element? Taak => Procedure.OpenTaken.FirstOrDefault(taak => taak.TaakSoort is "poort" or "gunningsbesluit");

    /// <summary>Bodies that decide here.</summary>
    public IReadOnlyList<string> Organen => Procedure.Organen(Taak!.Id);

    /// <summary>Decisions taken so far in this visit.</summary>
    public IReadOnlyList<Orgaanbesluit> Genomen => Procedure.LopendeBesluiten(Taak!.Id);

    /// <summary>Bodies for which this person holds a mandate, those that did not decide yet first.</summary>
    public IReadOnlyList<SelectListItem> Eigen =>
        [.. Mandaten.OrderBy(orgaan => Genomen.Any(b => b.Orgaan == orgaan)).Select(orgaan => new SelectListItem(orgaan, orgaan))];

    /// <summary>Whether one of those bodies decided before, in this visit.</summary>
    public bool HeeftBesloten => Genomen.Any(b => Mandaten.Contains(b.Orgaan, StringComparer.Ordinal));

    /// <summary>What the facts say.</summary>
    public IReadOnlyList<Poortregel> Feiten => Procedure.Feitenlijst(Taak!.Id);

    /// <summary>Lines over which going on needs reasons.</summary>
    public IReadOnlyList<string> Open => [.. Feiten.Where(f => f.Open).Select(f => f.Naam)];

    /// <summary>Open risks, the heaviest first; no more than can be read at a glance.</summary>
    public IReadOnlyList<Risico> Risicos => [.. Procedure.HuidigeRisicos().Where(r => r.Status is Risicostatus.Open).OrderByDescending(r => r.Zwaarte).Take(5)];

    /// <summary>When the gate closes.</summary>
    public string Sluiting => Organen.Except(Genomen.Select(b => b.Orgaan), StringComparer.Ordinal).ToList() is [var laatste]
        ? $"Met het besluit van {laatste} sluit de poort meteen, en staat de uitkomst vast."
        : "Met het besluit van het laatste orgaan sluit de poort meteen, en staat de uitkomst vast.";

    /// <summary>The choices, in words.</summary>
    public IReadOnlyList<SelectListItem> Keuzes => [.. Taak!.Uitkomsten.Select(uitkomst => new SelectListItem(InWoorden(uitkomst), uitkomst))];

    /// <summary>The jurist's last advice; null when there is none.</summary>
    public JuridischOordeel? Advies => Procedure.Oordelen.LastOrDefault();

    /// <summary>The question of this gate.</summary>
    public string Vraag => Taak switch
    {
        { TaakSoort: "gunningsbesluit" } => "Gunt u de opdracht?",
        { Id: "poort-selectie" } => "Gaat de procedure door met deze partijen?",
        { Id: "poort-dialoog" } => "Gaat de procedure door met deze afspraken?",
        { } taak => taak.Naam,
        null => "Besluit nemen",
    };

    private IEnumerable<string> Mandaten => Organen.Where(orgaan => Actor.Organen?.Contains(orgaan, StringComparer.Ordinal) == true);

    /// <summary>Proposes the body when there is only one.</summary>
    public void OnGet() => Orgaan = Taak is not null && Eigen is [var enige] ? enige.Value : null;

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Besluitdatum is null && ModelState[nameof(Besluitdatum)]?.Errors.Count > 0)
        {
            ModelState.Remove(nameof(Besluitdatum));
            ModelState.AddModelError(nameof(Besluitdatum), "Vul een bestaande datum in, of laat de datum leeg voor vandaag.");
            return Page();
        }

        var stuk = await Stuk.AlsBesluit(ct);
        Besluitopdracht besluit = Taak?.TaakSoort == "gunningsbesluit"
            ? new NeemGunningsbesluit(Procedure.Id, Orgaan ?? "", Keuze ?? "", Motivering ?? "")
            : new NeemPoortbesluit(Procedure.Id, Orgaan ?? "", Keuze ?? "", Motivering ?? "");
        return await Stuur(
            besluit with { Besluitdatum = Besluitdatum is { } dag ? LocalDate.FromDateOnly(dag) : null, Afwijking = Afwijking, Herziening = Herziening, Stuk = stuk },
            "Het besluit is vastgelegd.", _ => RedirectToPage());
    }

    /// <summary>An outcome in words.</summary>
    public static string InWoorden(string uitkomst) => uitkomst switch
    {
        "go" => "Doorgaan",
        "no-go" => "Stoppen: de procedure wordt ingetrokken",
        "aanpassen" => "Terug om aan te passen",
        "gunnen" => "Gunnen",
        _ => uitkomst,
    };
}
