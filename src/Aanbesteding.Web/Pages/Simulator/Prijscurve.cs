using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Web.Pages.Simulator;

/// <summary>Points for the price under one formula, as a line in a picture of whole units and as numbers for a table.</summary>
/// <param name="Naam">The formula in words.</param>
/// <param name="Gekozen">Whether it is the formula on the form.</param>
/// <param name="Punten">Per price of the picture the exact points.</param>
public sealed record Prijslijn(string Naam, bool Gekozen, IReadOnlyList<Breuk> Punten);

/// <summary>Price against points for every formula with the same weight, at the prices of the parties.</summary>
public sealed class Prijscurve
{
    /// <summary>Width of the drawing.</summary>
    public const int Breedte = 760;

    /// <summary>Height of the drawing.</summary>
    public const int Hoogte = 360;

    /// <summary>Room left of and below the axes.</summary>
    public const int Rand = 60;

    /// <summary>Number of prices along the axis.</summary>
    public const int Stappen = 48;

    private Prijscurve(IReadOnlyList<Breuk> prijzen, IReadOnlyList<Prijslijn> lijnen, Breuk gewicht, IReadOnlyList<(string, Breuk)> partijen) =>
        (Prijzen, Lijnen, Gewicht, Partijen) = (prijzen, lijnen, gewicht, partijen);

    /// <summary>The prices in euro, ascending.</summary>
    public IReadOnlyList<Breuk> Prijzen { get; }

    /// <summary>One line per formula.</summary>
    public IReadOnlyList<Prijslijn> Lijnen { get; }

    /// <summary>Points for the best price.</summary>
    public Breuk Gewicht { get; }

    /// <summary>Name and price of each party.</summary>
    public IReadOnlyList<(string Naam, Breuk Prijs)> Partijen { get; }

    /// <summary>The picture for these parties; null where a price earns no points or nobody offered one.</summary>
    public static Prijscurve? Van(Beoordelingswijze wijze, IReadOnlyList<Scoreinschrijver> inschrijvers)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        if (wijze.Prijs is not { } prijs || inschrijvers.Count == 0)
            return null;
        var partijen = inschrijvers.Select(i => (i.Id, i.Prijs!.Value)).ToList();
        var (laagste, hoogste) = (partijen.Min(p => p.Value), partijen.Max(p => p.Value));
        var van = Breuk.Min(laagste, prijs.Bodem is { } bodem ? Beoordelingswijze.Exact(bodem) : laagste);
        var tot = Breuk.Max(Breuk.Max(hoogste, laagste * 2), prijs.Plafond is { } plafond ? Beoordelingswijze.Exact(plafond) : hoogste);
        var prijzen = Enumerable.Range(0, Stappen + 1).Select(n => van + ((tot - van) * n / Stappen)).ToList();
        var gewicht = Beoordelingswijze.Exact(prijs.Gewicht);
        var vormen = Enum.GetValues<Prijsvorm>().Select(vorm => (Vorm: vorm, Wijze: vorm == prijs.Formule ? prijs : Anders(prijs, vorm, laagste, tot)));
        return new(prijzen, [.. vormen.Select(v => new Prijslijn(Woorden.Van(v.Vorm), v.Vorm == prijs.Formule, v.Wijze.Punten(prijzen, laagste)))], gewicht, partijen);
    }

    /// <summary>Distance from the left of a price.</summary>
    public int X(Breuk prijs) => Rand + Heel((prijs - Prijzen[0]) * (Breedte - Rand - 20) / (Prijzen[^1] - Prijzen[0]));

    /// <summary>Distance from the top of a number of points; below zero stays on the axis.</summary>
    public int Y(Breuk punten) => Hoogte - Rand - Heel(Breuk.Max(Breuk.Nul, punten) * (Hoogte - Rand - 20) / Gewicht);

    /// <summary>Prices for the table beside the picture: eight, evenly spread.</summary>
    public IEnumerable<int> Tabelprijzen => Enumerable.Range(0, 9).Select(n => n * Stappen / 8);

    // Formulas that need parameters get comparable ones: all points at the lowest price, none at the end of the axis.
    private static Prijswijze Anders(Prijswijze prijs, Prijsvorm vorm, Breuk laagste, Breuk tot) => vorm switch
    {
        Prijsvorm.Absoluut => new(vorm, prijs.Gewicht, Euro(laagste), Euro(tot), BuitenBereik.Afkappen, null),
        Prijsvorm.Logaritmisch => new(vorm, prijs.Gewicht, null, null, null, 2),
        _ => new(vorm, prijs.Gewicht, null, null, null, null),
    };

    private static decimal Euro(Breuk prijs) => Heel(prijs);

    private static int Heel(Breuk getal) => (int)getal.RondAf(0, Afrondingswijze.HalfVanNul).Teller;
}
