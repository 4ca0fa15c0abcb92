using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>Years, months, weeks and days, added in that order.</summary>
public sealed partial record Tijdsduur(int Jaren, int Maanden, int Weken, int Dagen)
{
    /// <summary>The day that lies this long after a day; where the month has no such day, its last.</summary>
    public DateOnly Na(DateOnly dag) => dag.AddYears(Jaren).AddMonths(Maanden).AddDays((Weken * 7) + Dagen);

    /// <summary>The day that lies this long before a day.</summary>
    public DateOnly Voor(DateOnly dag) => dag.AddYears(-Jaren).AddMonths(-Maanden).AddDays(-((Weken * 7) + Dagen));

    /// <summary>Reads <c>P1Y6M</c> and the like.</summary>
    public static Tijdsduur Lees(string tekst)
    {
        var delen = Vorm().Match(tekst);
        return delen.Success && tekst.Length > 1
            ? new Tijdsduur(Deel(delen, "j"), Deel(delen, "m"), Deel(delen, "w"), Deel(delen, "d"))
            : throw new FormatException($"‘{tekst}’ is geen duur.");
    }

    private static int Deel(Match delen, string naam) => delen.Groups[naam] is { Success: true } deel ? int.Parse(deel.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P((?<j>[0-9]+)Y)?((?<m>[0-9]+)M)?((?<w>[0-9]+)W)?((?<d>[0-9]+)D)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vorm();
}

/// <summary>Days and instants in the Netherlands, and which days are days of rest (Algemene termijnenwet art. 3).</summary>
public static class Dagrekening
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>Days equated with a holiday by decree.</summary>
    private static readonly HashSet<string> Gelijkgesteld = new(StringComparer.Ordinal)
    {
        "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26",
    };

    /// <summary>Reads a day.</summary>
    public static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads an instant.</summary>
    public static Instant Tijdstip(string tekst) => InstantPattern.ExtendedIso.Parse(tekst).GetValueOrThrow();

    /// <summary>The day at an instant.</summary>
    public static DateOnly Dag(Instant op) => op.InZone(Amsterdam).Date.ToDateOnly();

    /// <summary>The first instant of a day.</summary>
    public static Instant Begin(DateOnly dag) => Amsterdam.AtStartOfDay(LocalDate.FromDateOnly(dag)).ToInstant();

    /// <summary>The instant of a clock time.</summary>
    public static Instant Klok(DateOnly dag, TimeOnly tijd) => Amsterdam.AtLeniently(LocalDate.FromDateOnly(dag).At(LocalTime.FromTimeOnly(tijd))).ToInstant();

    /// <summary>Whether people work on this day.</summary>
    public static bool Werkdag(DateOnly dag)
    {
        if (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Gelijkgesteld.Contains(dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            return false;
        var naPasen = dag.DayNumber - Pasen(dag.Year).DayNumber;
        return naPasen is not (-2 or 1 or 39 or 50) && (dag.Month, dag.Day) is not ((1, 1) or (5, 5) or (12, 25) or (12, 26)) && dag != Koningsdag(dag.Year);
    }

    /// <summary>The n-th working day after a day.</summary>
    public static DateOnly Werkdagen(DateOnly dag, int aantal)
    {
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (Werkdag(dag))
                aantal--;
        }

        return dag;
    }

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly Vanaf(DateOnly dag) => Werkdag(dag) ? dag : Werkdagen(dag, 1);

    private static DateOnly Koningsdag(int jaar)
    {
        var dag = jaar < 2014 ? new DateOnly(jaar, 4, 30) : new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek is DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday: the Sunday after the full moon of the church on or after 21 March (Gauss, with his two exceptions).</summary>
    private static DateOnly Pasen(int jaar)
    {
        var (a, b, c, k) = (jaar % 19, jaar % 4, jaar % 7, jaar / 100);
        var m = (15 - (((8 * k) + 13) / 25) + k - (k / 4)) % 30;
        var n = (4 + k - (k / 4)) % 7;
        var d = ((19 * a) + m) % 30;
        var e = ((2 * b) + (4 * c) + (6 * d) + n) % 7;
        if (d == 29 && e == 6)
            return new DateOnly(jaar, 4, 19);
        return d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19 ? new DateOnly(jaar, 4, 18) : new DateOnly(jaar, 3, 22).AddDays(d + e);
    }
}
