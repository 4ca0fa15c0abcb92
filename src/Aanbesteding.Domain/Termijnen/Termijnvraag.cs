using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>Unit in which a term is counted. The names are those of the <c>reken</c> contract.</summary>
public enum Eenheid
{
    /// <summary>Elapsed hours; the change of the clock makes no difference.</summary>
    Uur,
    /// <summary>Calendar days, weekends and holidays included.</summary>
    Dag,
    /// <summary>Working days only.</summary>
    Werkdag,
    /// <summary>Weeks: the same weekday.</summary>
    Week,
    /// <summary>Months: the same day number, or the last day of a month that has no such day.</summary>
    Maand,
    /// <summary>Years: the same date; 29 February becomes 28 February.</summary>
    Jaar,
}

/// <summary>Which way a term counts from the event.</summary>
public enum Richting
{
    /// <summary>From the event onwards.</summary>
    Vooruit,
    /// <summary>Back from the event; never rolled.</summary>
    Terug,
}

/// <summary>Which rule decides on a term that ends on a day of rest.</summary>
public enum Regime
{
    /// <summary>Algemene termijnenwet: a statutory national term.</summary>
    Atw,
    /// <summary>Verordening (EEG, Euratom) nr. 1182/71: a term from EU law.</summary>
    Verordening1182,
    /// <summary>A term in the published documents or a contract; not rolled.</summary>
    Contractueel,
    /// <summary>No rule; not rolled.</summary>
    Geen,
}

/// <summary>How long is a term, and when does it end?</summary>
/// <param name="Dag">Local date of the event. It is not counted.</param>
/// <param name="Tijd">Local time of the event; matters for hours only, where its absence means the start of the day.</param>
/// <param name="Aantal">How many units; 1 or more.</param>
/// <param name="Eenheid">The unit.</param>
/// <param name="Richting">Onwards or back.</param>
/// <param name="Regime">The rule for an end on a day of rest.</param>
public sealed record Termijnvraag(LocalDate Dag, LocalTime? Tijd, int Aantal, Eenheid Eenheid, Richting Richting, Regime Regime)
{
    /// <summary>The zone of the local times.</summary>
    public DateTimeZone Zone { get; init; } = Nederland.Zone;

    /// <summary>The days of rest.</summary>
    public Kalender Kalender { get; init; } = Kalender.Nederlands;
}

/// <summary>One step in the reasoning.</summary>
/// <param name="Regel">Stable code of the rule.</param>
/// <param name="Artikel">The article, or the name of the reckoning rule where no article says it.</param>
/// <param name="Toelichting">What the rule did here, in plain Dutch with full dates.</param>
public sealed record Onderbouwing(string Regel, string Artikel, string Toelichting);

/// <summary>When a term ends, and why.</summary>
/// <param name="RuweLaatsteDag">The last day by counting alone.</param>
/// <param name="LaatsteDag">The last day after the regime; the term runs through the whole of it. For hours: the day of the last counted moment.</param>
/// <param name="EindMoment">Exclusive end: the first instant after the term, with its offset; the start of the next day, or for hours the exact instant.</param>
/// <param name="EersteDagErna">The day after <paramref name="LaatsteDag"/>.</param>
/// <param name="Onderbouwing">The rules that decided, in order.</param>
public sealed record Termijnantwoord(
    LocalDate RuweLaatsteDag,
    LocalDate LaatsteDag,
    OffsetDateTime EindMoment,
    LocalDate EersteDagErna,
    IReadOnlyList<Onderbouwing> Onderbouwing);
