using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>Where a line of the planning stands.</summary>
public enum Planstatus
{
    /// <summary>It happened, or the term has ended.</summary>
    Geweest,
    /// <summary>A term that was computed and runs.</summary>
    Loopt,
    /// <summary>Follows from what is planned; may still move.</summary>
    Verwacht,
    /// <summary>Nothing says yet when.</summary>
    Onbekend,
}

/// <summary>One line of the planning: an event of the procedure, or a term.</summary>
/// <param name="Naam">Name of the event or term.</param>
/// <param name="IsTermijn">Whether it is a term; otherwise an event.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="HangtAf">Name of the line it is reckoned from; null for the first and for what somebody planned.</param>
/// <param name="Begin">First day: of an event its day, of a term the day of its event, of a term that counts back the day itself.</param>
/// <param name="LaatsteDag">Last day, inclusive; null while unknown.</param>
/// <param name="Einde">First instant after it (exclusive); null while unknown, and for an event that did not happen.</param>
/// <param name="Grondslag">Article or document that sets it; empty for an event.</param>
/// <param name="Onderbouwing">The reasoning, step by step, in Dutch with articles.</param>
/// <param name="Waarschuwingen">What is worth a second look.</param>
public sealed record Planregel(
    string Naam, bool IsTermijn, Planstatus Status, string? HangtAf, LocalDate? Begin, LocalDate? LaatsteDag, Instant? Einde,
    string Grondslag, IReadOnlyList<string> Onderbouwing, IReadOnlyList<Planwaarschuwing> Waarschuwingen);

/// <summary>Something about a date that a careful officer would want to know. Not a refusal.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Tekst">What is wrong with it, in plain Dutch, and what can be done.</param>
/// <param name="Grondslag">Article or rule.</param>
public sealed record Planwaarschuwing(string Code, string Tekst, string Grondslag);

/// <summary>What a move does to one line of the planning.</summary>
/// <param name="Was">The line before.</param>
/// <param name="Wordt">The line after.</param>
public sealed record Verschuiving(Planregel Was, Planregel Wordt);

/// <summary>How long a step is expected to take, for the planning only: nobody can derive a right from it.</summary>
/// <param name="Gebeurtenis">The event that is expected, one of <see cref="SasKader.Ankers"/>.</param>
/// <param name="Na">The event or term after which it comes.</param>
/// <param name="Aantal">How many units, 1 or higher.</param>
/// <param name="Eenheid">dag, werkdag, week or maand.</param>
public sealed record Verwachting(string Gebeurtenis, string Na, int Aantal, string Eenheid);

/// <summary>The day on which the inkoper plans an event that did not happen yet. The last one of an event counts.</summary>
/// <param name="Gebeurtenis">The event.</param>
/// <param name="Datum">The planned day.</param>
/// <param name="Reden">Why; obligatory.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When it was planned.</param>
public sealed record Streefdatum(string Gebeurtenis, LocalDate Datum, string Reden, string Door, Instant Op);

/// <summary>How a term came to its present end, when that is not by the planning alone.</summary>
/// <param name="WasEinde">The end it replaces.</param>
/// <param name="Reden">Why; obligatory, and told to whom it concerns.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When it was moved.</param>
public sealed record Verplaatsing(Instant WasEinde, string Reden, string Door, Instant Op);
