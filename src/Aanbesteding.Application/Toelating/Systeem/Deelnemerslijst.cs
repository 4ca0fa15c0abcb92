using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>Who must be told: read from the register and the aanvragen in the transaction that tells it, so that nobody is missed.</summary>
internal static class Deelnemerslijst
{
    /// <summary>Parties that take part now.</summary>
    public static async Task<IReadOnlyList<string>> DeelnemendePartijen(this AanbestedingDbContext db, Guid systeem, CancellationToken ct) =>
        await db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == systeem && d.InRegister).Select(d => d.Partij).Distinct().OrderBy(p => p).ToListAsync(ct);

    /// <summary>Parties with an aanvraag that was handed in and is not over.</summary>
    public static async Task<IReadOnlyList<string>> AanvragendePartijen(this AanbestedingDbContext db, Guid systeem, CancellationToken ct) =>
        await db.Aanvragen.AsNoTracking().Where(a => a.SysteemId == systeem && !a.Afgerond && a.BeslisVoor != null).Select(a => a.Partij).Distinct().OrderBy(p => p).ToListAsync(ct);
}
