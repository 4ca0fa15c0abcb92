namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Finds drop-outs that change the order of the others (Hoge Raad 9-5-2014, Ricoh/Utrecht). That happens only when the
/// lowest price goes and scores are computed again, so only the cheapest inschrijver needs a second ranking.</summary>
internal static class Rangordeparadox
{
    public static IReadOnlyList<Paradox> Zoek(Telling telling, Stand stand)
    {
        if (!telling.Relatief || telling.Handhaven)
            return [];

        if (Goedkoopste(telling, stand) is not { } enige)
            return [];

        var na = new Stand(telling, telling.Laagste(i => i != enige && telling.TeltVoorLaagste(i)));
        var anderen = Zonder(stand, enige);
        var nieuw = Zonder(na, enige);
        return ZelfdeVolgorde(telling, anderen, nieuw) ? [] : [new(telling.Id(enige), Ids(telling, stand.Volgorde), Ids(telling, nieuw))];
    }

    // Null when more than one has the lowest price: then it stays when one of them goes.
    private static int? Goedkoopste(Telling telling, Stand stand)
    {
        int? enige = null;
        for (var i = 0; i < telling.Aantal; i++)
        {
            if (!telling.TeltVoorLaagste(i) || telling.Prijs(i) != stand.Laagste)
                continue;
            if (enige is not null)
                return null;
            enige = i;
        }

        return enige;
    }

    private static List<Deelnemer> Zonder(Stand stand, int inschrijver) => [.. stand.Volgorde.Where(deelnemer => deelnemer.Inschrijver != inschrijver)];

    private static List<string> Ids(Telling telling, IReadOnlyList<Deelnemer> volgorde) => [.. volgorde.Select(deelnemer => telling.Id(deelnemer.Inschrijver))];

    // A tie that appears or disappears counts as a change.
    private static bool ZelfdeVolgorde(Telling telling, List<Deelnemer> voor, List<Deelnemer> na)
    {
        if (voor.Count != na.Count)
            return false;
        for (var n = 0; n < voor.Count; n++)
        {
            if (voor[n].Inschrijver != na[n].Inschrijver || (n > 0 && GelijkAanVorige(telling, voor, n) != GelijkAanVorige(telling, na, n)))
                return false;
        }

        return true;
    }

    private static bool GelijkAanVorige(Telling telling, List<Deelnemer> volgorde, int n) => telling.Vergelijk(volgorde[n - 1], volgorde[n]) == 0;
}
