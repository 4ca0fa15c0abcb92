using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>
/// Which days are working days: every day but Saturday, Sunday and holidays. A day that is named as a working day is
/// one, whatever else it is.
/// </summary>
public sealed class Kalender
{
    private static readonly Dictionary<LocalDate, string> Ingebouwd = Enumerable
        .Range(1900, 301)
        .SelectMany(Feestdagen.Van)
        .ToDictionary(dag => dag.Datum, dag => dag.Naam);

    private readonly IReadOnlyDictionary<LocalDate, string> _feestdagen;
    private readonly HashSet<LocalDate> _werkdagen;

    private Kalender(IReadOnlyDictionary<LocalDate, string> feestdagen, IEnumerable<LocalDate> werkdagen)
    {
        _feestdagen = feestdagen;
        _werkdagen = [.. werkdagen];
    }

    /// <summary>First day this house can reckon with.</summary>
    public static LocalDate Eerste { get; } = new(1900, 1, 1);

    /// <summary>Last day this house can reckon with.</summary>
    public static LocalDate Laatste { get; } = new(2200, 12, 31);

    /// <summary>The calendar of the Algemene termijnenwet.</summary>
    public static Kalender Nederlands { get; } = new(Ingebouwd, []);

    /// <summary>
    /// A calendar with other holidays or extra working days. Refused when a date is named both as a holiday and as a
    /// working day.
    /// </summary>
    /// <param name="feestdagen">Holidays that replace the built-in ones; null keeps those, an empty list means there are none.</param>
    /// <param name="werkdagen">Days that are working days although they fall in a weekend; null means none.</param>
    public static Uitkomst<Kalender> Maak(IReadOnlyCollection<LocalDate>? feestdagen, IReadOnlyCollection<LocalDate>? werkdagen)
    {
        var dubbel = (feestdagen ?? []).Intersect(werkdagen ?? []).Order().ToList();
        if (dubbel.Count > 0)
            return Weigeringen.FeestdagEnWerkdag(dubbel[0]);
        return new Kalender(
            feestdagen?.Distinct().ToDictionary(dag => dag, _ => "een opgegeven feestdag") ?? Ingebouwd,
            werkdagen ?? []);
    }

    /// <summary>Whether a day lies inside the years this house can reckon with, both ends included.</summary>
    public static bool Kent(LocalDate dag) => dag >= Eerste && dag <= Laatste;

    /// <summary>Whether a day is a working day.</summary>
    public bool IsWerkdag(LocalDate dag) => Rustdag(dag) is null;

    /// <summary>Why a day is no working day: the name of the holiday, "zaterdag" or "zondag"; null on a working day.</summary>
    public string? Rustdag(LocalDate dag)
    {
        if (_werkdagen.Contains(dag))
            return null;
        if (_feestdagen.TryGetValue(dag, out var naam))
            return naam;
        return dag.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? Datumtekst.Weekdag(dag) : null;
    }

    /// <summary>The first working day on or after a day; null when the calendar ends before there is one.</summary>
    public LocalDate? WerkdagVanaf(LocalDate dag)
    {
        while (Kent(dag) && !IsWerkdag(dag))
            dag = dag.PlusDays(1);
        return Kent(dag) ? dag : null;
    }

    /// <summary>The n-th working day after a day (before it when <paramref name="aantal"/> is negative); null outside the calendar.</summary>
    public LocalDate? TelWerkdagen(LocalDate dag, int aantal)
    {
        var stap = Math.Sign(aantal);
        for (var over = Math.Abs(aantal); over > 0 && Kent(dag);)
        {
            dag = dag.PlusDays(stap);
            if (IsWerkdag(dag))
                over--;
        }
        return Kent(dag) ? dag : null;
    }
}
