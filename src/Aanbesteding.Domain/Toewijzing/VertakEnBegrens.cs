using System.Numerics;

namespace Aanbesteding.Domain.Toewijzing;

/// <summary>Finds the allocation with the most places filled and then the highest total.
/// Of equally good ones it gives the first: the one that has the earliest place of
/// <see cref="Toewijzingswereld.Plaatsen"/> in which they differ.</summary>
public interface IBesteTotaalOplosser
{
    /// <summary>The best admissible allocation without the places in <paramref name="uitgesloten"/> and with
    /// <paramref name="verplicht"/>; null when the latter cannot be given at all.</summary>
    Verdeling? Beste(Toewijzingswereld wereld, IReadOnlySet<Plaats> uitgesloten, Plaats? verplicht = null);
}

/// <summary>Exact search for small worlds, in whole numbers. Each node takes the best places of every perceel on its own,
/// which bounds what is possible; where those break a rule it branches on one of the places involved.</summary>
public sealed class VertakEnBegrens : IBesteTotaalOplosser
{
    /// <inheritdoc/>
    public Verdeling? Beste(Toewijzingswereld wereld, IReadOnlySet<Plaats> uitgesloten, Plaats? verplicht = null)
    {
        var start = new Verdeling(wereld);
        if (verplicht is { } plaats)
        {
            if (!start.Toelaatbaar(plaats))
                return null;
            start.Geef(plaats);
        }

        return new Zoektocht(wereld).Zoek(start, uitgesloten);
    }

    private sealed class Zoektocht
    {
        private readonly Toewijzingswereld _wereld;
        private readonly Dictionary<Plaats, BigInteger> _gewicht = [];
        private readonly List<Plaats>[] _opGewicht;
        private BigInteger _besteGewicht = BigInteger.MinusOne;
        private Verdeling? _beste;

        public Zoektocht(Toewijzingswereld wereld)
        {
            _wereld = wereld;
            Weeg();
            _opGewicht = [.. wereld.Percelen.Select((_, p) =>
                wereld.Plaatsen.Where(plaats => plaats.Perceel == p).OrderByDescending(plaats => _gewicht[plaats]).ToList())];
        }

        // One whole number per place holds three goals: filling it beats every total, a total beats every order,
        // and each earlier place beats all later ones together. So the optimum is always one and the same.
        private void Weeg()
        {
            var plaatsen = _wereld.Plaatsen;
            var noemer = plaatsen.Aggregate(BigInteger.One, (kgv, plaats) =>
                kgv / BigInteger.GreatestCommonDivisor(kgv, _wereld.Score(plaats).Noemer) * _wereld.Score(plaats).Noemer);
            var scores = plaatsen.Select(plaats => (_wereld.Score(plaats) * Breuk.Van(noemer, BigInteger.One)).Teller).ToList();
            var vulling = scores.Aggregate(BigInteger.One, (som, score) => som + 2 * BigInteger.Abs(score));
            for (var i = 0; i < plaatsen.Count; i++)
                _gewicht[plaatsen[i]] = ((vulling + scores[i]) << plaatsen.Count) + (BigInteger.One << (plaatsen.Count - 1 - i));
        }

        public Verdeling Zoek(Verdeling vast, IReadOnlySet<Plaats> uitgesloten)
        {
            Vertak(vast, Doorgerekend(vast, [.. uitgesloten]));
            return _beste!;
        }

        private void Vertak(Verdeling vast, HashSet<Plaats> verboden)
        {
            var los = Versoepeld(vast, verboden, out var grens);
            if (grens <= _besteGewicht)
                return;

            if (Strijdig(los, vast) is not { } keuze)
            {
                (_beste, _besteGewicht) = (los, grens);
                return;
            }

            vast.Geef(keuze);
            Vertak(vast, Doorgerekend(vast, verboden));
            vast.Neem(keuze);
            Vertak(vast, [.. verboden, keuze]);
        }

        private HashSet<Plaats> Doorgerekend(Verdeling vast, HashSet<Plaats> verboden) =>
            [.. _wereld.Plaatsen.Where(plaats => verboden.Contains(plaats) || (!vast.Heeft(plaats) && !vast.Toelaatbaar(plaats)))];

        private Verdeling Versoepeld(Verdeling vast, HashSet<Plaats> verboden, out BigInteger grens)
        {
            var los = new Verdeling(_wereld, vast.Plaatsen);
            grens = vast.Plaatsen.Aggregate(BigInteger.Zero, (som, plaats) => som + _gewicht[plaats]);
            for (var p = 0; p < _opGewicht.Length; p++)
            {
                var vrij = _wereld.Percelen[p].Partners - los.Winnaars(p).Count;
                foreach (var plaats in _opGewicht[p])
                {
                    if (vrij == 0)
                        break;
                    if (verboden.Contains(plaats) || vast.Heeft(plaats))
                        continue;
                    los.Geef(plaats);
                    grens += _gewicht[plaats];
                    vrij--;
                }
            }

            return los;
        }

        // The heaviest free place that takes part in a broken rule; null when no rule is broken.
        private Plaats? Strijdig(Verdeling los, Verdeling vast)
        {
            var opbouw = new Verdeling(_wereld, vast.Plaatsen);
            foreach (var plaats in los.Plaatsen)
            {
                if (vast.Heeft(plaats))
                    continue;
                if (opbouw.Belemmering(plaats) is { } belemmering)
                    return belemmering.Door.Append(plaats).Where(p => !vast.Heeft(p) && vast.Toelaatbaar(p)).MaxBy(p => _gewicht[p]);
                opbouw.Geef(plaats);
            }

            return null;
        }
    }
}
