using System.Collections.Immutable;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using Google.OrTools.Sat;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Asks models one question after the other until the optimum of a world is known and proved.</summary>
internal sealed class Zoektocht(Speelbord bord)
{
    private const int MeesteTotalen = 500;
    private static readonly Weigering NietTeOnderscheiden = new(
        "totalen-te-dicht",
        "De scores hebben zo veel cijfers en liggen zo dicht bij elkaar dat het hoogste totaal niet met zekerheid is aan te wijzen. Rond de scores af zoals is gepubliceerd.",
        "De gepubliceerde perceelregels", "inschrijvers");

    private Kortelijst _lijst = new(bord, []);
    private ImmutableHashSet<int> _uitgesloten = [];
    private ImmutableList<int> _verplicht = [];
    private ImmutableList<(long[] Gewichten, long Minstens)> _eisen = [];
    private ImmutableList<IReadOnlySet<int>> _verboden = [];
    private IReadOnlySet<int> _laatste = ImmutableHashSet<int>.Empty;

    /// <summary>The optimum and what is open beside it.</summary>
    public Uitkomst<Optimum> Beste()
    {
        if (ZoekTop() is { } weigering)
            return weigering;

        var (inschrijvers, percelen) = Betwist(_laatste);
        if (inschrijvers.Count > 0)
            KiesEerste(inschrijvers, percelen);
        return new Optimum(bord.Verdeling(_laatste), [.. inschrijvers.Order()], [.. percelen.Order()]);
    }

    /// <summary>The best wins without <paramref name="winst"/>, nearest to <paramref name="winsten"/>.</summary>
    public Uitkomst<int[]> Zonder(int winst, IReadOnlySet<int> winsten)
    {
        _uitgesloten = [winst];
        _lijst = new(bord, _uitgesloten);
        _laatste = winsten;
        Doel behoud = new([.. bord.Plaatsen.Select((_, n) => winsten.Contains(n) ? 1L : 0)], bord.Meest);
        if (ZoekTop(behoud) is { } weigering)
            return weigering;
        return _laatste.Order().ToArray();
    }

    // Most places, highest total, published tie chain.
    private Weigering? ZoekTop(params IEnumerable<Doel> daarna)
    {
        var keten = bord.Plaatsen.Select(plaats => -(long)bord.Wereld.Plek(plaats)).ToArray();
        var marge = bord.Gewichten.Marge;
        Doel volgorde = new(keten, -bord.Meest * keten.DefaultIfEmpty(0).Min());
        if (marge == 0)
        {
            Klim([bord.Aantal, bord.Totaal, volgorde, .. daarna]);
            _lijst.Beperk(Waarde);
            return null;
        }

        Klim([bord.Aantal, bord.Totaal]);
        _lijst.Beperk(Waarde - marge);
        if (Verfijn(marge) is { } weigering)
            return weigering;
        Doorloop([volgorde, .. daarna]);
        return null;
    }

    // Until the list is known to hold every allocation as good as the one found.
    private void Klim(IReadOnlyList<Doel> doelen)
    {
        while (true)
        {
            _eisen = [];
            Doorloop(doelen);
            if (_lijst.Omvat(Waarde))
                return;
            _lijst.Verleng(Waarde);
        }
    }

    private Int128 Waarde => _laatste.Aggregate(Int128.Zero, (som, n) => som + bord.Prijzen.Gewichten[n]);

    // Numbers that were cut off: every total that could be the best is looked up and compared exactly.
    private Weigering? Verfijn(long marge)
    {
        var (gewichten, hoogste) = _eisen[^1];
        _eisen = _eisen.SetItem(_eisen.Count - 1, (gewichten, hoogste - marge));
        List<(IReadOnlySet<int> Winsten, Breuk Totaal)> gezien = [(_laatste, bord.Verdeling(_laatste).Totaal)];
        var verboden = _verboden;
        _verboden = _verboden.Add(_laatste);
        while (Zoek(model => model.Som(gewichten)) is { } ander)
        {
            if (gezien.Count == MeesteTotalen)
                return NietTeOnderscheiden;
            gezien.Add((ander, bord.Verdeling(ander).Totaal));
            _verboden = _verboden.Add(ander);
        }

        var beste = gezien.MaxBy(paar => paar.Totaal);
        _laatste = beste.Winsten;
        _verboden = verboden.AddRange(gezien.Where(paar => paar.Totaal < beste.Totaal).Select(paar => paar.Winsten));
        return null;
    }

