namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Finds drop-outs that change the order of the others (Hoge Raad 9-5-2014, Ricoh/Utrecht). That happens only when the
/// lowest price goes and scores are computed again, so only the cheapest inschrijver needs a second ranking.</summary>
internal static class Rangordeparadox
{
    public static IReadOnlyList<Paradox> Zoek(Telling telling, Stand stand)
    {
        if (!telling.Relatief || telling.Handhaven)
            return [];

        var goedkoopsten = Enumerable.Range(0, telling.Aantal)
            .Where(i => telling.TeltVoorLaagste(i) && telling.Prijs(i) == stand.Laagste).ToList();
        if (goedkoopsten is not [var enige])
            return [];

        var na = new Stand(telling, telling.Laagste(i => i != enige && telling.TeltVoorLaagste(i)));
        return Groepen(telling, stand, enige).SequenceEqual(Groepen(telling, na, enige), StringComparer.Ordinal)
            ? []
            : [new(telling.Id(enige), Ids(telling, stand, -1), Ids(telling, na, enige))];
    }

    private static List<string> Ids(Telling telling, Stand stand, int zonder) =>
        [.. stand.Volgorde.Where(deelnemer => deelnemer.Inschrijver != zonder).Select(deelnemer => telling.Id(deelnemer.Inschrijver))];

    // Equals share a line, so that a tie that appears or disappears counts as a change.
    private static IEnumerable<string> Groepen(Telling telling, Stand stand, int zonder)
    {
        var rangen = stand.Rangen();
        return rangen.Where(paar => paar.Key != zonder).GroupBy(paar => paar.Value).OrderBy(groep => groep.Key)
            .Select(groep => string.Join('\n', groep.Select(paar => telling.Id(paar.Key)).Order(StringComparer.Ordinal)));
    }
}
