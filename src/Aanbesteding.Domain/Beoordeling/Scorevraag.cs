namespace Aanbesteding.Domain.Beoordeling;

/// <summary>How do these inschrijvingen score, and who is first? Everything the published document fixed, and the marks and prices.</summary>
public sealed record Scorevraag
{
    /// <summary>How marks and price become one number.</summary>
    public required Scoremethode Methode { get; init; }

    /// <summary>The quality criteria.</summary>
    public required IReadOnlyList<Criterium> Criteria { get; init; }

    /// <summary>How the price scores; obligatory for <see cref="Scoremethode.GewogenFactor"/>, without weight elsewhere.</summary>
    public Prijsregel? Prijs { get; init; }

    /// <summary>A total below this is set aside; equal passes. Not for <see cref="Scoremethode.GunnenOpWaarde"/>.</summary>
    public Breuk? MinimumTotaal { get; init; }

    /// <summary>When and how is rounded.</summary>
    public Afrondingsbeleid Afronding { get; init; } = new();

    /// <summary>What decides between equal totals, in order.</summary>
    public IReadOnlyList<Gelijkspelregel> Gelijkspel { get; init; } = [];

    /// <summary>What happens to relative scores after a drop-out; null when the document is silent.</summary>
    public Herberekeningsregel? Herberekening { get; init; }

    /// <summary>How several assessors' marks become one; null when every mark is a single one.</summary>
    public Scorebepaling? Scorebepaling { get; init; }

    /// <summary>The inschrijvers.</summary>
    public required IReadOnlyList<Scoreinschrijver> Inschrijvers { get; init; }

    /// <summary>Ids of inschrijvers that turned out invalid after ranking.</summary>
    public IReadOnlyList<string> Uitgevallen { get; init; } = [];
}

/// <summary>How marks and price become one number.</summary>
public enum Scoremethode
{
    /// <summary>Points for quality and price, weights together 100; the highest total wins.</summary>
    GewogenFactor,
    /// <summary>Price minus the value of the quality, in euros; the lowest wins.</summary>
    GunnenOpWaarde,
    /// <summary>Quality points divided by price; the highest wins.</summary>
    KwaliteitPerPrijs,
    /// <summary>Quality points only, at a fixed price; the highest wins.</summary>
    Kwaliteit,
    /// <summary>No ranking: whoever meets the minima is awarded.</summary>
    AlDanNiet,
}

/// <summary>A quality criterium.</summary>
/// <param name="Id">Id, unique in the question.</param>
/// <param name="Schaal">Which marks may be given.</param>
public sealed record Criterium(string Id, Schaal Schaal)
{
    /// <summary>Points for the highest mark; a mark earns <c>gewicht·mark/max</c>.</summary>
    public Breuk? Gewicht { get; init; }

    /// <summary>Euros for the highest mark, for <see cref="Scoremethode.GunnenOpWaarde"/>: <c>waarde·(mark − min)/(max − min)</c>,
    /// or <c>waarde·mark/max</c> where the scale goes below zero, so that a negative mark raises the price.</summary>
    public Breuk? Waarde { get; init; }

    /// <summary>A mark below this sets the inschrijver aside; equal passes (CJEU Montte, C-546/16).</summary>
    public Breuk? Minimum { get; init; }
}

/// <summary>A scale of marks; both ends count.</summary>
/// <param name="Min">Lowest mark.</param>
/// <param name="Max">Highest mark; above <paramref name="Min"/> and above zero.</param>
/// <param name="Stappen">The only marks that may be given; null when every number on the scale may.</param>
public sealed record Schaal(Breuk Min, Breuk Max, IReadOnlyList<Breuk>? Stappen = null)
{
    /// <summary>Whether this mark may be given. A mark beside the steps is an error, never rounded.</summary>
    public bool Heeft(Breuk cijfer) => cijfer >= Min && cijfer <= Max && (Stappen is null || Stappen.Contains(cijfer));
}

/// <summary>How the price scores.</summary>
/// <param name="Formule">The formula.</param>
/// <param name="Gewicht">Points for the best price.</param>
public sealed record Prijsregel(Prijsformule Formule, Breuk? Gewicht);

/// <summary>What happens to a price outside bodem and plafond.</summary>
public enum BuitenBereik
{
    /// <summary>The inschrijving is invalid.</summary>
    Ongeldig,
    /// <summary>It scores as the nearest end.</summary>
    Afkappen,
}

