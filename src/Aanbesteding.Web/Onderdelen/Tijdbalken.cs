using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>One bar on the time axis.</summary>
/// <param name="Naam">What it is.</param>
/// <param name="Begin">First day.</param>
/// <param name="Einde">Last day, inclusive.</param>
/// <param name="Termijn">Whether it is a term; otherwise a phase.</param>
/// <param name="Loopt">Whether it still runs.</param>
public sealed record Tijdbalk(string Naam, LocalDate Begin, LocalDate Einde, bool Termijn, bool Loopt);

/// <summary>Measures of a picture of bars on a time axis, in whole units of its own drawing.</summary>
/// <param name="Balken">The bars, from top to bottom.</param>
/// <param name="Vandaag">Where the line of today is.</param>
public sealed record Tijdbalken(IReadOnlyList<Tijdbalk> Balken, LocalDate Vandaag)
{
    /// <summary>Width of the whole drawing.</summary>
    public const int Breedte = 1000;

    /// <summary>Where the axis begins: names stand before it.</summary>
    public const int Links = 270;

    /// <summary>Height of one bar with its space.</summary>
    public const int Rij = 34;

    /// <summary>Height of the months above.</summary>
    public const int Kop = 44;

    /// <summary>First day of the axis: the first of a month.</summary>
    public LocalDate Eerste { get; } = EersteVan(Balken.Select(b => b.Begin).Append(Vandaag).Min());

    /// <summary>Day after the axis: the first of a month.</summary>
    public LocalDate Na { get; } = EersteVan(Balken.Select(b => b.Einde).Append(Vandaag).Max()).PlusMonths(1);

    /// <summary>Height of the whole drawing.</summary>
    public int Hoogte => Kop + (Balken.Count * Rij) + 8;

    /// <summary>Distance from the left of the beginning of a day.</summary>
    public int X(LocalDate dag) => Links + (Dagen(dag) * (Breedte - Links - 10) / Dagen(Na));

    /// <summary>Distance from the top of a bar.</summary>
    public int Y(int nummer) => Kop + (nummer * Rij);

    /// <summary>Width of the days from one up to and including the other; never so narrow that it cannot be seen.</summary>
    public int Lengte(LocalDate van, LocalDate tot) => Math.Max(X(tot.PlusDays(1)) - X(van), 4);

    /// <summary>First days of months, with a label on as many as fit.</summary>
    public IEnumerable<(LocalDate Dag, string? Label)> Maanden
    {
        get
        {
            var aantal = Period.Between(Eerste, Na, PeriodUnits.Months).Months;
            var stap = (aantal + 7) / 8;
            return Enumerable.Range(0, aantal).Select(n => Eerste.PlusMonths(n))
                .Select((dag, n) => (dag, n % stap == 0 ? Datumtekst.Maand(dag) : null));
        }
    }

    /// <summary>Holidays on the axis.</summary>
    public IEnumerable<Feestdag> Vrij =>
        Enumerable.Range(Eerste.Year, Na.Year - Eerste.Year + 1).SelectMany(Feestdagen.Van).Where(f => f.Datum >= Eerste && f.Datum < Na);

    private int Dagen(LocalDate dag) => Period.DaysBetween(Eerste, dag);

    private static LocalDate EersteVan(LocalDate dag) => new(dag.Year, dag.Month, 1);
}
