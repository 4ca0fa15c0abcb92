using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// The aanvraag of one aanbieder for one or more categorieën. People establish facts; whether he is admitted follows from the
/// eisen of the version under which he applied, and no role can decide otherwise.
/// </summary>
public sealed partial class Toelatingsaanvraag : Werkstroomzaak
{
    private Toelatingssysteem? _systeem;

    private Toelatingsaanvraag()
    {
    }

    /// <summary>The open house.</summary>
    public Guid SysteemId { get; private set; }

    /// <summary>Id of the party that applies.</summary>
    public string Partij { get; private set; } = "";

    /// <summary>The organisation as it stands in the aanvraag.</summary>
    public Partij Aanbieder { get; private set; } = null!;

    /// <summary>Name of the organisation, for lists.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>Ids of the categorieën, in published order.</summary>
    public IReadOnlyList<string> Categorieen { get; private set; } = [];

    /// <summary>What the aanbieder says, one per eis.</summary>
    public IReadOnlyList<Eisantwoord> Antwoorden { get; private set; } = [];

    /// <summary>What was established, one per eis: the last counts.</summary>
    public IReadOnlyList<Bevinding> Bevindingen { get; private set; } = [];

    /// <summary>Number of the version whose eisen count: that of the day on which it was handed in; null before that.</summary>
    public int? Versienummer { get; private set; }

    /// <summary>When it was handed in; null in concept.</summary>
    public Instant? Ingediend { get; private set; }

    /// <summary>Day on which evidence must be valid: that of the aanvraag, or of the last repair; null in concept.</summary>
    public LocalDate? Peildag { get; private set; }

    /// <summary>Chances to repair, in order.</summary>
    public IReadOnlyList<Herstelverzoek> Herstelverzoeken { get; private set; } = [];

    /// <summary>Whether the decision term was extended.</summary>
    public bool Verlengd { get; private set; }

    /// <summary>The decision; null before that.</summary>
    public Toelatingsbesluit? Besluit { get; private set; }

    /// <summary>That it was signed; null before that.</summary>
    public Ondertekening? Ondertekening { get; private set; }

    /// <summary>When it was withdrawn; null when it was not.</summary>
    public Instant? Ingetrokken { get; private set; }

    /// <summary>Kind of the task that waits for the opdrachtgever; null when none does. For work lists.</summary>
    public string? Wachtrij { get; private set; }

    /// <summary>When the decision term ends; null in concept. For work lists.</summary>
    public Instant? BeslisVoor { get; private set; }

    /// <summary>Whether it is over: withdrawn, lapsed, definitively refused, or signed.</summary>
    public bool Afgerond { get; private set; }

    /// <summary>The open house. Throws before it was connected: that is a bug.</summary>
    public Toelatingssysteem Systeem => _systeem ?? throw new InvalidOperationException("De aanvraag is nog niet met haar open house verbonden.");

    /// <summary>
    /// The version whose eisen count: since it was handed in the one of that day, before that the one of this day. Null before the
    /// open house was published.
    /// </summary>
    public Toelatingsversie? Maatstaf(LocalDate vandaag) => Versienummer is { } nummer ? Systeem.VersieMet(nummer) : Systeem.VersieOp(vandaag);

    private protected override IReadOnlyList<Termijnregel> Termijnregels => Systeem.Inrichting.Planning;

    private protected override string Slotfase => this switch
    {
        { Ingetrokken: not null } => "ingetrokken",
        { Ondertekening: not null } => "toegetreden",
        { Besluit.Toegelaten.Count: > 0 } => "niet getekend",
        _ => "geweigerd",
    };

    /// <summary>Begins an aanvraag in concept; only the aanbieder sees it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="systeem">The open house; refused when it is not open.</param>
    /// <param name="werkstroom">The definition that it is pinned on.</param>
    /// <param name="aanbieder">The organisation; its id is that of the actor.</param>
    /// <param name="moment">Who and when.</param>
    public static Uitkomst<Toelatingsaanvraag> Begin(Guid id, Toelatingssysteem systeem, Werkstroom werkstroom, Partij aanbieder, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(aanbieder);
        ArgumentNullException.ThrowIfNull(moment);
        if (!systeem.IsOpen(Nederland.Dag(moment.Nu)))
            return Toelatingsweigeringen.NietOpen;
        if (aanbieder.Id != moment.Wie.Partij)
            return Toelatingsweigeringen.AnderePartij;
        if (string.IsNullOrWhiteSpace(aanbieder.Naam))
            return Weigeringen.Leeg("aanbieder.naam", "de statutaire naam van uw organisatie");
        if (aanbieder.KvkNummer is not { Length: 8 } kvk || !kvk.All(char.IsAsciiDigit))
            return Toelatingsweigeringen.KvkNummer;

        var aanvraag = new Toelatingsaanvraag { Id = id, SysteemId = systeem.Id, Partij = aanbieder.Id, Aanbieder = aanbieder, Naam = aanbieder.Naam.Trim(), _systeem = systeem };
        aanvraag.Begin(werkstroom);
        aanvraag.Leg("aanvraag-begonnen", new { Systeem = systeem.Id, aanvraag.Partij, Werkstroom = werkstroom.Hash });
        aanvraag.Speel(new Gestart(Gebeurtenis.GeenFeiten));
        aanvraag.Klaar();
        return aanvraag;
    }

    /// <summary>Gives a loaded aanvraag its pinned definition and its open house.</summary>
    public Toelatingsaanvraag Verbind(Werkstroom werkstroom, Toelatingssysteem systeem)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        Sluit(werkstroom, $"Aanvraag {Id}");
        _systeem = systeem;
        return this;
    }

    /// <summary>Whoever established a fact of a test tested, whoever closed it: that person does not decide.</summary>
    private protected override bool Deed(string taak, string persoon) =>
        base.Deed(taak, persoon) || (Werkstroom[taak].TaakSoort == "toetsing" && Bevindingen.Any(b => b.Door == persoon));

    private protected override void NaZet()
    {
        Wachtrij = OpenTaken.FirstOrDefault(t => t.TaakSoort is "toetsing" or "beslissing-aanvraag")?.TaakSoort;
        Afgerond = Markering.Afgelopen;
    }
}
