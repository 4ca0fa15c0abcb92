namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The policy besteTotaal by brute force: list every allocation that breaks no rule, keep those with the most places filled and
/// of these the ones with the highest exact total (domain 5.1), then the lowest sum of places in the published tie chain. Where several remain, the lot decides: the one that has the
/// earliest win in which they differ, percelen by number and parties in drawn order.
/// </summary>
public sealed class Uittelling
{
    private readonly Verdeelwereld _wereld;
    private readonly Winst? _zonder;
    private readonly List<Winst> _lijst = [];
    private int _keten;
    private HashSet<Winst> _altijd = [];
    private HashSet<Winst> _soms = [];

    private Uittelling(Verdeelwereld wereld, Winst? zonder) => (_wereld, _zonder) = (wereld, zonder);

    /// <summary>The best allocation, by perceel and party.</summary>
    public IReadOnlyList<Winst> Beste { get; private set; } = [];

    public Getal Totaal { get; private set; } = Getal.Nul;

    /// <summary>How many allocations were looked at.</summary>
    public int Bekeken { get; private set; }

    /// <summary>How many are equally good.</summary>
    public int Gelijke { get; private set; }

    /// <summary>Wins that some of the equally good allocations have and others have not: this is what is drawn for.</summary>
    public IEnumerable<Winst> Betwist => _soms.Except(_altijd);

    /// <summary>Looks at every allocation, or at every one without a certain win.</summary>
    public static Uittelling Van(Verdeelwereld wereld, Winst? zonder = null)
    {
        var telling = new Uittelling(wereld, zonder);
        telling.Kies(0);
        return telling;
    }

    /// <summary>Takes or leaves one possible win after the other; taking comes first, so the first of equals is found first.</summary>
    private void Kies(int kans)
    {
        if (kans == _wereld.Kansen.Count)
        {
            Weeg();
            return;
        }

        var winst = _wereld.Kansen[kans];
        if (winst != _zonder)
        {
            _lijst.Add(winst);
            if (_wereld.Mag(_lijst))
                Kies(kans + 1);
            _lijst.RemoveAt(_lijst.Count - 1);
        }

        Kies(kans + 1);
    }

    private void Weeg()
    {
        Bekeken++;
        if (_lijst.Count < Beste.Count)
            return;
        var (totaal, keten) = (_wereld.Totaal(_lijst), _lijst.Sum(_wereld.Ketenplek));
        if (Gelijke > 0 && _lijst.Count == Beste.Count && (totaal < Totaal || (totaal == Totaal && keten > _keten)))
            return;
        if (Gelijke > 0 && _lijst.Count == Beste.Count && totaal == Totaal && keten == _keten)
        {
            Gelijke++;
            _altijd.IntersectWith(_lijst);
            _soms.UnionWith(_lijst);
            return;
        }

        (Beste, Totaal, _keten, Gelijke) = ([.. _lijst], totaal, keten, 1);
        (_altijd, _soms) = ([.. _lijst], [.. _lijst]);
    }
}
