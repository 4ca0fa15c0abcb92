namespace Aanbesteding.Domain.Toewijzing;

/// <summary>A policy at work in one world.</summary>
internal abstract class Beleid(Toewijzingswereld wereld)
{
    /// <summary>The world.</summary>
    protected Toewijzingswereld Wereld { get; } = wereld;

    /// <summary>The policy of the question.</summary>
    public static Beleid Voor(Toewijzingswereld wereld, IBesteTotaalOplosser oplosser) => wereld.Regels.Beleid switch
    {
        Toewijzingsbeleid.BesteTotaal => new Optimaal(wereld, oplosser),
        Toewijzingsbeleid.VasteVolgorde vast => new Stapsgewijs(wereld, (lot, uit) => Volgordebeleid.VasteVolgorde(wereld, vast.Volgorde, lot, uit)),
        Toewijzingsbeleid.GrootsteVoorsprong => new Stapsgewijs(wereld, (lot, uit) => Volgordebeleid.GrootsteVoorsprong(wereld, lot, uit)),
        Toewijzingsbeleid.VoorkeurInschrijver => new Stapsgewijs(wereld, (lot, uit) => Voorkeurbeleid.Verdeel(wereld, lot, uit)),
        _ => throw new InvalidOperationException($"Onbekend beleid {wereld.Regels.Beleid}."),
    };

    /// <summary>The allocation without these places.</summary>
    public abstract Verdeling Verdeel(IReadOnlySet<Plaats> uitgesloten);

    /// <summary>The draw that decides between equal allocations; null when there is only one.</summary>
    /// <param name="verdeling">The allocation found.</param>
    /// <param name="alternatieven">Per win the allocation without it.</param>
    public abstract Loting? Loting(Verdeling verdeling, IReadOnlyDictionary<Plaats, Verdeling> alternatieven);

    /// <summary>The draw in words, with ids and numbers sorted.</summary>
    protected Loting Beschrijf(IEnumerable<int> inschrijvers, IEnumerable<int> percelen, Func<string, string, string> zin)
    {
        var ids = inschrijvers.Distinct().Select(Wereld.Id).Order(StringComparer.Ordinal).ToList();
        var nummers = percelen.Distinct().Select(Wereld.Nummer).Order().ToList();
        return new(ids, nummers, zin(Waarom.Opsomming(ids), Waarom.Percelen(nummers)));
    }

    private sealed class Stapsgewijs(Toewijzingswereld wereld, Func<Lot, IReadOnlySet<Plaats>, Gang> verdeel) : Beleid(wereld)
    {
        private readonly Lot _lot = Lot.Van(wereld);

        public override Verdeling Verdeel(IReadOnlySet<Plaats> uitgesloten) => verdeel(_lot, uitgesloten).Verdeling;

        public override Loting? Loting(Verdeling verdeling, IReadOnlyDictionary<Plaats, Verdeling> alternatieven)
        {
            var niets = new HashSet<Plaats>();
            if (Loterij.Beslissend(verdeel(_lot, niets), _lot, lot => verdeel(lot, niets)) is not { } trekking)
                return null;

            return trekking.TussenPercelen
                ? Beschrijf(trekking.Inschrijvers, trekking.Percelen, (partijen, percelen) =>
                    $"De voorsprong op {percelen} is even groot. Het lot bepaalt welk perceel eerst wordt toegewezen; dat raakt {partijen}.")
                : Beschrijf(trekking.Inschrijvers, trekking.Percelen, (partijen, percelen) =>
                    $"{partijen} hebben op {percelen} dezelfde score ({Wereld.Score(new(trekking.Percelen[0], trekking.Inschrijvers[0])).InZin()}). "
                    + (trekking.Plaatsen == 1
                        ? "Het lot bepaalt wie van hen de plaats krijgt."
                        : $"Het lot bepaalt welke {trekking.Plaatsen} van hen een plaats krijgen."));
        }
    }

    private sealed class Optimaal(Toewijzingswereld wereld, IBesteTotaalOplosser oplosser) : Beleid(wereld)
    {
        public override Verdeling Verdeel(IReadOnlySet<Plaats> uitgesloten) => oplosser.Beste(Wereld, uitgesloten)!;

        // A different allocation with as many places must lack at least one win of this one, so the alternatives show every tie.
        public override Loting? Loting(Verdeling verdeling, IReadOnlyDictionary<Plaats, Verdeling> alternatieven)
        {
            var totaal = verdeling.Totaal;
            var even = alternatieven.Where(paar => EvenGoed(paar.Value, verdeling.Aantal, totaal)).ToList();
            if (even.Count == 0)
                return null;

            var mogelijk = even.SelectMany(paar => paar.Value.Plaatsen).Concat(verdeling.Plaatsen).ToHashSet();
            var niets = new HashSet<Plaats>();
            foreach (var plaats in Wereld.Plaatsen)
            {
                if (!mogelijk.Contains(plaats) && oplosser.Beste(Wereld, niets, plaats) is { } ander && EvenGoed(ander, verdeling.Aantal, totaal))
                    mogelijk.UnionWith(ander.Plaatsen);
            }

            var vast = verdeling.Plaatsen.Except(even.Select(paar => paar.Key)).ToHashSet();
            var open = mogelijk.Where(plaats => !vast.Contains(plaats)).ToList();
            return Beschrijf(open.Select(plaats => plaats.Inschrijver), open.Select(plaats => plaats.Perceel), (partijen, percelen) =>
                $"Er zijn meer verdelingen met evenveel plaatsen en hetzelfde hoogste totaal ({totaal.InZin()}). Het lot bepaalt wie van {partijen} wint op {percelen}.");
        }

        private static bool EvenGoed(Verdeling ander, int aantal, Breuk totaal) => ander.Aantal == aantal && ander.Totaal == totaal;
    }
}
