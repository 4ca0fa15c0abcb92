using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>One gate for one bestuurder: question, facts, advice, choice, reasons. The gunningsbesluit is a gate too.</summary>
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

    /// <summary>The open gate; null when none is open.</summary>
    public Element? Taak => Procedure.OpenTaken.FirstOrDefault(taak => taak.TaakSoort is "poort" or "gunningsbesluit");

    /// <summary>Bodies that decide here.</summary>
    public IReadOnlyList<string> Organen => Procedure.Organen(Taak!.Id);

    /// <summary>Decisions taken so far in this visit.</summary>
    public IReadOnlyList<Orgaanbesluit> Genomen => Procedure.LopendeBesluiten(Taak!.Id);

    /// <summary>Bodies that still decide and for which this person holds a mandate.</summary>
    public IReadOnlyList<SelectListItem> Eigen =>
        [.. Organen.Where(orgaan => Actor.Organen?.Contains(orgaan, StringComparer.Ordinal) == true && Genomen.All(besluit => besluit.Orgaan != orgaan)).Select(orgaan => new SelectListItem(orgaan, orgaan))];

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

    /// <summary>Proposes the body when there is only one.</summary>
    public void OnGet() => Orgaan = Taak is not null && Eigen is [var enige] ? enige.Value : null;

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPost()
    {
        const string Gedaan = "Uw besluit is vastgelegd.";
        return Taak?.TaakSoort == "gunningsbesluit"
            ? await Stuur(new NeemGunningsbesluit(Procedure.Id, Orgaan ?? "", Keuze ?? "", Motivering ?? ""), Gedaan, _ => RedirectToPage())
            : await Stuur(new NeemPoortbesluit(Procedure.Id, Orgaan ?? "", Keuze ?? "", Motivering ?? ""), Gedaan, _ => RedirectToPage());
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
