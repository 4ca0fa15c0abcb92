using System.Globalization;

namespace Aanbesteding.Domain;

/// <summary>Total of a round that is scored on quality alone (F7: fixed price or lumpsum).</summary>
public static class Kwaliteitstotaal
{
    /// <summary>
    /// Σ weight · mark / highest mark of the scale, exact and unrounded (gewogen factor, F1).
    /// </summary>
    /// <returns>The total; null when a mark or the total is below a published minimum (the minimum itself passes).</returns>
    public static Breuk? Van(Beoordelingswijze wijze, IReadOnlyDictionary<string, decimal> cijfers)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        ArgumentNullException.ThrowIfNull(cijfers);
        var totaal = Breuk.Nul;
        foreach (var criterium in wijze.Criteria)
        {
            var cijfer = cijfers[criterium.Id];
            if (criterium.Minimum is { } minimum && cijfer < minimum)
                return null;
            totaal += Exact(criterium.Gewicht) * Exact(cijfer) / Exact(criterium.Cijfers[^1]);
        }

        return wijze.MinimumTotaal is { } drempel && totaal < Exact(drempel) ? null : totaal;
    }

    private static Breuk Exact(decimal getal) => Breuk.Lees(getal.ToString(CultureInfo.InvariantCulture));
}
