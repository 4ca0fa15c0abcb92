namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One published criterium: its weight in points or its value in euro, its scale, and the lowest mark that passes.</summary>
public sealed record Criterium(string Id, Getal? Gewicht, Getal? Waarde, Getal Laagste, Getal Hoogste, IReadOnlyList<Getal>? Cijfers, Getal? Minimum);

/// <summary>How the price earns points: relatief-laagste, relatief-lineair, absoluut or logaritmisch.</summary>
public sealed record Prijsregel(string Formule, Getal Gewicht, Getal? Bodem, Getal? Plafond, string? BuitenBereik, Getal? Grondtal);

/// <summary>When is rounded (geen, per-criterium or totaal), to how many decimals, and which way.</summary>
public sealed record Afronding(string Moment, int Decimalen, string Wijze)
{
    public static readonly Afronding Nooit = new(Moment: "geen", 2, "half-van-nul");
}

/// <summary>Everything that the document published about scoring, in the words of the inrichting.</summary>
public sealed record Telregels(string Methode, IReadOnlyList<Criterium> Criteria)
{
    public Getal? MinimumTotaal { get; init; }

    /// <summary>consensus, gemiddelde or mediaan.</summary>
    public string Scorebepaling { get; init; } = "consensus";

    public Prijsregel? Prijs { get; init; }

    public Afronding Afronding { get; init; } = Afronding.Nooit;

    /// <summary>What decides between equals: criterium:K1, prijs, loting.</summary>
    public IReadOnlyList<string> Gelijkspel { get; init; } = [];

    /// <summary>herberekenen or handhaven; null when the document is silent.</summary>
    public string? Herberekening { get; init; }
}

/// <summary>One party with the marks that count and its price in euro.</summary>
public sealed record Gescoorde(string Id, IReadOnlyDictionary<string, Getal> Cijfers, Getal? Prijs);

/// <summary>A valid party on one perceel: what the highest wins, and its place among equals by the published chain (0 is best).</summary>
public sealed record Perceelstand(Getal Totaal, int Plek);

/// <summary>What came out for one party. Rank 1 is best, equals share one; null when it is not ranked.</summary>
public sealed record Telregel(
    string Id, bool Geldig, IReadOnlyDictionary<string, Getal> Punten, Getal? Prijspunten, Getal? Totaal, int? Rang);
