using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain.Tests.Beoordeling;

/// <summary>What one perceel brings to the allocation: the score of which the highest wins, and the place by the tie chain.</summary>
public class PerceeluitslagTests
{
    private static readonly Beoordelingswijze Wijze = new(
        Scoremethode.Kwaliteit,
        [new("K1", "Kwaliteit", "Hoe?", 60, [0, 5, 10], null), new("K2", "Kennis", "Wat?", 40, [0, 7.5m, 10], null)], null)
    {
        Gelijkspel = ["criterium:K1", "loting"],
    };

    [Fact]
    public void Scores_EqualTotals_TakeTheirPlaceFromTheChain()
    {
        var antwoord = Perceeluitslag.Van(Wijze, [Partij("A", 5, 7.5m), Partij("B", 10, 0), Partij("C", 5, 7.5m), Partij("D", 10, 10)], []).Waarde;

        var scores = Perceeluitslag.Scores(Wijze, antwoord);

        scores.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value.Score, s.Value.Plek))
            .ShouldBe([("A", (Breuk)60, 1), ("B", 60, 0), ("C", 60, 1), ("D", 100, 0)]);
    }

    [Fact]
    public void Scores_GunnenOpWaarde_TheLowestAmountIsTheHighestScore()
    {
        var wijze = new Beoordelingswijze(Scoremethode.GunnenOpWaarde, [new("K1", "Kwaliteit", "Hoe?", null, [1, 10], null) { Waarde = 100_000 }], null);
        var antwoord = Perceeluitslag.Van(wijze, [Partij("A", 10, prijs: 100_000_000), Partij("B", 1, prijs: 95_000_000)], []).Waarde;

        var scores = Perceeluitslag.Scores(wijze, antwoord);

        scores["A"].Score.ShouldBe(-900_000);
        scores["B"].Score.ShouldBe(-950_000);
    }

    private static Gescoord Partij(string id, decimal k1, decimal? k2 = null, long? prijs = null)
    {
        var cijfers = new Dictionary<string, Cijfer>(StringComparer.Ordinal) { ["K1"] = Consensus(k1) };
        if (k2 is { } kennis)
            cijfers["K2"] = Consensus(kennis);
        return new Gescoord(id, cijfers, prijs);
    }

    private static Cijfer Consensus(decimal cijfer) => new(null, [], Beoordelingswijze.Exact(cijfer));
}
