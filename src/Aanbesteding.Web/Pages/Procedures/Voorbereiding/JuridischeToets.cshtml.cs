using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>
/// The jurist reviews what is open: what changed, what the rules say, what the dossier says; and approves, approves under
/// conditions, or sends back.
/// </summary>
[VoorOpdracht("GeefJuridischOordeel")]
public sealed class JuridischeToetsModel(Deur deur, Procedurelezer procedures, Toetslezer toetsen) : ProcedurePagina(deur, procedures)
{
    private const string Mits = "Voorwaarden";
    private const int Dossierregels = 8;

    /// <summary>What the jurist may find.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes =
        [new("Akkoord, dit mag door", nameof(Domain.Oordeel.Akkoord)), new("Akkoord onder voorwaarden", Mits), new("Terug naar de maker, met redenen", nameof(Domain.Oordeel.Terug))];

    /// <summary>What the jurist finds: a value of <see cref="Keuzes"/>.</summary>
    [BindProperty]
    public string? Oordeel { get; set; }

    /// <summary>The conditions as typed; empty ones count for nothing.</summary>
    [BindProperty]
    public List<string?> Voorwaarden { get; set; } = [];

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Advies { get; set; }

    /// <summary>What is reviewed; null when nothing waits.</summary>
    public Toetsblad? Blad { get; private set; }

    /// <summary>The last commands of the dossier, newest first.</summary>
    public IReadOnlyList<Handelingsregel> Dossier { get; private set; } = [];

    /// <summary>Risks to which nothing was done yet, heaviest first.</summary>
    public IEnumerable<Risico> Risicos => Procedure.HuidigeRisicos().Where(r => r.Status == Risicostatus.Open).OrderByDescending(r => r.Zwaarte);

    private List<string> Gesteld => [.. Voorwaarden.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim())];

    /// <summary>Shows one more field for a condition; what was typed stays.</summary>
    public void OnPostVoorwaarde() => Voorwaarden.Add(null);

    /// <summary>Gives the review.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Bezwaar() is { } bezwaar)
        {
            ModelState.AddModelError(bezwaar.Veld, bezwaar.Tekst);
            return Page();
        }

        var oordeel = Oordeel == nameof(Domain.Oordeel.Terug) ? Domain.Oordeel.Terug : Domain.Oordeel.Akkoord;
        return await Stuur(new GeefJuridischOordeel(Procedure.Id, oordeel, Advies ?? "", Gesteld), (oordeel, Gesteld.Count) switch
        {
            (Domain.Oordeel.Terug, _) => "U stuurt het terug. De maker leest uw advies.",
            (_, 0) => "U bent akkoord. De procedure gaat verder.",
            (_, 1) => "U bent akkoord onder 1 voorwaarde. De stap die volgt, wacht tot daaraan is voldaan.",
            (_, var aantal) => $"U bent akkoord onder {aantal} voorwaarden. De stap die volgt, wacht tot daaraan is voldaan.",
        });
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        (Blad, Dossier) = (await toetsen.Lees(Procedure, ct), await toetsen.Laatste(Procedure, Dossierregels, ct));
        if (Voorwaarden.Count == 0)
            Voorwaarden.Add(null);
    }

    private (string Veld, string Tekst)? Bezwaar() => (Oordeel, Gesteld.Count) switch
    {
        (null, _) => (nameof(Oordeel), "Kies of dit door mag."),
        (Mits, 0) => (nameof(Voorwaarden), "Vul in onder welke voorwaarde u akkoord gaat."),
        (nameof(Domain.Oordeel.Akkoord), > 0) => (nameof(Oordeel), "U vulde een voorwaarde in. Kies ‘Akkoord onder voorwaarden’, of maak de voorwaarde leeg."),
        _ => null,
    };
}
