namespace Aanbesteding.Application.Toewijzing;

/// <summary>A sum over the wins that must be as high as possible.</summary>
/// <param name="Gewichten">Weight per place.</param>
/// <param name="Bereik">Two allocations never differ more than this.</param>
internal sealed record Doel(long[] Gewichten, long Bereik)
{
    /// <summary>
    /// Room for a sum in a model. Less than the 62 bits that CP-SAT allows: sums stay within what its linear relaxation holds exactly.
    /// </summary>
    public const long Ruimte = 1L << 50;

    /// <summary>The same goals in the same order, as many in one number as fits: each counts only among the best of those before it.</summary>
    /// <param name="doelen">The goals, most important first.</param>
    public static IEnumerable<Doel> Bundel(IEnumerable<Doel> doelen)
    {
        Doel? bundel = null;
        foreach (var doel in doelen.Where(doel => doel.Bereik > 0))
        {
            if (bundel is not null && bundel.Bereik + 1 > Ruimte / (doel.Bereik + 1))
            {
                yield return bundel;
                bundel = null;
            }

            bundel = bundel is null ? doel : bundel.Met(doel);
        }

        if (bundel is not null)
            yield return bundel;
    }

    /// <summary>This goal, and among its best the next.</summary>
    public Doel Met(Doel volgende) => new(
        [.. Gewichten.Zip(volgende.Gewichten, (eerst, dan) => (eerst * (volgende.Bereik + 1)) + dan)],
        (Bereik * (volgende.Bereik + 1)) + volgende.Bereik);
}
