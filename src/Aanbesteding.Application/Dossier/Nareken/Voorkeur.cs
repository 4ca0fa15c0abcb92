namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The heart of voorkeurInschrijver (domain 5.1): everybody first wins what he is best at. As long as those wins break a rule,
/// the first wins that do so together lose one: a party alone gives up what it wants least (unranked percelen last, best
/// score first among those); between several parties that count as one the lowest score goes; above the maximum number of
/// partners the partner with the lowest best win goes. The next in line moves up.
/// </summary>
public sealed class Voorkeur(Verdeelwereld wereld, IReadOnlyList<int> partijen, Winst? zonder)
{
    private readonly List<Winst> _opgegeven = [];

    public IReadOnlyList<Winst> Houders()
    {
        while (true)
        {
            var winnaars = Besten();
            if (Strijd(winnaars) is not { } strijd)
                return winnaars;
            _opgegeven.AddRange(strijd);
        }
    }

    private List<Winst> Besten() =>
    [
        .. Enumerable.Range(0, wereld.Regels.Percelen.Count).SelectMany(p => wereld.Kansen
            .Where(w => w.Perceel == p && w != zonder && !_opgegeven.Contains(w))
            .OrderByDescending(wereld.Score).ThenBy(wereld.Ketenplek).ThenBy(Lot).Take(wereld.Plaatsen(p))),
    ];

    /// <summary>What must be given up because of the first win that does not fit beside those before it; null when all fit.</summary>
    private IEnumerable<Winst>? Strijd(List<Winst> winnaars)
    {
        for (var i = 0; i < winnaars.Count; i++)
        {
            var ervoor = winnaars[..i];
            var nieuw = winnaars[i];
            if (wereld.Mag([.. ervoor, nieuw]))
                continue;
            if (Groepsgenoot(ervoor, nieuw) is { } genoot)
                return [Minste([genoot, nieuw])];
            if (TeVeel(ervoor, nieuw) is { } teVeel)
                return [Minste([.. teVeel, nieuw])];
            if (ervoor.Count(w => w.Partij == nieuw.Partij) is var eigen && eigen >= (wereld.Partijen[nieuw.Partij].Eigen ?? int.MaxValue))
                return [Minste([.. ervoor.Where(w => w.Partij == nieuw.Partij), nieuw])];
            var weg = winnaars[..(i + 1)].GroupBy(w => w.Partij).OrderBy(g => g.Max(wereld.Score)).ThenByDescending(g => g.Where(w => wereld.Score(w) == g.Max(wereld.Score)).Min(wereld.Ketenplek)).ThenByDescending(g => Lot(g.First())).First().Key;
            return winnaars[..(i + 1)].Where(w => w.Partij == weg);
        }

        return null;
    }

    /// <summary>The first earlier win of the same party, groups in published order, percelen by number.</summary>
    private Winst? Groepsgenoot(List<Winst> ervoor, Winst nieuw)
    {
        foreach (var groep in wereld.Regels.Groepen.Select(g => g.Order().Select(wereld.Plek).ToList()).Where(g => g.Contains(nieuw.Perceel)))
        {
            foreach (var ander in groep.Where(p => p != nieuw.Perceel).SelectMany(p => ervoor.Where(w => w.Perceel == p && wereld.EenPartij(w.Partij, nieuw.Partij))))
                return ander;
        }

        return null;
    }

    /// <summary>The wins by which one element of the party has its maximum number of percelen already; null when none has.</summary>
    private List<Winst>? TeVeel(List<Winst> ervoor, Winst nieuw)
    {
        foreach (var deel in wereld.Partijen[nieuw.Partij].Delen)
        {
            var elders = ervoor.Where(w => w.Perceel != nieuw.Perceel && wereld.Partijen[w.Partij].Delen.Contains(deel)).DistinctBy(w => w.Perceel).ToList();
            if (elders.Count >= (wereld.Regels.MaximaalPercelenPerPartij ?? int.MaxValue))
                return elders;
        }

        return null;
    }

    private Winst Minste(IReadOnlyList<Winst> strijd) => strijd.All(w => w.Partij == strijd[0].Partij)
        ? strijd.OrderBy(Wens).ThenByDescending(wereld.Score).ThenBy(wereld.Ketenplek).ThenBy(w => w.Perceel).Last()
        : strijd.OrderByDescending(wereld.Score).ThenBy(wereld.Ketenplek).ThenBy(Lot).ThenBy(w => w.Perceel).Last();

    private int Wens(Winst w)
    {
        var plek = wereld.Partijen[w.Partij].Voorkeur.ToList().IndexOf(wereld.Nummer(w.Perceel));
        return plek < 0 ? int.MaxValue : plek;
    }

    private int Lot(Winst w) => Enumerable.Range(0, partijen.Count).First(plek => partijen[plek] == w.Partij);
}
