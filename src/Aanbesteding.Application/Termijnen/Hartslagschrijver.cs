using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// Writes what one node measured. One small write every second: the write itself is the proof that the database takes
/// writes, so it is not gathered, and a crash loses no second that was measured.
/// </summary>
public static class Hartslagschrijver
{
    /// <summary>
    /// Adds seconds to the minutes of a node; what was written before stays. Throws when the database takes no writes.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="knoop">Name of the node.</param>
    /// <param name="van">First second.</param>
    /// <param name="aantal">How many seconds, 1 or higher.</param>
    /// <param name="goed">Whether the platform worked in them.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Schrijf(AanbestedingDbContext db, string knoop, Instant van, int aantal, bool goed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var minuut in Enumerable.Range(0, aantal).Select(i => van.ToUnixTimeSeconds() + i).GroupBy(s => s / 60))
        {
            var begin = Instant.FromUnixTimeSeconds(minuut.Key * 60);
            var gemeten = minuut.Aggregate(0L, (bits, s) => bits | (1L << (int)(s % 60)));
            var werkte = goed ? gemeten : 0;
            var geraakt = await db.Hartslagen.Where(h => h.Knoop == knoop && h.Minuut == begin)
                .ExecuteUpdateAsync(s => s.SetProperty(h => h.Gemeten, h => h.Gemeten | gemeten).SetProperty(h => h.Goed, h => h.Goed | werkte), ct);
            if (geraakt > 0)
                continue;
            db.Hartslagen.Add(new Hartslag { Knoop = knoop, Minuut = begin, Gemeten = gemeten, Goed = werkte });
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Writes that the development clock was moved on; a time over which nobody lived is no failure.</summary>
    public static async Task SchrijfSprong(AanbestedingDbContext db, Instant van, Instant tot, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var seconde = Instant.FromUnixTimeSeconds(van.ToUnixTimeSeconds());
        db.Hartslagen.Add(new Hartslag { Knoop = Hartslag.Kloksprong, Minuut = seconde, Goed = (long)(tot - seconde).TotalSeconds + 1 });
        await db.SaveChangesAsync(ct);
    }
}
