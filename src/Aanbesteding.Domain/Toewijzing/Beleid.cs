namespace Aanbesteding.Domain.Toewijzing;

/// <summary>What a policy decided.</summary>
/// <param name="Verdeling">The allocation.</param>
/// <param name="Alternatieven">Per win the allocation of the same policy without it.</param>
/// <param name="Loting">The draw that decides between equal allocations; null when there is only one.</param>
internal sealed record Uitslag(Verdeling Verdeling, IReadOnlyDictionary<Plaats, Verdeling> Alternatieven, Loting? Loting);

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

    /// <summary>The decision; refused when it cannot be proved.</summary>
    public abstract Uitkomst<Uitslag> Beslis();

    /// <summary>The draw in words, with ids and numbers sorted.</summary>
    protected Loting Beschrijf(IEnumerable<int> inschrijvers, IEnumerable<int> percelen, Func<string, string, string> zin)
    {
        var ids = inschrijvers.Distinct().Select(Wereld.Id).Order(StringComparer.Ordinal).ToList();
        var nummers = percelen.Distinct().Select(Wereld.Nummer).Order().ToList();
        return new(ids, nummers, zin(Waarom.Opsomming(ids), Waarom.Percelen(nummers)));
    }

    private sealed class Stapsgewijs(Toewijzingswereld wereld, Func<Lot, IReadOnlySet<Plaats>, Gang> verdeel) : Beleid(wereld)
    {
        public override Uitkomst<Uitslag> Beslis()
        {
            var lot = Lot.Van(Wereld);
            var niets = new HashSet<Plaats>();
            var gang = verdeel(lot, niets);
            var alternatieven = gang.Verdeling.Plaatsen.ToDictionary(plaats => plaats, plaats => verdeel(lot, new HashSet<Plaats> { plaats }).Verdeling);
            var trekking = Loterij.Beslissend(gang, lot, ander => verdeel(ander, niets));
            return new Uitslag(gang.Verdeling, alternatieven, trekking is null ? null : Beschrijf(trekking));
        }

        private Loting Beschrijf(Trekking trekking) => trekking.TussenPercelen
            ? Beschrijf(trekking.Inschrijvers, trekking.Percelen, (partijen, percelen) =>
                $"De voorsprong op {percelen} is even groot. Het lot bepaalt welk perceel eerst wordt toegewezen; dat raakt {partijen}.")
            : Beschrijf(trekking.Inschrijvers, trekking.Percelen, (partijen, percelen) =>
                $"{partijen} hebben op {percelen} dezelfde score ({Wereld.Score(new(trekking.Percelen[0], trekking.Inschrijvers[0])).InZin()}). "
                + (trekking.Plaatsen == 1
                    ? "Het lot bepaalt wie van hen de plaats krijgt."
                    : $"Het lot bepaalt welke {trekking.Plaatsen} van hen een plaats krijgen."));
    }

    private sealed class Optimaal(Toewijzingswereld wereld, IBesteTotaalOplosser oplosser) : Beleid(wereld)
    {
        public override Uitkomst<Uitslag> Beslis()
        {
            var beste = oplosser.Beste(Wereld);
            if (beste.Weigering is { } onbeslist)
                return onbeslist;

            var optimum = beste.Waarde;
            var alternatieven = oplosser.Alternatieven(Wereld, optimum.Verdeling);
            if (alternatieven.Weigering is { } weigering)
                return weigering;

            return new Uitslag(optimum.Verdeling, alternatieven.Waarde, optimum.Uniek ? null : Loting(optimum));
        }

        private Loting Loting(Optimum optimum) => Beschrijf(optimum.Inschrijvers, optimum.Percelen, (partijen, percelen) =>
            $"Er zijn meer verdelingen met evenveel plaatsen en hetzelfde hoogste totaal ({optimum.Verdeling.Totaal.InZin()}). "
            + (optimum.Inschrijvers.Count == 1
                ? $"Het lot bepaalt wat {partijen} wint van {percelen}."
                : $"Het lot bepaalt wie van {partijen} wint op {percelen}."));
    }
}
