using Google.OrTools.Sat;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>The rules across percelen as one CP-SAT model over the places of a <see cref="Kortelijst"/>.</summary>
internal sealed class Plaatsenmodel
{
    // Presolve stays off: on weights of fifteen digits it was seen to call a model infeasible that had a solution, and without it
    // these models are solved sooner.
    private const string Instellingen = "num_workers:1 random_seed:1 linearization_level:2 cp_model_presolve:false";
    private readonly Speelbord _bord;
    private readonly CpModel _model = new();
    private readonly BoolVar?[] _plaats;
    private readonly List<int>[] _reserve;
    private readonly IntVar?[] _uitReserve;
    private readonly IntVar?[] _elders;

    /// <summary>The model without any goal.</summary>
    public Plaatsenmodel(Speelbord bord, Kortelijst lijst, IReadOnlySet<int> uitgesloten)
    {
        _bord = bord;
        var mogelijk = Enumerable.Range(0, bord.Plaatsen.Length).Where(n => !uitgesloten.Contains(n)).ToList();
        _plaats = new BoolVar?[bord.Plaatsen.Length];
        foreach (var n in mogelijk.Where(lijst.Noemt))
            _plaats[n] = _model.NewBoolVar("");
        _reserve = [.. bord.OpPerceel.Select(rij => rij.Where(n => _plaats[n] is null && !uitgesloten.Contains(n)).ToList())];
        _uitReserve = [.. _reserve.Select((rij, p) => rij.Count == 0 ? null : _model.NewIntVar(0, Math.Min(rij.Count, bord.Partners[p]), ""))];
        _elders = [.. bord.VanInschrijver.Select((rij, i) => rij.Count(n => _plaats[n] is null && !uitgesloten.Contains(n)) is var rest and > 0
            ? _model.NewIntVar(0, Math.Min(rest, bord.Hoogstens[i]), "")
            : null)];
        _model.Add(LinearExpr.Sum(_uitReserve.OfType<IntVar>()) == LinearExpr.Sum(_elders.OfType<IntVar>()));
        VerdeelPercelen();
        BegrensInschrijvers();
        BegrensVerwanten();
    }

    /// <summary>Weighed sum of the wins. Whoever is in reserve counts as the best of the reserve.</summary>
    public LinearExpr Som(long[] gewichten)
    {
        var som = LinearExpr.NewBuilder();
        for (var n = 0; n < _plaats.Length; n++)
        {
            if (_plaats[n] is { } plaats && gewichten[n] != 0)
                som.AddTerm(plaats, gewichten[n]);
        }

        for (var p = 0; p < _reserve.Length; p++)
        {
            if (_uitReserve[p] is { } reserve)
                som.AddTerm(reserve, _reserve[p].Max(n => gewichten[n]));
        }

        return som;
    }

    /// <summary>How many of these inschrijvers and percelen differ from these wins.</summary>
    public LinearExpr Afwijkingen(IReadOnlySet<int> winsten, IEnumerable<int> inschrijvers, IEnumerable<int> percelen)
    {
        var som = LinearExpr.NewBuilder();
        foreach (var i in inschrijvers)
            som.Add(Wijkt(_bord.VanInschrijver[i], winsten, _elders[i]));
        foreach (var p in percelen)
            som.Add(Wijkt(_bord.OpPerceel[p], winsten, _uitReserve[p]));
        return som;
    }

    /// <summary>Asks for at least this sum.</summary>
    public void Eis(long[] gewichten, long minstens) => _model.Add(Som(gewichten) >= minstens);

    /// <summary>Asks for this win.</summary>
    public void Verplicht(int plaats) => _model.Add(_plaats[plaats]! == 1);

    /// <summary>Forbids every allocation with exactly as many wins of each score as these.</summary>
    public void Verbied(IEnumerable<int> winsten)
    {
        var anders = new List<ILiteral>();
        foreach (var klasse in winsten.GroupBy(n => _bord.Gewichten.Klassen[n]))
        {
            var minder = _model.NewBoolVar("");
            var gelijken = Enumerable.Range(0, _plaats.Length).Where(n => _bord.Gewichten.Klassen[n] == klasse.Key).Select(n => _plaats[n]).OfType<BoolVar>();
            _model.Add(LinearExpr.Sum(gelijken) <= klasse.Count() - 1).OnlyEnforceIf(minder);
            anders.Add(minder);
        }

        _model.AddBoolOr(anders);
    }

