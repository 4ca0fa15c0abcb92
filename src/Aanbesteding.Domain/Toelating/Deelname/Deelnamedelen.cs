using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>How a deelname stands. Names are stored; the stored word is an aid for lists, the truth follows from the facts.</summary>
public enum Deelnemerstatus
{
    /// <summary>Takes part, and takes clients.</summary>
    Actief,
    /// <summary>Takes part, and takes no new clients for now.</summary>
    Clientenstop,
    /// <summary>Suspended by a decision.</summary>
    Geschorst,
    /// <summary>Left.</summary>
    Uitgetreden,
    /// <summary>Ended by a decision.</summary>
    Ontbonden,
}

/// <summary>A time without new clients. Referrers see it in the register.</summary>
/// <param name="Van">First day.</param>
/// <param name="Reden">Why.</param>
/// <param name="Tot">Last day, inclusive; null while it goes on.</param>
public sealed record Clientenstop(LocalDate Van, string Reden, LocalDate? Tot);

/// <summary>Why a deelnemer is tested again. Names are stored.</summary>
public enum Hertoetsaanleiding
{
    /// <summary>Evidence expired.</summary>
    Verlopen,
    /// <summary>The published time has passed.</summary>
    Periodiek,
    /// <summary>Something was reported.</summary>
    Signaal,
    /// <summary>The deelnemer handed in newer evidence.</summary>
    Vernieuwd,
    /// <summary>A new version asks something else.</summary>
    Versie,
}

/// <summary>One test of a deelnemer against the eisen that hold for new aanbieders on that day.</summary>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="Aanleiding">Why.</param>
/// <param name="Toelichting">What was seen or reported; empty when the calendar asked it.</param>
/// <param name="Eisen">Ids of the eisen that are looked at again.</param>
/// <param name="Op">When it began.</param>
/// <param name="HerstelVoor">First instant at which it is too late to hand in evidence; the same time for everybody.</param>
public sealed record Hertoetsing(int Nummer, Hertoetsaanleiding Aanleiding, string Toelichting, IReadOnlyList<string> Eisen, Instant Op, Instant HerstelVoor)
{
    /// <summary>Answers that the deelnemer handed in for it.</summary>
    public IReadOnlyList<Eisantwoord> Antwoorden { get; init; } = [];

    /// <summary>How it ended; null while it runs.</summary>
    public Hertoetsuitkomst? Uitkomst { get; init; }
}

/// <summary>How a test of a deelnemer ended.</summary>
/// <param name="Versie">Number of the version whose eisen were held against him: the one of that day, as for a new aanbieder.</param>
/// <param name="Gezakt">Ids of the eisen that are not met; empty when all are.</param>
/// <param name="Door">Person id of the toetser.</param>
/// <param name="Op">When.</param>
public sealed record Hertoetsuitkomst(int Versie, IReadOnlyList<string> Gezakt, string Door, Instant Op);

/// <summary>What can be done to a deelnemer. Names are stored.</summary>
public enum Maatregelsoort
{
    /// <summary>No new clients until the ground is lifted.</summary>
    Schorsing,
    /// <summary>The end of the overeenkomst.</summary>
    Ontbinding,
}

/// <summary>
/// A measure against a deelnemer, from announcement to decision: on a ground of the overeenkomst, with a hearing, after the jurist.
/// </summary>
/// <param name="Nummer">1, 2, 3 …</param>
/// <param name="Soort">What.</param>
/// <param name="Grond">Id of the ground in the overeenkomst.</param>
/// <param name="Motivering">The facts.</param>
/// <param name="Spoed">Whether a suspension begins at once, with the hearing afterwards.</param>
/// <param name="Door">Person id of who announced it; may not decide on it.</param>
/// <param name="Op">When it was announced.</param>
/// <param name="ZienswijzeVoor">First instant at which the deelnemer is too late to answer in writing.</param>
public sealed record Maatregel(int Nummer, Maatregelsoort Soort, string Grond, string Motivering, bool Spoed, string Door, Instant Op, Instant ZienswijzeVoor)
{
    /// <summary>What the deelnemer says; null when nothing.</summary>
    public string? Zienswijze { get; init; }

    /// <summary>Report of the hearing; null when it was not held.</summary>
    public string? Hoorverslag { get; init; }

    /// <summary>The review of the jurist; null before that.</summary>
    public Maatregeladvies? Advies { get; init; }

    /// <summary>The decision; null before that.</summary>
    public Maatregelbesluit? Besluit { get; init; }

    /// <summary>Whether it suspends at this instant: decided and in force, or urgent and not decided yet.</summary>
    public bool Schorst => Soort is Maatregelsoort.Schorsing && (Besluit is { } b ? b is { Opgelegd: true, Opgeheven: null } : Spoed);
}

/// <summary>What the jurist says about a measure.</summary>
/// <param name="Oordeel">The outcome.</param>
/// <param name="Tekst">The reasons.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Maatregeladvies(Oordeel Oordeel, string Tekst, string Door, Instant Op);

/// <summary>The decision on a measure.</summary>
/// <param name="Orgaan">For which body.</param>
/// <param name="Opgelegd">Whether it is imposed.</param>
/// <param name="Motivering">The reasons.</param>
/// <param name="Tot">Day on which a suspension is looked at again; null for other decisions.</param>
/// <param name="Continuiteit">How clients keep their help; obligatory when imposed.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Maatregelbesluit(string Orgaan, bool Opgelegd, string Motivering, LocalDate? Tot, string Continuiteit, string Door, Instant Op)
{
    /// <summary>When a suspension was lifted; null while it lasts.</summary>
    public Instant? Opgeheven { get; init; }
}

/// <summary>What a deelnemer answers to an offer; a later answer before the end of the term supersedes.</summary>
/// <param name="Aanbod">Number of the offer.</param>
/// <param name="GaatMee">Whether he goes along.</param>
/// <param name="Op">When.</param>
public sealed record Aanbodreactie(int Aanbod, bool GaatMee, Instant Op);

/// <summary>Why a deelname ended. Names are stored.</summary>
public enum Uittreedreden
{
    /// <summary>The deelnemer gave notice.</summary>
    Opgezegd,
    /// <summary>The deelnemer did not go along with an offer.</summary>
    NietMeegegaan,
    /// <summary>The deelnemer did not answer an offer, and the overeenkomst says that he then leaves.</summary>
    NietGereageerd,
    /// <summary>The opdrachtgever ended the overeenkomst.</summary>
    Ontbonden,
}

/// <summary>The end of a deelname.</summary>
/// <param name="Per">First day on which he takes part no more.</param>
/// <param name="Reden">Why.</param>
/// <param name="Overdracht">How clients are handed over.</param>
/// <param name="Op">When it was recorded.</param>
public sealed record Uittreding(LocalDate Per, Uittreedreden Reden, string Overdracht, Instant Op);

/// <summary>A reminder that was sent.</summary>
/// <param name="Eis">Id of the eis.</param>
/// <param name="LaatsteDag">Last day of the evidence.</param>
/// <param name="Dagen">How many days before it.</param>
public sealed record Herinnering(string Eis, LocalDate LaatsteDag, int Dagen);
