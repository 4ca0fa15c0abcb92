using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>One part of a bar.</summary>
/// <param name="Naam">Id of the criterium, or "prijs".</param>
/// <param name="Getoond">The points, for people.</param>
/// <param name="X">Distance from the left.</param>
/// <param name="Lengte">Width; at least one unit.</param>
/// <param name="Soort">0 and 1 in turn for criteria, 2 for the price.</param>
public sealed record Balkdeel(string Naam, string Getoond, int X, int Lengte, int Soort);

/// <summary>Measures of a picture in which every party is a bar of points, in whole units of its own drawing.</summary>
/// <param name="Perceel">The outcome that is drawn.</param>
/// <param name="Wijze">The published way of scoring.</param>
public sealed record Puntenbalken(Matrixperceel Perceel, Beoordelingswijze Wijze)
{
    /// <summary>Width of the whole drawing.</summary>
    public const int Breedte = 820;

    /// <summary>Where the bars begin.</summary>
    public const int Links = 10;

    /// <summary>Height of one bar with its name above.</summary>
    public const int Rij = 56;

    private const int Einde = Breedte - 150;

    /// <summary>Height of the whole drawing.</summary>
    public int Hoogte => (Perceel.Regels.Count * Rij) + 8;

    /// <summary>The most that can be earned: the length of a full bar.</summary>
    public Breuk Vol => Beoordelingswijze.Exact(Wijze.Criteria.Sum(c => c.Waarde ?? c.Gewicht ?? 0) + (Wijze.Prijs?.Gewicht ?? 0));

    /// <summary>Distance from the top of a bar.</summary>
    public static int Y(int nummer) => 24 + (nummer * Rij);

    /// <summary>Where something of this size ends.</summary>
    public int X(Breuk punten) => Links + (int)((Einde - Links) * Breuk.Max(punten, Breuk.Nul) / Vol).RondAf(0, Afrondingswijze.HalfVanNul).Teller;

    /// <summary>The parts of one bar, in the order of the criteria, the price last. What costs points is not drawn.</summary>
    public IEnumerable<Balkdeel> Delen(Matrixregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var (som, soort) = (Breuk.Nul, 0);
        var delen = regel.Cellen.Select(cel => (cel.Criterium, cel.Punten)).Append(("prijs", regel.Prijspunten!));
        foreach (var (naam, punten) in delen.Where(deel => deel.Item2 is { Exact.Teken: > 0 }))
        {
            yield return new Balkdeel(naam, punten.Getoond, X(som), Math.Max(X(som + punten.Exact) - X(som), 1), naam == "prijs" ? 2 : soort++ % 2);
            som += punten.Exact;
        }
    }

    /// <summary>What stands behind the bar: the total where points add up to it, otherwise the quality.</summary>
    public string Bij(Matrixregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var getal = (Wijze.MetPrijs && Wijze.Prijs is null ? regel.Kwaliteit : regel.Totaal ?? regel.Kwaliteit).Getoond;
        return Wijze.Methode is Scoremethode.GunnenOpWaarde ? $"€ {getal}" : getal;
    }
}
