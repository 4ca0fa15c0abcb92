using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Persistence;

/// <summary>What a procedure or an open house is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Public reference.</param>
/// <param name="Naam">Public title.</param>
/// <param name="OpenHouse">Whether it is an open house.</param>
public sealed record Zaaknaam(Guid Id, string Kenmerk, string Naam, bool OpenHouse);

/// <summary>Names of procedures and open houses, for lists that hold both.</summary>
internal static class Zaaknaamlezer
{
    /// <summary>The names of these, by id.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Zaaknaam>> Zaaknamen(this AanbestedingDbContext db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var gevraagd = ids.Distinct().ToList();
        var procedures = await db.Procedures.AsNoTracking().Where(p => gevraagd.Contains(p.Id)).Select(p => new { p.Id, p.Kenmerk, p.Inrichting }).ToListAsync(ct);
        var systemen = await db.Toelatingssystemen.AsNoTracking().Where(s => gevraagd.Contains(s.Id)).Select(s => new { s.Id, s.Kenmerk, s.Inrichting }).ToListAsync(ct);
        return procedures.Select(p => new Zaaknaam(p.Id, p.Kenmerk, p.Inrichting.Naam, OpenHouse: false))
            .Concat(systemen.Select(s => new Zaaknaam(s.Id, s.Kenmerk, s.Inrichting.Naam, OpenHouse: true))).ToDictionary(n => n.Id);
    }
}