    // Everyone and everything that differs in some optimal allocation: each time as many new ones as one allocation can show.
    private (HashSet<int> Inschrijvers, HashSet<int> Percelen) Betwist(IReadOnlySet<int> winsten)
    {
        HashSet<int> inschrijvers = [], percelen = [];
        while (true)
        {
            var ander = Zoek(model => model.Afwijkingen(
                winsten,
                Enumerable.Range(0, bord.VanInschrijver.Length).Where(i => !inschrijvers.Contains(i)),
                Enumerable.Range(0, bord.OpPerceel.Length).Where(p => !percelen.Contains(p)))) ?? throw new InvalidOperationException("Het gevonden optimum werd niet teruggevonden.");
            var nieuw = ander.Except(winsten).Concat(winsten.Except(ander)).Select(n => bord.Plaatsen[n]).ToList();
            var bekend = inschrijvers.Count + percelen.Count;
            inschrijvers.UnionWith(nieuw.Select(plaats => plaats.Inschrijver));
            percelen.UnionWith(nieuw.Select(plaats => plaats.Perceel));
            if (inschrijvers.Count + percelen.Count == bekend)
                return (inschrijvers, percelen);
        }
    }

    // Only contested places can still change; perceel by perceel the earliest.
    private void KiesEerste(HashSet<int> inschrijvers, HashSet<int> percelen)
    {
        bool Open(int n) => percelen.Contains(bord.Plaatsen[n].Perceel) && inschrijvers.Contains(bord.Plaatsen[n].Inschrijver);
        var vast = Enumerable.Range(0, bord.Plaatsen.Length).Where(n => !Open(n)).ToLookup(_laatste.Contains);
        _verplicht = [.. vast[true]];
        _uitgesloten = _uitgesloten.Union(vast[false]);
        Doorloop([.. percelen.Order().SelectMany(p => Rangorde([.. bord.OpPerceel[p].Where(Open)], bord.Partners[p]))]);
    }

    private IEnumerable<Doel> Rangorde(List<int> plaatsen, int partners)
    {
        Doel Weeg(Func<int, long> gewicht, long bereik) => new([.. bord.Plaatsen.Select((_, n) => gewicht(n))], bereik);
        return partners == 1
            ? [Weeg(n => plaatsen.IndexOf(n) is var plek and >= 0 ? plaatsen.Count - plek : 0, plaatsen.Count)]
            : plaatsen.Select(eerste => Weeg(n => n == eerste ? 1 : 0, 1));
    }

    private void Doorloop(IReadOnlyList<Doel> doelen)
    {
        foreach (var doel in Doel.Bundel(doelen))
        {
            _laatste = Zoek(model => model.Som(doel.Gewichten))
                ?? throw new InvalidOperationException("Er is altijd een toegestane verdeling, maar het model vond er geen.");
            _eisen = _eisen.Add((doel.Gewichten, _laatste.Sum(n => doel.Gewichten[n])));
        }
    }

    // The rules once more, by the domain itself.
    private bool Klopt(IReadOnlySet<int> winsten)
    {
        var verdeling = new Verdeling(bord.Wereld);
        return winsten.Order().All(n => verdeling.Probeer(bord.Plaatsen[n]))
            && _eisen.All(eis => winsten.Sum(n => eis.Gewichten[n]) >= eis.Minstens)
            && !_uitgesloten.Overlaps(winsten);
    }

    private IReadOnlySet<int>? Zoek(Func<Plaatsenmodel, LinearExpr> doel)
    {
        var model = new Plaatsenmodel(bord, _lijst, _uitgesloten);
        foreach (var (gewichten, minstens) in _eisen)
            model.Eis(gewichten, minstens);
        foreach (var plaats in _verplicht)
            model.Verplicht(plaats);
        foreach (var winsten in _verboden)
            model.Verbied(winsten);
        var gevonden = model.Los(doel(model), _laatste);
        if (gevonden is not null && !Klopt(gevonden))
            throw new InvalidOperationException("Het model gaf een verdeling die de regels niet toelaten.");
        return gevonden;
    }
}
