using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>One due subject that a node claimed.</summary>
/// <param name="Soort">A name of <see cref="Belsoort"/>.</param>
/// <param name="Onderwerp">Id of the subject.</param>
/// <param name="Wanneer">When it had to be rung.</param>
/// <param name="Houder">The claim.</param>
public sealed record Belbeurt(string Soort, Guid Onderwerp, Instant Wanneer, Guid Houder);

/// <summary>Claims on moments of the bell. A claim is a lease: when it ends and the moment still stands, any node may claim it.</summary>
public static class Belclaim
{
    /// <summary>Claims the earliest moments that are due by <paramref name="nu"/> and that nobody holds.</summary>
    /// <param name="db">The database.</param>
    /// <param name="nu">Now; a moment of exactly now is due.</param>
    /// <param name="aantal">At most so many.</param>
    /// <param name="pacht">How long the claim lasts.</param>
    /// <param name="ct">Stops the claim.</param>
    /// <returns>What was claimed, earliest first. Empty may also mean that another node was just first with the same ones.</returns>
    public static async Task<IReadOnlyList<Belbeurt>> ClaimVerschuldigd(
        this AanbestedingDbContext db, Instant nu, int aantal, Duration pacht, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        Guid? houder = Guid.NewGuid();
        Instant? tot = nu + pacht;
        var eerste = db.Vrij(nu).OrderBy(b => b.Wanneer).Take(aantal).Select(b => b.OnderwerpId);
        // Two nodes may choose the same rows. The update itself asks again whether a row is free, so that the later one,
        // once it may go on, does not take what the first has just claimed.
        var geclaimd = await db.Vrij(nu).Where(b => eerste.Contains(b.OnderwerpId))
            .ExecuteUpdateAsync(b => b.SetProperty(x => x.Houder, houder).SetProperty(x => x.VastTot, tot), ct);
        return geclaimd == 0 ? [] : await db.Gehouden(houder.Value, ct);
    }

    /// <summary>Whether something is due that nobody holds.</summary>
    public static Task<bool> IsVerschuldigd(this AanbestedingDbContext db, Instant nu, CancellationToken ct = default) => db.Vrij(nu).AnyAsync(ct);

    /// <summary>The rows that a claim still holds, earliest first.</summary>
    public static async Task<IReadOnlyList<Belbeurt>> Gehouden(this AanbestedingDbContext db, Guid houder, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Belmomenten.Where(b => b.Houder == houder).OrderBy(b => b.Wanneer)
            .Select(b => new Belbeurt(b.Soort, b.OnderwerpId, b.Wanneer, houder)).ToListAsync(ct);
    }

    /// <summary>The earliest instant at which something can be claimed: its moment, or the end of the lease on it. Null when nothing waits.</summary>
    public static Task<Instant?> VolgendBelmoment(this AanbestedingDbContext db, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Belmomenten.MinAsync(b => b.VastTot > b.Wanneer ? b.VastTot : b.Wanneer, ct);
    }

    /// <summary>
    /// Brings a row that was rung without effect in line with its subject; only while the claim still holds it as it was.
    /// What is still due stays claimed until the lease ends: rung again at once it would do nothing again.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="beurt">The row as the claim holds it.</param>
    /// <param name="wanneer">The next moment by the subject itself; null when there is none.</param>
    /// <param name="nu">Now.</param>
    internal static Task Herstel(this AanbestedingDbContext db, Belbeurt beurt, Instant? wanneer, Instant nu)
    {
        var rij = db.Belmomenten.Where(b => b.Soort == beurt.Soort && b.OnderwerpId == beurt.Onderwerp && b.Houder == beurt.Houder && b.Wanneer == beurt.Wanneer);
        if (wanneer is not { } echt)
            return rij.ExecuteDeleteAsync();
        return echt > nu
            ? rij.ExecuteUpdateAsync(b => b.SetProperty(x => x.Wanneer, echt).SetProperty(x => x.Houder, (Guid?)null).SetProperty(x => x.VastTot, (Instant?)null))
            : rij.ExecuteUpdateAsync(b => b.SetProperty(x => x.Wanneer, echt));
    }

    /// <summary>Gives back what a claim holds of these subjects, for another node to claim at once.</summary>
    internal static Task GeefTerug(this AanbestedingDbContext db, Guid houder, IReadOnlyList<Guid> onderwerpen) => db.Belmomenten
        .Where(b => b.Houder == houder && onderwerpen.Contains(b.OnderwerpId))
        .ExecuteUpdateAsync(b => b.SetProperty(x => x.Houder, (Guid?)null).SetProperty(x => x.VastTot, (Instant?)null));

    private static IQueryable<Belmoment> Vrij(this AanbestedingDbContext db, Instant nu) =>
        db.Belmomenten.Where(b => b.Wanneer <= nu && (b.VastTot == null || b.VastTot <= nu));
}
