using System.Globalization;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain;

/// <summary>A (sub)criterium with its typed scale.</summary>
/// <param name="Id">Stable id, e.g. <c>K1</c>.</param>
/// <param name="Naam">Published name.</param>
/// <param name="Vraag">What the party must show.</param>
/// <param name="Gewicht">Weight in points; the weights of one beoordeling, with that of the price, add up to 100. Null under gunnen op waarde.</param>
/// <param name="Cijfers">The marks that may be given, ascending; the first is the minimum and the last the maximum of the scale.</param>
/// <param name="Minimum">Lowest mark that passes (inclusive); null where there is no minimum.</param>
public sealed record Beoordelingscriterium(
    string Id, string Naam, string Vraag, decimal? Gewicht, IReadOnlyList<decimal> Cijfers, decimal? Minimum)
{
    /// <summary>Value of the highest mark in euro, under gunnen op waarde; null under every other method.</summary>
    public decimal? Waarde { get; init; }
}

/// <summary>The published price formulas (domain 4.1, F2-F4).</summary>
public enum Prijsvorm
{
    /// <summary><c>W·Pmin/P</c>; depends on the other prices.</summary>
    RelatiefLaagste,
    /// <summary><c>max(0, W·(2 − P/Pmin))</c>; depends on the other prices.</summary>
    RelatiefLineair,
    /// <summary>Linear between bodem and plafond.</summary>
    Absoluut,
    /// <summary><c>W·(1 − log_A(P/Pmin))</c>; depends on the other prices.</summary>
    Logaritmisch,
}

/// <summary>How the price earns points; only with gewogen factor.</summary>
/// <param name="Formule">The formula.</param>
/// <param name="Gewicht">Points for the best price.</param>
/// <param name="Bodem">Price in euro that earns all points; only for <see cref="Prijsvorm.Absoluut"/>.</param>
/// <param name="Plafond">Price in euro that earns none; only for <see cref="Prijsvorm.Absoluut"/>.</param>
/// <param name="BuitenBereik">What happens to a price outside both; only for <see cref="Prijsvorm.Absoluut"/>.</param>
/// <param name="Grondtal">Price ratio at which no points are left; only for <see cref="Prijsvorm.Logaritmisch"/>.</param>
public sealed record Prijswijze(
    Prijsvorm Formule, decimal Gewicht, decimal? Bodem, decimal? Plafond, BuitenBereik? BuitenBereik, decimal? Grondtal)
{
    /// <summary>Whether the points depend on the prices of the others.</summary>
    public bool Relatief => Formule is not Prijsvorm.Absoluut;

    /// <summary>Whether this price makes an inschrijving invalid: outside bodem and plafond, both of which are still inside.</summary>
    /// <param name="centen">The price in eurocents.</param>
    public bool Ongeldig(long centen) =>
        BuitenBereik is Beoordeling.BuitenBereik.Ongeldig && (centen < Bodem * 100 || centen > Plafond * 100);

    /// <summary>Exact points for each price, at most <see cref="Gewicht"/>; for a picture before anybody offered one.</summary>
    /// <param name="prijzen">Prices in euro, above zero.</param>
    /// <param name="laagste">The lowest price of all, in euro, above zero.</param>
    public IReadOnlyList<Breuk> Punten(IEnumerable<Breuk> prijzen, Breuk laagste)
    {
        var (formule, gewicht) = (AlsFormule(), Beoordelingswijze.Exact(Gewicht));
        return [.. prijzen.Select(prijs => Breuk.Min(gewicht, formule.Punten(gewicht, prijs, laagste)))];
    }

    internal Prijsformule AlsFormule() => Formule switch
    {
        Prijsvorm.RelatiefLaagste => new Prijsformule.RelatiefLaagste(),
        Prijsvorm.RelatiefLineair => new Prijsformule.RelatiefLineair(),
        Prijsvorm.Logaritmisch => new Prijsformule.Logaritmisch(Beoordelingswijze.Exact(Grondtal!.Value)),
        _ => new Prijsformule.Absoluut(Beoordelingswijze.Exact(Bodem!.Value), Beoordelingswijze.Exact(Plafond!.Value), BuitenBereik!.Value),
    };
}

