namespace Aanbesteding.Workflow;

/// <summary>Whether a case can always still end, without help from a message.</summary>
internal static class Afronding
{
    /// <summary>A state in which nothing can happen any more, although the case is not over.</summary>
    internal static bool IsImpasse(Toestandsruimte ruimte, int nummer) =>
        !ruimte.Toestanden[nummer].Afgelopen && ruimte.Toestanden[nummer].Dubbel is null
        && ruimte.Uit(nummer).All(o => o.Soort == OvergangSoort.Bericht);

    /// <summary>States that go round for ever: between people, or without any element that waits.</summary>
    internal static IEnumerable<Bevinding> Toets(Toestandsruimte ruimte, KortstePaden paden, List<int> volgorde)
    {
        var eindigt = Eindigt(ruimte);
        if (volgorde.Where(n => !eindigt.Contains(n)).Select(n => (int?)n).FirstOrDefault() is { } rond)
        {
            var pad = paden.Pad(rond);
            yield return new Bevinding("onafgerond", pad[^1], pad, "Vanaf hier is geen einde meer te bereiken; de zaak blijft rondgaan.");
        }

        var lus = Lus(ruimte);
        if (volgorde.Where(lus.Contains).Select(n => (int?)n).FirstOrDefault() is { } begin)
        {
            var pad = paden.Pad(begin);
            yield return new Bevinding("onafgerond", pad[^1], pad, "Vanaf hier kan de stroom rondgaan zonder een element dat wacht.");
        }
    }

    /// <summary>States from which the end, or a fault that is reported by itself, can be reached.</summary>
    private static HashSet<int> Eindigt(Toestandsruimte ruimte)
    {
        var terug = ruimte.Overgangen.Where(o => o.Soort != OvergangSoort.Bericht).ToLookup(o => o.Naar, o => o.Van);
        var eindigt = Enumerable.Range(0, ruimte.Toestanden.Count)
            .Where(n => ruimte.Toestanden[n].Afgelopen || ruimte.Toestanden[n].Dubbel is not null || IsImpasse(ruimte, n)).ToHashSet();
        var rij = new Queue<int>(eindigt);
        while (rij.TryDequeue(out var nummer))
        {
            foreach (var van in terug[nummer].Where(eindigt.Add))
                rij.Enqueue(van);
        }

        return eindigt;
    }

    /// <summary>States on a cycle of steps that tokens take by themselves: what is left after peeling off every loose end.</summary>
    private static HashSet<int> Lus(Toestandsruimte ruimte)
    {
        var stappen = ruimte.Overgangen.Where(o => o.Soort == OvergangSoort.Vanzelf).Select(o => (o.Van, o.Naar)).ToList();
        for (var aantal = -1; aantal != stappen.Count;)
        {
            aantal = stappen.Count;
            var begin = stappen.Select(s => s.Van).ToHashSet();
            var eind = stappen.Select(s => s.Naar).ToHashSet();
            stappen.RemoveAll(s => !begin.Contains(s.Naar) || !eind.Contains(s.Van));
        }

        return stappen.Select(s => s.Van).ToHashSet();
    }
}
