using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Parties that dropped out after their scores were known, in order. Scores of others are never given anew.</summary>
    public IReadOnlyList<Uitval> Uitgevallen { get; private set; } = [];

    /// <summary>
    /// Points, totals and ranks of one perceel in a round; ids are those of parties. Null while the commissie has not agreed on
    /// everything, while prices that count are still sealed, and where the perceel was not scored. Who turned out to have no
    /// valid price is left out.
    /// </summary>
    public Scoreantwoord? Uitslag(Beoordelingsronde ronde, int perceel)
    {
        ArgumentNullException.ThrowIfNull(ronde);
        var wijze = Wijze(ronde);
        var kandidaten = ronde.Kandidaten.Where(k => k.Perceel == perceel).ToList();
        if (kandidaten.Count == 0 || ronde.OntbrekendeConsensus(wijze).Any(deel => deel.Kandidaat.Perceel == perceel))
            return null;
        if (wijze.MetPrijs)
        {
            kandidaten.RemoveAll(k => PrijsVan(k) is null);
            if (kandidaten.Count == 0)
                return null;
        }

        return Perceeluitslag.Van(wijze, kandidaten.Select(k => Gescoord(ronde, k)), Uitgevallen.Select(u => u.Partij)).Waarde;
    }

    /// <summary>The offered price in eurocents; null while it is sealed or where none is asked.</summary>
    public long? PrijsVan(Kandidaat kandidaat) =>
        Inschrijvingen.FirstOrDefault(i => i.Id == kandidaat.Inzending)?.Prijzen is { } prijzen && prijzen.TryGetValue(kandidaat.Perceel, out var prijs) ? prijs : null;

    /// <summary>The mark that counts, exact; null while the commissie has not agreed on this.</summary>
    public Breuk? Eindcijfer(Beoordelingsronde ronde, Kandidaat kandidaat, string criterium)
    {
        ArgumentNullException.ThrowIfNull(ronde);
        return ronde.OordeelOver(kandidaat, criterium) is null ? null : Cijfer(ronde, kandidaat, criterium).Eindcijfer(Wijze(ronde).Bepaling);
    }

    private Gescoord Gescoord(Beoordelingsronde ronde, Kandidaat kandidaat) => new(
        PartijVan(kandidaat),
        Wijze(ronde).Criteria.ToDictionary(c => c.Id, c => Cijfer(ronde, kandidaat, c.Id), StringComparer.Ordinal),
        PrijsVan(kandidaat));

    private static Cijfer Cijfer(Beoordelingsronde ronde, Kandidaat kandidaat, string criterium) => new(
        null,
        ronde.Losse(kandidaat, criterium),
        ronde.OordeelOver(kandidaat, criterium)?.Cijfer is { } afgesproken ? Beoordelingswijze.Exact(afgesproken) : null);
}
