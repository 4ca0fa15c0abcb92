using Google.OrTools.Sat;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>The rules across percelen as one CP-SAT model over the places of a <see cref="Kortelijst"/>.</summary>
internal sealed class Plaatsenmodel
{
    // Presolve stays off: on weights of fifteen digits it was seen to call a model infeasible that had a solution, and without it
    // these models are solved sooner.
    // The work of one model is bounded by counted work, not by a clock: the same question ends in the same way on every machine.
    private const string Instellingen = "num_workers:1 random_seed:1 linearization_level:2 cp_model_presolve:false max_deterministic_time:30";
    private readonly Speelbord _bord;
    private readonly CpModel _model = new();
    private readonly BoolVar?[] _plaats;

    /// <summary>The model without any goal.</summary>
    public Plaatsenmodel(Speelbord bord, Kortelijst lijst, IReadOnlySet<int> uitgesloten)
    {
        _bord = bord;
        _plaats = new BoolVar?[bord.Regels.Leden];
        for (var n = 0; n < bord.Plaatsen.Length; n++)
            _plaats[n] = lijst.Noemt(n) && !uitgesloten.Contains(n) ? _model.NewBoolVar("") : null;
        foreach (var grens in bord.Regels.Grenzen)
            Begrens(grens);
    }

    /// <summary>Weighed sum of the wins.</summary>
    public LinearExpr Som(long[] gewichten)
    {
        var som = LinearExpr.NewBuilder();
        for (var n = 0; n < gewichten.Length; n++)
        {
            if (_plaats[n] is { } plaats && gewichten[n] != 0)
                som.AddTerm(plaats, gewichten[n]);
        }

        return som;
    }

    /// <summary>How many of these inschrijvers and percelen differ from these wins.</summary>
    public LinearExpr Afwijkingen(IReadOnlySet<int> winsten, IEnumerable<int> inschrijvers, IEnumerable<int> percelen)
    {
        var som = LinearExpr.NewBuilder();
        foreach (var i in inschrijvers)
            som.Add(Wijkt(_bord.VanInschrijver[i], winsten));
        foreach (var p in percelen)
            som.Add(Wijkt(_bord.OpPerceel[p], winsten));
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
            var gelijken = Enumerable.Range(0, _bord.Plaatsen.Length).Where(n => _bord.Gewichten.Klassen[n] == klasse.Key).Select(n => _plaats[n]).OfType<BoolVar>();
            _model.Add(LinearExpr.Sum(gelijken) <= klasse.Count() - 1).OnlyEnforceIf(minder);
            anders.Add(minder);
        }

        _model.AddBoolOr(anders);
    }

    /// <summary>
    /// The wins that give most, proved. Null when nothing meets the demands; <see cref="TeZwaar"/> when the bound on the work is reached.
    /// </summary>
    public IReadOnlySet<int>? Los(LinearExpr doel, IEnumerable<int> hint)
    {
        foreach (var plaats in hint.Select(n => _plaats[n]).OfType<BoolVar>())
            _model.AddHint(plaats, 1);
        _model.Maximize(doel);
        using var oplosser = new CpSolver { StringParameters = Instellingen };
        var stand = oplosser.Solve(_model);
        if (stand == CpSolverStatus.Infeasible)
            return null;
        if (stand is CpSolverStatus.Unknown or CpSolverStatus.Feasible)
            throw new TeZwaar();
        if (stand != CpSolverStatus.Optimal)
            throw new InvalidOperationException($"CP-SAT eindigde met {stand} in plaats van een bewezen optimum. {_model.Validate()}");

        return Enumerable.Range(0, _bord.Plaatsen.Length).Where(n => _plaats[n] is { } plaats && oplosser.BooleanValue(plaats)).ToHashSet();
    }

    private BoolVar Wijkt(IEnumerable<int> plaatsen, IReadOnlySet<int> winsten)
    {
        var verschil = LinearExpr.NewBuilder();
        foreach (var n in plaatsen)
        {
            if (_plaats[n] is { } plaats)
                verschil.Add(winsten.Contains(n) ? 1 - plaats : plaats);
        }

        var wijkt = _model.NewBoolVar("");
        _model.Add(verschil >= wijkt);
        return wijkt;
    }

    // Whether something occurs is first asked by a rule with a place in it; where no place of it is open it does not occur.
    private void Begrens(Grens grens)
    {
        if (grens.Leden.Any(lid => lid.Keer > 0 && _plaats[lid.Lid] is not null) && grens.Leden[^1] is (var indien, < 0))
            _plaats[indien] ??= _model.NewBoolVar("");
        var leden = grens.Leden.Where(lid => _plaats[lid.Lid] is not null).Select(lid => (Lid: _plaats[lid.Lid]!, lid.Keer)).ToList();
        if (leden.Where(lid => lid.Keer > 0).Sum(lid => lid.Keer) <= grens.Hoogstens)
            return;
        if (grens.Hoogstens == 1)
            _model.AddAtMostOne(leden.Select(lid => lid.Lid));
        else if (leden is [(var een, 1), (var ander, -1)])
            _model.AddImplication(een, ander);
        else
            _model.Add(LinearExpr.WeightedSum(leden.Select(lid => lid.Lid), leden.Select(lid => lid.Keer)) <= grens.Hoogstens);
    }
}
