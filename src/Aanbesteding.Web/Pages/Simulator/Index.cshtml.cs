using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Simulator;

/// <summary>
/// Tries out a way of scoring with fictional parties before it is published: who wins, how firm that is, what a mark costs
/// in euro, and whether a drop-out can turn the order round. Computes with the rules of real procedures; keeps nothing.
/// </summary>
[VoorStaf]
public sealed class SimulatorModel(Procedurelezer procedures) : PageModel
{
    /// <summary>Reference of the procedure whose scoring is tried out; null for the example.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Simulatieformulier Formulier { get; set; } = new();

    /// <summary>Procedures to begin with.</summary>
    public IReadOnlyList<Procedureregel> Procedures { get; private set; } = [];

    /// <summary>The outcome; null while it cannot be computed.</summary>
    public Simulatie? Simulatie { get; private set; }

    /// <summary>The methods.</summary>
    public static IEnumerable<SelectListItem> Methodes => Enum.GetValues<Scoremethode>().Select(m => new SelectListItem(Woorden.Van(m), m.ToString()));

    /// <summary>The price formulas.</summary>
    public static IEnumerable<SelectListItem> Formules => Enum.GetValues<Prijsvorm>().Select(v => new SelectListItem(Woorden.Van(v), v.ToString()));

    /// <summary>What can happen after a drop-out.</summary>
    public static IEnumerable<SelectListItem> Herberekeningen =>
        [new("Nog niet bepaald", ""), .. Enum.GetValues<Herberekeningsregel>().Select(r => new SelectListItem(Woorden.Van(r), r.ToString()))];

    /// <summary>What can happen outside bodem and plafond.</summary>
    public static IEnumerable<SelectListItem> Bereiken =>
        [new("De inschrijving is ongeldig", nameof(BuitenBereik.Ongeldig)), new("De prijs telt als bodem of plafond", nameof(BuitenBereik.Afkappen))];

    /// <summary>Begins with the scoring of a procedure, or with the best known example.</summary>
    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (Procedure is { Length: > 0 } kenmerk)
        {
            if (await procedures.Lees(kenmerk, ct) is not { } procedure)
                return NotFound();
            Formulier = Simulatieformulier.Van(procedure.Inrichting.Gunning);
        }
        else
        {
            Formulier = Simulatievoorbeeld.Omkering;
        }

        await Reken(ct);
        return Page();
    }

    /// <summary>Computes what was typed.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        // Empty rows disappear, so what stays must be shown from the form and not from what was sent for its place.
        ModelState.Clear();
        Formulier.Criteria = [.. Formulier.Criteria.Where(c => !c.Leeg).Take(Simulatieformulier.Meeste)];
        Formulier.Partijen = [.. Formulier.Partijen.Where(p => !p.Leeg).Take(Simulatieformulier.Meeste)];
        await Reken(ct);
        return Page();
    }

    private async Task Reken(CancellationToken ct)
    {
        Procedures = await procedures.Lijst(alleenOpenbaar: false, ct);
        if (Formulier.Wijze(ModelState, nameof(Formulier)) is { } wijze)
            Simulatie = Simulatie.Van(wijze, Formulier, ModelState, nameof(Formulier));
        Formulier.VulAan();
    }
}