/// <summary>When is rounded. Only there, and nowhere else; comparing uses what comes out.</summary>
public enum Afrondingsmoment
{
    /// <summary>Never; <see cref="Afrondingsbeleid.Decimalen"/> then says only how a total is shown.</summary>
    Geen,
    /// <summary>The points of every criterium and of the price, before adding up.</summary>
    PerCriterium,
    /// <summary>The total, before ranking.</summary>
    Totaal,
}

/// <summary>When and how is rounded.</summary>
/// <param name="Moment">When.</param>
/// <param name="Decimalen">Number of decimals, 0 up to and including 10.</param>
/// <param name="Wijze">How.</param>
public sealed record Afrondingsbeleid(
    Afrondingsmoment Moment = Afrondingsmoment.Geen, int Decimalen = 2, Afrondingswijze Wijze = Afrondingswijze.HalfVanNul)
{
    /// <summary>The number with the decimals of this policy.</summary>
    public Breuk Toon(Breuk getal) => getal.RondAf(Decimalen, Wijze);

    internal Breuk Rond(Breuk getal, Afrondingsmoment nu) => Moment == nu ? Toon(getal) : getal;
}

/// <summary>One step in the chain that decides between equal totals.</summary>
public abstract record Gelijkspelregel
{
    private Gelijkspelregel() { }

    /// <summary>More points on this criterium goes first.</summary>
    public sealed record OpCriterium(string Id) : Gelijkspelregel;

    /// <summary>The lower price goes first.</summary>
    public sealed record OpPrijs : Gelijkspelregel;

    /// <summary>A draw is held. Always the last step.</summary>
    public sealed record Loting : Gelijkspelregel;

    /// <summary>As in the published chain: <c>criterium:K1</c>, <c>prijs</c>, <c>loting</c>.</summary>
    public sealed override string ToString() => this switch
    {
        OpCriterium criterium => $"criterium:{criterium.Id}",
        OpPrijs => "prijs",
        _ => "loting",
    };
}

/// <summary>What happens to relative scores when an inschrijver drops out after ranking (HR 9-5-2014, Ricoh/Utrecht).</summary>
public enum Herberekeningsregel
{
    /// <summary>Scores are computed again without the drop-out.</summary>
    Herberekenen,
    /// <summary>Scores and order stay; the drop-out is struck out.</summary>
    Handhaven,
}

/// <summary>How several assessors' marks become one.</summary>
public enum Scorebepaling
{
    /// <summary>The mark they agreed on; it must be on the scale.</summary>
    Consensus,
    /// <summary>The exact mean; it may lie between the steps.</summary>
    Gemiddelde,
    /// <summary>The middle mark; the mean of the middle two for an even number.</summary>
    Mediaan,
}

/// <summary>An inschrijver with its marks.</summary>
/// <param name="Id">Id, unique in the question.</param>
/// <param name="Scores">Mark per criterium id; one for every criterium.</param>
/// <param name="Prijs">Price, above zero; may be absent where the price does not count.</param>
public sealed record Scoreinschrijver(string Id, IReadOnlyDictionary<string, Cijfer> Scores, Breuk? Prijs = null);

/// <summary>A mark: given at once, or by several assessors.</summary>
/// <param name="Waarde">The mark; null when assessors gave theirs.</param>
/// <param name="Beoordelaars">The individual marks.</param>
/// <param name="Consensus">The mark the assessors agreed on.</param>
public sealed record Cijfer(Breuk? Waarde, IReadOnlyList<Breuk>? Beoordelaars = null, Breuk? Consensus = null)
{
    /// <summary>A single mark.</summary>
    public static implicit operator Cijfer(Breuk waarde) => new(waarde);

    /// <summary>The mark that counts; null when it cannot be determined.</summary>
    public Breuk? Eindcijfer(Scorebepaling? bepaling)
    {
        if (Waarde is not null)
            return Waarde;
        if (bepaling is Scorebepaling.Consensus)
            return Consensus;
        if (bepaling is null || Beoordelaars is not { Count: > 0 })
            return null;

        var gesorteerd = Beoordelaars.Order().ToList();
        var midden = gesorteerd.Count / 2;
        return bepaling is Scorebepaling.Gemiddelde ? Breuk.Som(gesorteerd) / gesorteerd.Count
            : gesorteerd.Count % 2 == 1 ? gesorteerd[midden]
            : (gesorteerd[midden - 1] + gesorteerd[midden]) / 2;
    }
}
