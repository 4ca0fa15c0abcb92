namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// What can be said about an allocation without listing all others: whether it breaks a rule, and whether one step makes it
/// better: a place added, a winner replaced by somebody with a higher score, or two winners who change places. An allocation
/// that passes is no proof of the best one (domain 5.1: first the most places, then the highest total).
/// </summary>
public static class Burentoets
{
    /// <summary>What is wrong, in Dutch; null when no neighbour is better.</summary>
    public static string? Bezwaar(Verdeelwereld wereld, IReadOnlyList<Winst> winsten) =>
        wereld.Overtreding(winsten) ?? Erbij(wereld, winsten) ?? Hoger(wereld, winsten) ?? (wereld.Regels.Beleid == "besteTotaal" ? Beter(wereld, winsten) : null);

    private static string? Erbij(Verdeelwereld wereld, IReadOnlyList<Winst> winsten) =>
        wereld.Kansen.Where(k => !winsten.Contains(k) && wereld.Mag([.. winsten, k]))
            .Select(k => $"‘{wereld.Id(k.Partij)}’ kan perceel {wereld.Nummer(k.Perceel)} er nog bij krijgen").FirstOrDefault();

    private static string? Hoger(Verdeelwereld wereld, IReadOnlyList<Winst> winsten) =>
        Ruilen(wereld, winsten).Where(r => r.In.Perceel == r.Uit.Perceel && wereld.Score(r.In) > wereld.Score(r.Uit))
            .Select(r => $"‘{wereld.Id(r.In.Partij)}’ heeft op perceel {wereld.Nummer(r.In.Perceel)} een hogere score ({wereld.Score(r.In)}) dan ‘{wereld.Id(r.Uit.Partij)}’ ({wereld.Score(r.Uit)}) en mag daar winnen").FirstOrDefault();

    private static string? Beter(Verdeelwereld wereld, IReadOnlyList<Winst> winsten)
    {
        var nu = wereld.Totaal(winsten);
        foreach (var (uit, erin) in Ruilen(wereld, winsten))
        {
            List<Winst> anders = [.. winsten.Where(w => w != uit), erin];
            if (wereld.Totaal(anders) > nu)
                return $"perceel {wereld.Nummer(erin.Perceel)} voor ‘{wereld.Id(erin.Partij)}’ in plaats van perceel {wereld.Nummer(uit.Perceel)} voor ‘{wereld.Id(uit.Partij)}’ geeft een hoger totaal ({wereld.Totaal(anders)})";
            if (Erbij(wereld, anders) is { } ook && wereld.Kansen.Any(k => k != uit && !anders.Contains(k) && wereld.Mag([.. anders, k])))
                return $"als ‘{wereld.Id(erin.Partij)}’ perceel {wereld.Nummer(erin.Perceel)} krijgt, komt er een plaats vrij: {ook}";
        }

        foreach (var (een, ander) in from a in winsten from b in winsten where a.Perceel < b.Perceel select (a, b))
        {
            List<Winst> anders = [.. winsten.Where(w => w != een && w != ander), new Winst(een.Perceel, ander.Partij), new Winst(ander.Perceel, een.Partij)];
            if (anders.Distinct().Count() == winsten.Count && anders.TrueForAll(wereld.Kansen.Contains) && wereld.Mag(anders) && wereld.Totaal(anders) > nu)
                return $"als ‘{wereld.Id(een.Partij)}’ en ‘{wereld.Id(ander.Partij)}’ van perceel wisselen, is het totaal hoger ({wereld.Totaal(anders)})";
        }

        return null;
    }

    private static IEnumerable<(Winst Uit, Winst In)> Ruilen(Verdeelwereld wereld, IReadOnlyList<Winst> winsten) =>
        from uit in winsten
        from erin in wereld.Kansen
        where !winsten.Contains(erin) && wereld.Mag([.. winsten.Where(w => w != uit), erin])
        select (uit, erin);
}
