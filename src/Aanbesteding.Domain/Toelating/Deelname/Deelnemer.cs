using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// One admitted aanbieder in one categorie. He has no conditions of his own: which text, tarieven and eisen hold for him is that
/// of the version of the day, as for every other deelnemer.
/// </summary>
public sealed partial class Deelnemer : Zaak
{
    /// <summary>A measure that waits for the jurist.</summary>
    public const string TeAdviseren = "maatregel-advies";

    /// <summary>A measure that waits for a decision.</summary>
    public const string TeBeslissen = "maatregelbesluit";

    /// <summary>A suspension whose day of review has come.</summary>
    public const string TeBekijken = "schorsing-bekijken";

    private Toelatingssysteem? _systeem;

    private Deelnemer()
    {
    }

    /// <summary>The open house.</summary>
    public Guid SysteemId { get; private set; }

    /// <summary>The aanvraag by which he was admitted.</summary>
    public Guid AanvraagId { get; private set; }

    /// <summary>Id of the party.</summary>
    public string Partij { get; private set; } = "";

    /// <summary>Name in the register.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>Number in the trade register.</summary>
    public string KvkNummer { get; private set; } = "";

    /// <summary>Id of the categorie.</summary>
    public string Categorie { get; private set; } = "";

    /// <summary>First day of the overeenkomst for him.</summary>
    public LocalDate Sinds { get; private set; }

    /// <summary>What he signed.</summary>
    public Ondertekening Ondertekening { get; private set; } = null!;

    /// <summary>Established facts, one per eis: at admission, and renewed since.</summary>
    public IReadOnlyList<Eisantwoord> Vastgesteld { get; private set; } = [];

    /// <summary>Times without new clients, in order.</summary>
    public IReadOnlyList<Clientenstop> Clientenstops { get; private set; } = [];

    /// <summary>Tests since admission, in order.</summary>
    public IReadOnlyList<Hertoetsing> Hertoetsingen { get; private set; } = [];

    /// <summary>Measures, in order.</summary>
    public IReadOnlyList<Maatregel> Maatregelen { get; private set; } = [];

    /// <summary>Answers to offers, in order.</summary>
    public IReadOnlyList<Aanbodreactie> Reacties { get; private set; } = [];

    /// <summary>The end; null while none is in sight.</summary>
    public Uittreding? Uittreding { get; private set; }

    /// <summary>Reminders that were sent.</summary>
    public IReadOnlyList<Herinnering> Herinneringen { get; private set; } = [];

    /// <summary>How he stood after the last command or bell. For lists; ask <see cref="StatusOp"/> for the truth.</summary>
    public Deelnemerstatus Status { get; private set; }

    /// <summary>Whether he stood in the register after the last command or bell. For lists.</summary>
    public bool InRegister { get; private set; } = true;

    /// <summary>Whether a test waits for a toetser. For work lists.</summary>
    public bool TeToetsen { get; private set; }

    /// <summary>What a measure waits for: <see cref="TeAdviseren"/>, <see cref="TeBeslissen"/> or <see cref="TeBekijken"/>; null when for nothing. For work lists.</summary>
    public string? Maatregelrij { get; private set; }

    /// <summary>When the bell must ring for him. Kept, because it follows from the open house too.</summary>
    public Instant? VolgendMoment { get; private set; }

    /// <inheritdoc/>
    public override Instant? VolgendeBel => VolgendMoment;

    /// <summary>The open house. Throws before it was connected: that is a bug.</summary>
    public Toelatingssysteem Systeem => _systeem ?? throw new InvalidOperationException("De deelnemer is nog niet met zijn open house verbonden.");

    /// <summary>The test that runs; null when none does.</summary>
    public Hertoetsing? LopendeHertoetsing => Hertoetsingen.LastOrDefault() is { Uitkomst: null } laatste ? laatste : null;

    /// <summary>The measure that is not decided; null when there is none.</summary>
    public Maatregel? LopendeMaatregel => Maatregelen.LastOrDefault() is { Besluit: null } laatste ? laatste : null;

