using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain;

/// <summary>What one party got on one criterium.</summary>
/// <param name="Criterium">The criterium.</param>
/// <param name="Cijfer">The mark that counts, exact; null while there is none.</param>
/// <param name="Punten">Points, or euros of value; null while the perceel has no outcome.</param>
/// <param name="Motivering">The reason of the commissie; empty while there is none.</param>
/// <param name="Losse">Marks of the assessors, ascending.</param>
internal sealed record Onderdeelscore(Beoordelingscriterium Criterium, Breuk? Cijfer, Breuk? Punten, string Motivering, IReadOnlyList<Breuk> Losse);

/// <summary>Everything that was scored of one party on one perceel, for its letter and beside it in the letters of others.</summary>
internal sealed class Puntenblad
{
    private Puntenblad(Procedure procedure, Beoordelingsronde ronde, Kandidaat kandidaat)
    {
        Wijze = procedure.Wijze(ronde);
        Afronding = Wijze.Vraag([], []).Afronding;
        Partij = procedure.PartijVan(kandidaat);
        Naam = new Partijnamen(procedure).Naam(Partij);
        Prijs = procedure.PrijsVan(kandidaat);
        Uitslag = procedure.Uitslag(ronde, kandidaat.Perceel);
        Regel = Uitslag?.Uitslag.FirstOrDefault(regel => regel.Id == Partij);
        Onderdelen =
        [
            .. Wijze.Criteria.Select(criterium => new Onderdeelscore(
                criterium, procedure.Eindcijfer(ronde, kandidaat, criterium.Id), Regel?.Punten[criterium.Id],
                ronde.OordeelOver(kandidaat, criterium.Id)?.Motivering ?? "", [.. ronde.Losse(kandidaat, criterium.Id).Order()])),
        ];
    }

    /// <summary>The published way of scoring.</summary>
    public Beoordelingswijze Wijze { get; }

    /// <summary>The published rounding.</summary>
    public Afrondingsbeleid Afronding { get; }

    /// <summary>Id of the party.</summary>
    public string Partij { get; }

    /// <summary>Its name.</summary>
    public string Naam { get; }

    /// <summary>Its price in eurocents; null where none is asked or it is still sealed.</summary>
    public long? Prijs { get; }

    /// <summary>The outcome of the perceel; null while it has none.</summary>
    public Scoreantwoord? Uitslag { get; }

    /// <summary>The line of this party in it.</summary>
    public Scoreregel? Regel { get; }

    /// <summary>Per criterium, in published order.</summary>
    public IReadOnlyList<Onderdeelscore> Onderdelen { get; }

    /// <summary>Whether the total of a party gives its price away: the value of its quality is known, and the rest is price.</summary>
    public bool TotaalVerraadtPrijs => Wijze.Methode is Scoremethode.GunnenOpWaarde or Scoremethode.KwaliteitPerPrijs;

    /// <summary>Whether there are numbers to add up at all.</summary>
    public bool HeeftPunten => Wijze.Criteria.All(criterium => criterium.Gewicht is not null || criterium.Waarde is not null);

    /// <summary>What was scored of this kandidaat; null when it was not scored.</summary>
    public static Puntenblad? Van(Procedure procedure, Kandidaat kandidaat) =>
        procedure.Rondes.LastOrDefault(ronde => ronde.Kandidaten.Contains(kandidaat)) is { } ronde ? new Puntenblad(procedure, ronde, kandidaat) : null;

    /// <summary>Points as they are shown: euros of value where the method gives those.</summary>
    public string Toon(Breuk? punten) => punten switch
    {
        null => "",
        { } waarde when Wijze.Methode is Scoremethode.GunnenOpWaarde => Getaltekst.Euro(waarde),
        { } waarde => Getaltekst.Punten(waarde, Afronding),
    };

    /// <summary>Two numbers as they are shown beside each other; exact where rounding would hide that they differ.</summary>
    public (string Een, string Ander) Naast(Breuk een, Breuk ander) => een != ander && Toon(een) == Toon(ander)
        ? (Getaltekst.Cijfer(een), Getaltekst.Cijfer(ander))
        : (Toon(een), Toon(ander));
}
