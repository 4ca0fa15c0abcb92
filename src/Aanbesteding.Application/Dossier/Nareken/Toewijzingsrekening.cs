using System.Numerics;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>What the published rules give.</summary>
/// <param name="Toewijzing">Winners per perceelnummer, best score first.</param>
/// <param name="Totaal">Exact sum of their scores.</param>
/// <param name="Volledig">Every perceel has a winner and there are enough partners.</param>
/// <param name="Uniek">Whether no draw could give another allocation; null when there were too many equals to try every order.</param>
/// <param name="LotingOpen">Whether equals that were not drawn still decide; null as with <paramref name="Uniek"/>.</param>
/// <param name="Betwist">Under besteTotaal the parties that are drawn for; empty otherwise.</param>
/// <param name="Hoe">How this was found, in Dutch.</param>
public sealed record Verdeeluitkomst(
    IReadOnlyDictionary<int, IReadOnlyList<string>> Toewijzing, Getal Totaal, bool Volledig, bool? Uniek, bool? LotingOpen, IReadOnlyList<string> Betwist, string Hoe);

/// <summary>
/// The allocation over all percelen (domain 5.1). When one party is left for several percelen of a group, the rest stays empty,
/// or under allesIntrekken the whole group is withdrawn. Whether a draw decides is found by trying every order of the equals.
/// </summary>
public sealed class Toewijzingsrekening(Verdeelwereld wereld)
{
    /// <summary>More allocations than this are not listed; then only the neighbours of the recorded one are tried.</summary>
    public const int MeesteVerdelingen = 1_000_000;

    private const int MeesteVolgordes = 5040;
    private const string BesteTotaal = "besteTotaal";

    /// <summary>Whether the best allocation can be found by looking at every one.</summary>
    public bool Uittelbaar => wereld.Regels.Beleid != BesteTotaal || wereld.AantalVerdelingen() <= MeesteVerdelingen;

