using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>The inkoper moves a term that runs, or plans an event, after a look at everything that moves with it.</summary>
[VoorOpdracht("VerplaatsTermijn", "PlanGebeurtenis")]
public sealed class VerplaatsenModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private static readonly LocalDateTimePattern Kloktijd = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private readonly Procedurelezer _procedures = procedures;
    private readonly Instant _nu = klok.GetCurrentInstant();

    /// <summary>"verplaats" for a term, "plan" for an event.</summary>
    [BindProperty(SupportsGet = true)]
    public string Wat { get; set; } = "";

    /// <summary>Name of the term or event.</summary>
    [BindProperty(SupportsGet = true)]
    public string Naam { get; set; } = "";

    /// <summary>New end of a term as typed: a day, with a clock time where the term has one.</summary>
    [BindProperty]
    public string? Naar { get; set; }

    /// <summary>Planned day of an event as typed.</summary>
    [BindProperty]
    public string? Datum { get; set; }

    /// <summary>Why; of a term as everybody whom it concerns reads it.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>The line of the planning as it is.</summary>
    public Planregel Regel { get; private set; } = null!;

    /// <summary>What would happen; null while that was not asked.</summary>
    public Verplaatsgevolgen? Gevolgen { get; private set; }

    /// <summary>Whether the term ends at a clock time; otherwise its whole last day counts.</summary>
    public bool MetTijd => Procedure.Inrichting.Planning.FirstOrDefault(t => t.Naam == Naam)?.Tijd is not null;

    /// <summary>Why this date cannot be moved now; null when it can.</summary>
    public Weigering? Beletsel => Regel switch
    {
        { IsTermijn: true } => Procedure.Verplaatsbaar(Naam, _nu),
        { Status: Planstatus.Geweest, Einde: { } op } => Weigeringen.GebeurtenisGeweest(Naam, op),
        _ => null,
    };

    private LocalDateTime? Moment => Kloktijd.Parse(Naar ?? "") is { Success: true } gelezen ? gelezen.Value : null;

    /// <summary>Asks when, and why.</summary>
    /// <param name="naar">An end that is proposed, e.g. after a failure of the platform.</param>
    /// <param name="reden">The reason that goes with it.</param>
    public IActionResult OnGet(string? naar, string? reden)
    {
        (Naar, Reden) = (naar, reden);
        return Regel is null ? NotFound() : Page();
    }

    /// <summary>Shows what would move and who would be told, on a copy that is thrown away.</summary>
    public async Task<IActionResult> OnPostGevolgen(CancellationToken ct)
    {
        if (Regel is null)
            return NotFound();
        if (!Ingevuld())
            return Page();
        var moment = new Moment(_nu, Actor);
        var straks = await _procedures.Na(Procedure, kopie => Regel.IsTermijn
            ? kopie.VerplaatsTermijn(moment, Naam, Einde()!.Value, Reden!, [Verplaatsgevolgen.Onbekende])
            : kopie.PlanGebeurtenis(moment, Naam, Dag(Datum)!.Value, Reden!), ct);
        if (straks.Weigering is { } weigering)
            ModelState.AddModelError(weigering.Veld switch { "naar" => nameof(Naar), "datum" => nameof(Datum), "reden" => nameof(Reden), _ => "" }, weigering.Tekst);
        else
            Gevolgen = Verplaatsgevolgen.Van(Procedure, straks.Waarde, _nu);
        return Page();
    }

    /// <summary>Back to the questions, with what was filled in.</summary>
    public IActionResult OnPostWijzigen() => Regel is null ? NotFound() : Page();

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Regel is null)
            return NotFound();
        if (!Ingevuld())
            return Page();
        return Regel.IsTermijn
            ? await Stuur(new VerplaatsTermijn(Procedure.Id, Naam, Einde()!.Value, Reden!), "De termijn is verplaatst. Iedereen die het aangaat, heeft bericht gekregen.", _ => NaarPlanning())
            : await Stuur(new PlanGebeurtenis(Procedure.Id, Naam, Dag(Datum)!.Value, Reden!), "De dag is gepland.", _ => NaarPlanning());
    }

    /// <inheritdoc/>
    protected override Task Laad(CancellationToken ct)
    {
        Regel = Procedure.Planning(_nu).FirstOrDefault(r => r.Naam == Naam && r.IsTermijn == (Wat == "verplaats"))!;
        return Task.CompletedTask;
    }

    private bool Ingevuld()
    {
        if (Regel.IsTermijn && Einde() is null)
            ModelState.AddModelError(nameof(Naar), MetTijd ? "Vul in: de nieuwe dag en tijd." : "Vul in: de nieuwe laatste dag.");
        if (!Regel.IsTermijn && Dag(Datum) is null)
            ModelState.AddModelError(nameof(Datum), "Vul in: de dag.");
        if (string.IsNullOrWhiteSpace(Reden))
            ModelState.AddModelError(nameof(Reden), "Vul in: waarom de datum verandert.");
        return ModelState.IsValid;
    }

    private LocalDateTime? Einde() => MetTijd ? Moment : Dag(Naar) is { } dag ? dag.AtMidnight() : null;

    private static LocalDate? Dag(string? tekst) => LocalDatePattern.Iso.Parse(tekst ?? "") is { Success: true } dag ? dag.Value : null;

    private RedirectToPageResult NaarPlanning() => RedirectToPage("/Procedures/Kamers/Planning", new { Kenmerk });
}
