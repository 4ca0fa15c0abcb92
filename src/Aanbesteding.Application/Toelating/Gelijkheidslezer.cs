using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>Gives the proof of equal admission on what is stored now: every aanvraag and deelnemer is replayed, one after the other.</summary>
public sealed class Gelijkheidslezer(AanbestedingDbContext db, IClock klok)
{
    /// <summary>The proof.</summary>
    public async Task<Gelijkheidsverslag> Lees(Toelatingssysteem systeem, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var bewijs = new Gelijkheidsbewijs(systeem);
        var nu = klok.GetCurrentInstant();
        await foreach (var aanvraag in db.Aanvragen.AsNoTracking().Where(a => a.SysteemId == systeem.Id && a.BeslisVoor != null).AsAsyncEnumerable().WithCancellation(ct))
            bewijs.Neem(aanvraag, nu);
        await foreach (var deelnemer in db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == systeem.Id).AsAsyncEnumerable().WithCancellation(ct))
            bewijs.Neem(deelnemer);
        return bewijs.Verslag();
    }
}