    public Verdeeluitkomst Bereken()
    {
        if (wereld.Regels.Beleid == BesteTotaal)
        {
            var telling = Uittelling.Van(wereld);
            var betwist = telling.Betwist.Select(w => wereld.Id(w.Partij)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var open = telling.Gelijke > 1 && telling.Betwist.Any(w => w.Partij >= wereld.Getrokken);
            return Uitkomst(telling.Beste, telling.Gelijke == 1, open, betwist, $"alle {telling.Bekeken} toegestane verdelingen bekeken");
        }

        var winsten = Stapsgewijs.Verdeel(wereld, Partijen, Percelen, zonder: null);
        var (anders, open2) = AndereVolgordes(winsten);
        return Uitkomst(winsten, !anders, open2, [], anders is null ? "stap voor stap verdeeld; te veel gelijke scores om iedere lotvolgorde te proberen" : "stap voor stap verdeeld, in iedere lotvolgorde van gelijke scores");
    }

    /// <summary>What the same policy gives when this party does not win this perceel.</summary>
    public (IReadOnlyDictionary<int, IReadOnlyList<string>> Toewijzing, Getal Totaal) Zonder(int nummer, string partij)
    {
        var weg = new Winst(wereld.Plek(nummer), Partijen.First(i => wereld.Id(i) == partij));
        var winsten = wereld.Regels.Beleid == BesteTotaal ? Uittelling.Van(wereld, weg).Beste : Stapsgewijs.Verdeel(wereld, Partijen, Percelen, weg);
        return (PerNummer(winsten), wereld.Totaal(winsten));
    }

    /// <summary>
    /// Whether an alternative is as good as the best one without this win. Under besteTotaal several may be, and an explanation
    /// may show any of them: it decides nothing, so nobody draws for it.
    /// </summary>
    public bool EvenGoed(
        IReadOnlyDictionary<int, IReadOnlyList<string>> alternatief, IReadOnlyDictionary<int, IReadOnlyList<string>> beste, int nummer, string partij)
    {
        if (wereld.Regels.Beleid != BesteTotaal || alternatief.GetValueOrDefault(nummer, []).Contains(partij))
            return false;
        var (een, ander) = (Winsten(alternatief), Winsten(beste));
        return wereld.Mag(een) && een.Distinct().Count() == ander.Count && wereld.Totaal(een) == wereld.Totaal(ander);
    }

    /// <summary>The wins of an allocation in names; a party that cannot win there makes it a <see cref="FormatException"/>.</summary>
    public IReadOnlyList<Winst> Winsten(IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
    [
        .. from paar in toewijzing
           from id in paar.Value
           let winst = wereld.Kansen.Where(w => wereld.Nummer(w.Perceel) == paar.Key && wereld.Id(w.Partij) == id).ToList()
           select winst.Count == 1 ? winst[0] : throw new FormatException($"‘{id}’ heeft op perceel {paar.Key} geen geldige score"),
    ];

    private IReadOnlyList<int> Partijen => [.. Enumerable.Range(0, wereld.Partijen.Count)];

    private IReadOnlyList<int> Percelen => [.. Enumerable.Range(0, wereld.Regels.Percelen.Count)];

    private Verdeeluitkomst Uitkomst(IReadOnlyList<Winst> winsten, bool? uniek, bool? open, IReadOnlyList<string> betwist, string hoe)
    {
        var ingetrokken = wereld.Regels.BijEenOverblijver == "allesIntrekken" ? Overgebleven(winsten).SelectMany(Groepsleden).ToHashSet() : [];
        var gegund = winsten.Where(w => !ingetrokken.Contains(w.Perceel)).ToList();
        var volledig = Percelen.All(p => gegund.Exists(w => w.Perceel == p))
            && gegund.Select(w => w.Partij).Distinct().Count() >= (wereld.Regels.MinimaalPartners ?? 0);
        return new Verdeeluitkomst(PerNummer(gegund), wereld.Totaal(gegund), volledig, uniek, open, betwist, hoe);
    }

    /// <summary>Percelen that are empty only because everybody who could win there wins elsewhere in the same group.</summary>
    private IEnumerable<int> Overgebleven(IReadOnlyList<Winst> winsten) => Percelen.Where(p =>
        winsten.All(w => w.Perceel != p) && wereld.Kansen.Any(k => k.Perceel == p)
        && wereld.Kansen.Where(k => k.Perceel == p).All(k => winsten.Any(w => wereld.EenGroep(p, w.Perceel) && wereld.EenPartij(k.Partij, w.Partij))));

    private IEnumerable<int> Groepsleden(int perceel) => Percelen.Where(p => p == perceel || wereld.EenGroep(p, perceel));

    private Dictionary<int, IReadOnlyList<string>> PerNummer(IReadOnlyList<Winst> winsten) => Percelen.ToDictionary(
        wereld.Nummer,
        p => (IReadOnlyList<string>)[.. winsten.Where(w => w.Perceel == p).OrderByDescending(wereld.Score).ThenBy(w => wereld.Id(w.Partij), StringComparer.Ordinal).Select(w => wereld.Id(w.Partij))]);

    /// <summary>Whether any other order of equals gives another allocation, and whether one that respects the draw does.</summary>
    private (bool? Anders, bool? MetLot) AndereVolgordes(IReadOnlyList<Winst> winsten)
    {
        // Whoever shares no score with another party never stands beside an equal: its place in the order says nothing.
        var gelijken = Partijen.Where(i => wereld.Partijen[i].Scores.Values.Any(s => Partijen.Any(j => j != i && wereld.Partijen[j].Scores.Values.Contains(s)))).ToList();
        var metPercelen = wereld.Regels.Beleid == "grootsteVoorsprong";
        if (Aantal(gelijken.Count) * (metPercelen ? Aantal(Percelen.Count) : BigInteger.One) > MeesteVolgordes)
            return (null, null);
        var (anders, metLot) = (false, false);
        foreach (var percelen in metPercelen ? Volgordes(Percelen) : [Percelen])
        {
            foreach (var volgorde in Volgordes(gelijken))
            {
                var partijen = volgorde.Concat(Partijen.Except(gelijken)).ToList();
                if (Stapsgewijs.Verdeel(wereld, partijen, percelen, zonder: null).SequenceEqual(winsten))
                    continue;
                anders = true;
                metLot |= volgorde.Where(i => i < wereld.Getrokken).SequenceEqual(gelijken.Where(i => i < wereld.Getrokken))
                    && volgorde.TakeWhile(i => i < wereld.Getrokken).Count() == gelijken.Count(i => i < wereld.Getrokken);
            }
        }

        return (anders, metLot);
    }

    private static BigInteger Aantal(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, k) => product * k);

    private static IEnumerable<IReadOnlyList<int>> Volgordes(IReadOnlyList<int> rij) => rij.Count == 0
        ? [[]]
        : rij.SelectMany(eerste => Volgordes([.. rij.Where(x => x != eerste)]).Select(rest => (IReadOnlyList<int>)[eerste, .. rest]));
}