/// <summary>When and how scores are rounded, as published.</summary>
/// <param name="Moment">When; nowhere else.</param>
/// <param name="Decimalen">Number of decimals, 0 up to and including 10.</param>
/// <param name="Wijze">How.</param>
public sealed record Afrondingsregel(Afrondingsmoment Moment, int Decimalen, Afrondingswijze Wijze);

/// <summary>How one round of scoring works: everything that the document must publish before the first mark is given.</summary>
/// <param name="Methode">How marks and price become one number.</param>
/// <param name="Criteria">The criteria, in published order.</param>
/// <param name="MinimumTotaal">Lowest total that passes (inclusive); null where there is none.</param>
public sealed record Beoordelingswijze(
    Scoremethode Methode, IReadOnlyList<Beoordelingscriterium> Criteria, decimal? MinimumTotaal)
{
    /// <summary>How the marks of several assessors become one; null means by consensus.</summary>
    public Scorebepaling? Scorebepaling { get; init; }

    /// <summary>How the price earns points; obligatory with gewogen factor and absent with every other method.</summary>
    public Prijswijze? Prijs { get; init; }

    /// <summary>When is rounded; null means never, and two decimals are shown.</summary>
    public Afrondingsregel? Afronding { get; init; }

    /// <summary>What decides between equal totals, in order: <c>criterium:K1</c>, <c>prijs</c>, <c>loting</c>. Null or empty: the lot at once.</summary>
    public IReadOnlyList<string>? Gelijkspel { get; init; }

    /// <summary>What happens to scores when a party drops out after ranking; null when the document is silent.</summary>
    public Herberekeningsregel? Herberekening { get; init; }

    /// <summary>Whether parties offer a price in this round, which is sealed apart and opened after the quality.</summary>
    public bool MetPrijs => Methode is Scoremethode.GewogenFactor or Scoremethode.GunnenOpWaarde or Scoremethode.KwaliteitPerPrijs;

    /// <summary>The rule by which marks of assessors become one.</summary>
    public Scorebepaling Bepaling => Scorebepaling ?? Aanbesteding.Domain.Beoordeling.Scorebepaling.Consensus;

    /// <summary>The question that this way of scoring asks about one perceel.</summary>
    /// <param name="inschrijvers">Everybody that was ranked, with marks and price.</param>
    /// <param name="uitgevallen">Ids of those that turned out invalid afterwards.</param>
    public Scorevraag Vraag(IReadOnlyList<Scoreinschrijver> inschrijvers, IReadOnlyList<string> uitgevallen) => new()
    {
        Methode = Methode,
        Criteria = [.. Criteria.Select(c => new Criterium(c.Id, new Schaal(Exact(c.Cijfers[0]), Exact(c.Cijfers[^1]), [.. c.Cijfers.Select(Exact)]))
        {
            Gewicht = Exact(c.Gewicht),
            Waarde = Exact(c.Waarde),
            Minimum = Exact(c.Minimum),
        })],
        Prijs = Prijs is null ? null : new Prijsregel(Prijs.AlsFormule(), Exact(Prijs.Gewicht)),
        MinimumTotaal = Exact(MinimumTotaal),
        Afronding = Afronding is null ? new Afrondingsbeleid() : new Afrondingsbeleid(Afronding.Moment, Afronding.Decimalen, Afronding.Wijze),
        Gelijkspel = [.. (Gelijkspel ?? []).Select(Stap)],
        Herberekening = Herberekening,
        Scorebepaling = Bepaling,
        Inschrijvers = inschrijvers,
        Uitgevallen = uitgevallen,
    };

    /// <summary>A published decimal number as an exact fraction.</summary>
    public static Breuk Exact(decimal getal) => Breuk.Lees(getal.ToString(CultureInfo.InvariantCulture));

    private static Breuk? Exact(decimal? getal) => getal is { } waarde ? Exact(waarde) : null;

    private static Gelijkspelregel Stap(string woord) => woord switch
    {
        "prijs" => new Gelijkspelregel.OpPrijs(),
        "loting" => new Gelijkspelregel.Loting(),
        _ => new Gelijkspelregel.OpCriterium(woord["criterium:".Length..]),
    };
}