    /// <summary>Takes the aanbieder of a signed aanvraag in, in one categorie.</summary>
    public static Deelnemer Van(Guid id, Toelatingsaanvraag aanvraag, string categorie, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(aanvraag);
        ArgumentNullException.ThrowIfNull(moment);
        var systeem = aanvraag.Systeem;
        var eisen = systeem.VersieMet(aanvraag.Versienummer!.Value).Voor(categorie).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var deelnemer = new Deelnemer
        {
            Id = id,
            SysteemId = systeem.Id,
            AanvraagId = aanvraag.Id,
            Partij = aanvraag.Partij,
            Naam = aanvraag.Naam,
            KvkNummer = aanvraag.Aanbieder.KvkNummer,
            Categorie = categorie,
            Sinds = systeem.EersteDag(Nederland.Dag(moment.Nu)),
            Ondertekening = aanvraag.Ondertekening!,
            Vastgesteld = [.. aanvraag.Bevindingen.Select(b => b.Vastgesteld).Where(v => eisen.Contains(v.Eis))],
            _systeem = systeem,
        };
        deelnemer.Klaar(moment);
        // A version that took effect since he applied asks of him what it asked of who took part already.
        deelnemer.NeemVersie(moment, systeem.VersieMet(aanvraag.Versienummer.Value), systeem.VersieOp(Nederland.Dag(moment.Nu))!);
        return deelnemer;
    }

    /// <summary>Connects a loaded deelnemer with his open house.</summary>
    public Deelnemer Verbind(Toelatingssysteem systeem)
    {
        _systeem = systeem ?? throw new ArgumentNullException(nameof(systeem));
        return this;
    }

    /// <summary>How he stands at an instant. Nobody takes part longer than the overeenkomst lasts.</summary>
    public Deelnemerstatus StatusOp(Instant nu)
    {
        var dag = Nederland.Dag(nu);
        if (Uittreding is { } uit && uit.Per <= dag)
            return uit.Reden is Uittreedreden.Ontbonden ? Deelnemerstatus.Ontbonden : Deelnemerstatus.Uitgetreden;
        if (dag > Systeem.LaatsteDag)
            return Deelnemerstatus.Uitgetreden;
        if (Maatregelen.Any(m => m.Schorst))
            return Deelnemerstatus.Geschorst;
        return Clientenstops.Any(s => s.Van <= dag && (s.Tot is not { } tot || tot >= dag)) ? Deelnemerstatus.Clientenstop : Deelnemerstatus.Actief;
    }

    /// <summary>
    /// What holds for him on a day: the version of that day, as for everybody. That this is the same for sitting and new deelnemers
    /// is so by construction; the gelijkheidsbewijs shows that what he signed is too.
    /// </summary>
    public Toelatingsversie? VoorwaardenOp(LocalDate dag) => Systeem.VersieOp(dag);

    private bool DoetMee(Instant nu) => StatusOp(nu) is not (Deelnemerstatus.Uitgetreden or Deelnemerstatus.Ontbonden);

    /// <summary>Counts the change and brings the aids for lists and the bell in line with the facts.</summary>
    private Gedaan Klaar(Moment moment)
    {
        Status = StatusOp(moment.Nu);
        InRegister = DoetMee(moment.Nu);
        TeToetsen = InRegister && LopendeHertoetsing is not null;
        Maatregelrij = Maatregelstap(moment.Nu);
        VolgendMoment = Eerstvolgend(moment);
        return Klaar();
    }

    private Instant? Eerstvolgend(Moment moment) => DoetMee(moment.Nu) ? Belmomenten(Nederland.Dag(moment.Nu)).Min() : null;

    private Uitkomst<Termijnberekening> Termijn(Moment moment, string naam)
    {
        var regel = Systeem.Regel(naam);
        var begin = Nederland.Lokaal(moment.Nu);
        var berekend = Termijnberekening.Van(regel, begin.Date, begin.TimeOfDay);
        if (berekend.Aanvaard)
            Leg("termijn", new Termijnverslag(naam, begin.Date, begin.TimeOfDay, regel.Aantal, regel.Eenheid, regel.Regime, regel.Tijd, berekend.Waarde.LaatsteDag, berekend.Waarde.Einde, regel.Grondslag, berekend.Waarde.Onderbouwing));
        return berekend;
    }

    private Weigering? Eigen(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (moment.Wie.Rol is Rol.Aanbieder && moment.Wie.Partij != Partij)
            return Toelatingsweigeringen.AnderePartij;
        return DoetMee(moment.Nu) ? null : Toelatingsweigeringen.NeemtNietDeel;
    }
}
