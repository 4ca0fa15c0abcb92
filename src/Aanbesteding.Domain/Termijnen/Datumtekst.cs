using System.Globalization;
using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>Dutch words for dates and times, for screens and letters. Needs no culture on the machine.</summary>
public static class Datumtekst
{
    private static readonly string[] Weekdagen =
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Name of the weekday: "maandag".</summary>
    public static string Weekdag(LocalDate dag) => Weekdagen[(int)dag.DayOfWeek - 1];

    /// <summary>Month and year: "februari 2026".</summary>
    public static string Maand(LocalDate dag) => string.Create(CultureInfo.InvariantCulture, $"{Maanden[dag.Month - 1]} {dag.Year}");

    /// <summary>Full date: "6 april 2026".</summary>
    public static string Datum(LocalDate dag) => string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maand(dag)}");

    /// <summary>Full date with its weekday: "maandag 6 april 2026".</summary>
    public static string DatumMetWeekdag(LocalDate dag) => $"{Weekdag(dag)} {Datum(dag)}";

    /// <summary>Clock time: "12.00 uur"; seconds only where there are any.</summary>
    public static string Kloktijd(LocalTime tijd) => tijd.Second == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{tijd.Hour:00}.{tijd.Minute:00} uur")
        : string.Create(CultureInfo.InvariantCulture, $"{tijd.Hour:00}.{tijd.Minute:00}.{tijd.Second:00} uur");

    /// <summary>Date and clock time: "maandag 15 juni 2026 om 12.00 uur".</summary>
    public static string Tijdstip(LocalDateTime lokaal) => $"{DatumMetWeekdag(lokaal.Date)} om {Kloktijd(lokaal.TimeOfDay)}";

    /// <summary>Date and Dutch clock time of an instant.</summary>
    public static string Tijdstip(Instant ogenblik) => Tijdstip(Nederland.Lokaal(ogenblik));

    /// <summary>"a", "a en b", "a, b en c".</summary>
    public static string Opsomming(IReadOnlyList<string> delen) => delen.Count < 2
        ? string.Concat(delen)
        : $"{string.Join(", ", delen.Take(delen.Count - 1))} en {delen[^1]}";
}