    /// <summary>
    /// The wins that give most, proved; of equals those that draw least on the reserve. Null when nothing meets the demands.
    /// Where the reserve was used, the list has grown and the wins are not yet those of the whole world.
    /// </summary>
    public IReadOnlySet<int>? Los(LinearExpr doel, Kortelijst lijst, IEnumerable<int> hint, out bool uitReserve)
    {
        foreach (var plaats in hint.Select(n => _plaats[n]).OfType<BoolVar>())
            _model.AddHint(plaats, 1);
        _model.Maximize((doel * (_bord.Meest + 1)) - LinearExpr.Sum(_uitReserve.OfType<IntVar>()));
        using var oplosser = new CpSolver { StringParameters = Instellingen };
        var stand = oplosser.Solve(_model);
        uitReserve = false;
        if (stand == CpSolverStatus.Infeasible)
            return null;
        if (stand != CpSolverStatus.Optimal)
            throw new InvalidOperationException($"CP-SAT eindigde met {stand} in plaats van een bewezen optimum. {_model.Validate()}");

        for (var p = 0; p < _uitReserve.Length; p++)
        {
            if (_uitReserve[p] is { } reserve && oplosser.Value(reserve) > 0)
            {
                uitReserve = true;
                lijst.VerlengPerceel(p);
            }
        }

        for (var i = 0; uitReserve && i < _elders.Length; i++)
        {
            if (_elders[i] is { } reserve && oplosser.Value(reserve) > 0)
                lijst.VerlengInschrijver(i);
        }

        return Enumerable.Range(0, _plaats.Length).Where(n => _plaats[n] is { } plaats && oplosser.BooleanValue(plaats)).ToHashSet();
    }

    private BoolVar Wijkt(IEnumerable<int> plaatsen, IReadOnlySet<int> winsten, IntVar? reserve)
    {
        var verschil = LinearExpr.NewBuilder();
        foreach (var n in plaatsen)
        {
            if (_plaats[n] is { } plaats)
                verschil.Add(winsten.Contains(n) ? 1 - plaats : plaats);
        }

        if (reserve is not null)
            verschil.Add(reserve);
        var wijkt = _model.NewBoolVar("");
        _model.Add(verschil >= wijkt);
        return wijkt;
    }

    private void VerdeelPercelen()
    {
        for (var p = 0; p < _bord.OpPerceel.Length; p++)
        {
            var open = Open(_bord.OpPerceel[p]);
            if (_bord.Partners[p] == 1 && _uitReserve[p] is null)
                _model.AddAtMostOne(open);
            else
                _model.Add(Totaal(open, _uitReserve[p]) <= _bord.Partners[p]);
        }
    }

    private void BegrensInschrijvers()
    {
        var partner = _bord.Wereld.Regels.MaximaalPartners is { } hoogstens && hoogstens < Math.Min(_bord.Meest, _bord.VanInschrijver.Length)
            ? _bord.VanInschrijver.Select(_ => _model.NewBoolVar("")).ToArray()
            : null;
        if (partner is not null)
            _model.Add(LinearExpr.Sum(partner) <= _bord.Wereld.Regels.MaximaalPartners!.Value);
        for (var i = 0; i < _bord.VanInschrijver.Length; i++)
        {
            var open = Open(_bord.VanInschrijver[i]);
            if (partner is not null)
                _model.Add(Totaal(open, _elders[i]) <= _bord.Hoogstens[i] * partner[i]);
            else if (_bord.Hoogstens[i] < _bord.VanInschrijver[i].Length)
                _model.Add(Totaal(open, _elders[i]) <= _bord.Hoogstens[i]);

            foreach (var groep in _bord.Wereld.Groepen)
            {
                var samen = Open(_bord.VanInschrijver[i].Where(n => groep.Contains(_bord.Plaatsen[n].Perceel)));
                if (partner is not null && samen.Count > 0)
                    _model.Add(LinearExpr.Sum(samen) <= partner[i]);
                else if (samen.Count > 1)
                    _model.AddAtMostOne(samen);
            }

            if (partner is not null)
                open.ForEach(plaats => _model.AddImplication(plaats, partner[i]));
        }
    }

    // Those who share an element count as one: on a perceel they win once, however many of them win there.
    private void BegrensVerwanten()
    {
        var perPartij = _bord.Wereld.Regels.MaximaalPercelenPerPartij ?? int.MaxValue;
        foreach (var verwanten in _bord.Verwanten)
        {
            var wint = Enumerable.Range(0, _bord.OpPerceel.Length).Select(p => Wint(verwanten, p)).ToList();
            foreach (var groep in _bord.Wereld.Groepen)
            {
                var samen = groep.SelectMany(p => wint[p]).ToList();
                if (samen.Count > 1)
                    _model.AddAtMostOne(samen);
            }

            var overal = wint.SelectMany(w => w).ToList();
            if (_bord.Partners.Max() == 1 && verwanten.Sum(i => _bord.VanInschrijver[i].Length) > perPartij)
                _model.Add(LinearExpr.Sum(overal.Concat<IntVar>(verwanten.Select(i => _elders[i]).OfType<IntVar>())) <= perPartij);
            else if (overal.Count > perPartij)
                _model.Add(LinearExpr.Sum(overal) <= perPartij);
        }
    }

    private List<BoolVar> Wint(IEnumerable<int> verwanten, int perceel)
    {
        var open = Open(verwanten.SelectMany(i => _bord.VanInschrijver[i].Where(n => _bord.Plaatsen[n].Perceel == perceel)));
        if (open.Count < 2 || _bord.Partners[perceel] == 1)
            return open;
        var wint = _model.NewBoolVar("");
        open.ForEach(plaats => _model.AddImplication(plaats, wint));
        return [wint];
    }

    private List<BoolVar> Open(IEnumerable<int> plaatsen) => [.. plaatsen.Select(n => _plaats[n]).OfType<BoolVar>()];

    private static LinearExpr Totaal(IEnumerable<IntVar> open, IntVar? reserve) =>
        LinearExpr.Sum(reserve is null ? open : open.Append(reserve));
}
