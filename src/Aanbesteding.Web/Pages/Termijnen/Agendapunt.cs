using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>How sure an entry of a calendar is.</summary>
public enum Agendastand
{
    /// <summary>It stands.</summary>
    Vast,

    /// <summary>It is expected, and may still move.</summary>
    Voorlopig,

    /// <summary>It no longer applies.</summary>
    Vervallen,
}

/// <summary>One entry of a calendar: the last day of a term, or the moment at which it closes.</summary>
/// <param name="Uid">The same for every version of the entry.</param>
/// <param name="Titel">What ends, and in which procedure.</param>
/// <param name="Tekst">Why then, and what the portal says that a calendar cannot.</param>
/// <param name="Dag">Its day.</param>
/// <param name="Tijd">Dutch clock time at which it closes; null when the whole day counts.</param>
/// <param name="Stand">How sure it is.</param>
/// <param name="Gewijzigd">When it came to be as it is: later for every version that says something else.</param>
/// <param name="Pad">Where the portal shows it.</param>
public sealed record Agendapunt(
    string Uid, string Titel, string Tekst, LocalDate Dag, LocalTime? Tijd, Agendastand Stand, Instant Gewijzigd, string Pad)
{
    /// <summary>Days on which the calendar warns that it comes near, first one first.</summary>
    public IReadOnlyList<LocalDate> Vooraf { get; init; } = [];
}
