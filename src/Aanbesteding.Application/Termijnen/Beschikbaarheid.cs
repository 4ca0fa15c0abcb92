using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// From heartbeats to times of failure. A second is good when any node measured it as good; a second that nobody measured
/// counts as a failure, because nothing proves that the platform worked. Time before the first measurement ever, and time
/// over which the development clock jumped, counts for nothing.
/// </summary>
public static class Beschikbaarheid
{
    private const long Minuut = 60;

    /// <summary>
    /// Times between two instants in which nothing proves that the platform worked, in order. Ends are whole seconds:
    /// the second in which <paramref name="van"/> falls counts, the one in which <paramref name="tot"/> falls does not,
    /// unless it begins before it.
    /// </summary>
    /// <param name="slagen">Heartbeats of all nodes that touch this time, in any order; others do no harm.</param>
    /// <param name="van">Begin, inclusive.</param>
    /// <param name="tot">End, exclusive.</param>
    public static IReadOnlyList<Storing> Storingen(IEnumerable<Hartslag> slagen, Instant van, Instant tot)
    {
        ArgumentNullException.ThrowIfNull(slagen);
        var rijen = slagen.ToList();
        var goed = Goed(rijen);
        List<(long Van, long Tot)> sprongen = [.. rijen.Where(IsSprong).Select(s => (s.Minuut.ToUnixTimeSeconds(), s.Minuut.ToUnixTimeSeconds() + s.Goed)).Order()];
        List<Storing> storingen = [];
        long? begin = null;
        var einde = Math.Max(Seconde(van), Boven(tot));
        for (var s = Seconde(van); s < einde; s++)
        {
            var (minuut, plaats) = Math.DivRem(s, Minuut);
            if (plaats == 0 && begin is null && goed.GetValueOrDefault(minuut) == AlleSeconden && s + Minuut <= einde)
            {
                s += Minuut - 1;
                continue;
            }

            var werkt = (goed.GetValueOrDefault(minuut) >> (int)plaats & 1) == 1;
            var sprong = werkt ? default : sprongen.Find(p => p.Van <= s && s < p.Tot);
            if (!werkt && sprong == default)
            {
                begin ??= s;
                continue;
            }

            Sluit(storingen, ref begin, s);
            if (sprong != default)
                s = sprong.Tot - 1;
        }

        Sluit(storingen, ref begin, einde);
        return storingen;
    }

    /// <summary>All sixty seconds.</summary>
    public const long AlleSeconden = (1L << 60) - 1;

    /// <summary>Whether the row tells of a moved clock.</summary>
    public static bool IsSprong(Hartslag slag)
    {
        ArgumentNullException.ThrowIfNull(slag);
        return slag.Knoop == Hartslag.Kloksprong;
    }

    private static Dictionary<long, long> Goed(List<Hartslag> rijen) => rijen.Where(r => !IsSprong(r))
        .GroupBy(r => r.Minuut.ToUnixTimeSeconds() / Minuut)
        .ToDictionary(g => g.Key, g => g.Aggregate(0L, (bits, r) => bits | (r.Goed & r.Gemeten)));

    private static void Sluit(List<Storing> storingen, ref long? begin, long einde)
    {
        if (begin is { } van)
            storingen.Add(new Storing(Instant.FromUnixTimeSeconds(van), Instant.FromUnixTimeSeconds(einde)));
        begin = null;
    }

    private static long Seconde(Instant op) => op.ToUnixTimeSeconds();

    private static long Boven(Instant op) => op.ToUnixTimeSeconds() is var s && Instant.FromUnixTimeSeconds(s) == op ? s : s + 1;
}
