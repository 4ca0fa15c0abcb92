using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>What a line of the picture is; each has a shape of its own.</summary>
public enum Tijdvorm
{
    /// <summary>A phase: a filled bar.</summary>
    Fase,

    /// <summary>A term: a bar.</summary>
    Termijn,

    /// <summary>An event: a diamond.</summary>
    Gebeurtenis,

    /// <summary>A term that counts back to one day: an arrowhead that points back.</summary>
    Terugtelling,
}

/// <summary>One line of the picture.</summary>
/// <param name="Sleutel">Tells the lines apart.</param>
/// <param name="Naam">What it is.</param>
/// <param name="Begin">First day.</param>
/// <param name="Einde">Last day, inclusive.</param>
/// <param name="Vorm">Its shape.</param>
/// <param name="Verwacht">Whether it is only expected: hatched instead of filled.</param>
public sealed record Tijdbalk(string Sleutel, string Naam, LocalDate Begin, LocalDate Einde, Tijdvorm Vorm, bool Verwacht)
{
    /// <summary>Key of the line it is reckoned from; null when it stands by itself.</summary>
    public string? Na { get; init; }

    /// <summary>Whether something about it is worth a second look.</summary>
    public bool LetOp { get; init; }

    /// <summary>Days on which is warned that the end comes near.</summary>
    public IReadOnlyList<LocalDate> Seinen { get; init; } = [];

    /// <summary>What the picture says of it to who points at it.</summary>
    public string Titel => (Begin == Einde ? $"{Naam}: {Datumtekst.Datum(Einde)}" : $"{Naam}: van {Datumtekst.Datum(Begin)} tot en met {Datumtekst.Datum(Einde)}") + (Verwacht ? " (verwacht)" : "");
}

/// <summary>Measures of a picture of lines on a time axis, in whole units of its own drawing.</summary>
/// <param name="Balken">The lines, from top to bottom.</param>
/// <param name="Vandaag">Where the line of today is.</param>
public sealed record Tijdbalken(IReadOnlyList<Tijdbalk> Balken, LocalDate Vandaag)
{
    /// <summary>Width of the whole drawing.</summary>
    public const int Breedte = 1000;

    /// <summary>Where the axis begins: names stand before it.</summary>
    public const int Links = 300;

    /// <summary>Height of one line with its space.</summary>
    public const int Rij = 32;

    /// <summary>Height of the months above.</summary>
    public const int Kop = 44;

    /// <summary>Half the width of a diamond.</summary>
    public const int Ruit = 8;

    /// <summary>Room that the name of a month needs.</summary>
    private const int Labelbreedte = 110;

    /// <summary>Longest axis, in days, on which weekends can still be told apart.</summary>
    private const int LangsteMetWeekends = 400;

    /// <summary>First day of the axis: the first of a month.</summary>
    public LocalDate Eerste { get; } = EersteVan(Balken.Select(b => b.Begin).Append(Vandaag).Min());

    /// <summary>Day after the axis: the first of a month.</summary>
    public LocalDate Na { get; } = EersteVan(Balken.Select(b => b.Einde).Append(Vandaag).Max()).PlusMonths(1);

    /// <summary>Height of the whole drawing.</summary>
    public int Hoogte => Kop + (Balken.Count * Rij) + 8;

    /// <summary>Distance from the left of the beginning of a day.</summary>
    public int X(LocalDate dag) => Links + (Dagen(dag) * (Breedte - Links - 24) / Dagen(Na));

    /// <summary>Distance from the left of the middle of a day, where marks stand.</summary>
    public int Midden(LocalDate dag) => (X(dag) + X(dag.PlusDays(1))) / 2;

    /// <summary>Distance from the top of a line.</summary>
    public int Y(int nummer) => Kop + (nummer * Rij);

    /// <summary>Distance from the top of the middle of a line.</summary>
    public int Hart(int nummer) => Y(nummer) + (Rij / 2);

    /// <summary>Width of the days from one up to and including the other; never so narrow that it cannot be seen.</summary>
    public int Lengte(LocalDate van, LocalDate tot) => Math.Max(X(tot.PlusDays(1)) - X(van), 4);

    /// <summary>Where a line ends on the axis.</summary>
    public int Rechts(Tijdbalk balk)
    {
        ArgumentNullException.ThrowIfNull(balk);
        return balk.Vorm is Tijdvorm.Fase or Tijdvorm.Termijn ? X(balk.Begin) + Lengte(balk.Begin, balk.Einde) : Midden(balk.Einde) + Ruit;
    }

    /// <summary>First days of months, with a label on as many as fit.</summary>
    public IEnumerable<(LocalDate Dag, string? Label)> Maanden
    {
        get
        {
            var aantal = Period.Between(Eerste, Na, PeriodUnits.Months).Months;
            var stap = (aantal + 5) / 6;
            return Enumerable.Range(0, aantal).Select(n => Eerste.PlusMonths(n))
                .Select((dag, n) => (dag, n % stap == 0 && X(dag) + Labelbreedte <= Breedte ? Datumtekst.Maand(dag) : null));
        }
    }

    /// <summary>Holidays on the axis.</summary>
    public IEnumerable<Feestdag> Vrij =>
        Enumerable.Range(Eerste.Year, Na.Year - Eerste.Year + 1).SelectMany(Feestdagen.Van).Where(f => f.Datum >= Eerste && f.Datum < Na);

    /// <summary>Saturdays on the axis, each the begin of a weekend; none when the axis is so long that they would be a haze.</summary>
    public IEnumerable<LocalDate> Zaterdagen => Dagen(Na) > LangsteMetWeekends
        ? []
        : Enumerable.Range(0, Dagen(Na)).Select(Eerste.PlusDays).Where(dag => dag.DayOfWeek == IsoDayOfWeek.Saturday);

    /// <summary>A line from each thing to what is reckoned from it: down from where the one ends, then to where the other begins.</summary>
    public IEnumerable<string> Pijlen =>
        from kind in Balken.Select((balk, nummer) => (balk, nummer))
        from ouder in Balken.Select((balk, nummer) => (balk, nummer))
        where ouder.balk.Sleutel == kind.balk.Na
        select Pijl(ouder.balk, ouder.nummer, kind.balk, kind.nummer);

    private string Pijl(Tijdbalk van, int vanRij, Tijdbalk naar, int naarRij)
    {
        var (x, richting) = (Midden(van.Einde), Math.Sign(naarRij - vanRij));
        var (begin, einde) = (Hart(vanRij) + (richting * 10), Hart(naarRij));
        var doel = naar.Vorm == Tijdvorm.Termijn ? X(naar.Begin) : Midden(naar.Begin);
        if (Math.Abs(doel - x) <= Ruit + 6)
            return $"M{x} {begin}V{einde - (richting * 12)}";
        var rand = naar.Vorm == Tijdvorm.Termijn ? 2 : Ruit + 2;
        return $"M{x} {begin}V{einde}H{doel - (Math.Sign(doel - x) * rand)}";
    }

    private int Dagen(LocalDate dag) => Period.DaysBetween(Eerste, dag);

    private static LocalDate EersteVan(LocalDate dag) => new(dag.Year, dag.Month, 1);
}
