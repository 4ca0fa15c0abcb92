using System.Collections.Immutable;
using System.Numerics;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>
/// Whole numbers for exact scores. All scores times their common denominator, less the lowest: among allocations with as many
/// places that changes no comparison. Where this outgrows the room of a model the numbers are cut off, and
/// <see cref="Marge"/> says how far a total can then lie beside the truth.
/// </summary>
/// <param name="Scores">Per place its number, at least 0.</param>
/// <param name="Marge">The best exact total is among the totals that lie less than this under the best of these; 0 when exact.</param>
/// <param name="Klassen">Per place the number of its exact score: the same number, the same score.</param>
internal sealed record Weging(ImmutableArray<long> Scores, long Marge, ImmutableArray<int> Klassen)
{
    private const int GrootsteNoemer = 512;

    /// <summary>The numbers of a world.</summary>
    public static Weging Van(Speelbord bord)
    {
        var scores = bord.Plaatsen.Select(bord.Wereld.Score).ToList();
        var waarden = scores.Distinct().Order().ToList();
        var plek = waarden.Select((waarde, i) => (waarde, i)).ToDictionary(paar => paar.waarde, paar => paar.i);
        ImmutableArray<int> klassen = [.. scores.Select(score => plek[score])];
        var (gewichten, marge) = Geheel(waarden, bord.Meest);
        return new([.. klassen.Select(klasse => gewichten[klasse])], marge, klassen);
    }

    private static (List<long> Gewichten, long Marge) Geheel(List<Breuk> waarden, int meest)
    {
        if (waarden.Count <= 1)
            return ([.. waarden.Select(_ => 0L)], 0);

        var ruimte = (Doel.Ruimte / (meest + 1) / meest) - 2;
        var bereik = waarden[^1] - waarden[0];
        if (Noemer(waarden) is { } noemer)
        {
            var geheel = waarden.Select(waarde => ((waarde - waarden[0]) * Breuk.Van(noemer, BigInteger.One)).Teller).ToList();
            var deler = geheel.Aggregate(BigInteger.GreatestCommonDivisor);
            if (geheel[^1] / deler <= ruimte)
                return ([.. geheel.Select(getal => (long)(getal / deler))], 0);
        }

        var schaal = Breuk.Van(ruimte, BigInteger.One) / bereik;
        return ([.. waarden.Select(waarde => (waarde - waarden[0]) * schaal).Select(getal => (long)(getal.Teller / getal.Noemer))], meest);
    }

    // Null where the common denominator is so large that the numbers would not fit anyhow.
    private static BigInteger? Noemer(List<Breuk> waarden)
    {
        var noemer = BigInteger.One;
        foreach (var waarde in waarden)
        {
            noemer = noemer / BigInteger.GreatestCommonDivisor(noemer, waarde.Noemer) * waarde.Noemer;
            if (noemer.GetBitLength() > GrootsteNoemer)
                return null;
        }

        return noemer;
    }
}
