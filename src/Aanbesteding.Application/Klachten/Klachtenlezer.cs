using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Klachten;

/// <summary>One complaint in the list of the handler.</summary>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Title of the procedure.</param>
/// <param name="Klacht">The complaint.</param>
public sealed record Klachtregel(string Kenmerk, string Procedure, Klacht Klacht);

/// <summary>Reads complaints for their handler, over all procedures.</summary>
public sealed class Klachtenlezer(AanbestedingDbContext db)
{
    /// <summary>All complaints: first what waits, the earliest answer first; then what was answered, newest first.</summary>
    public async Task<IReadOnlyList<Klachtregel>> Alle(CancellationToken ct = default)
    {
        var rijen = await db.Procedures.AsNoTracking().Select(p => new { p.Kenmerk, p.Inrichting, p.Klachten }).ToListAsync(ct);
        var regels = rijen.SelectMany(r => r.Klachten.Select(k => new Klachtregel(r.Kenmerk, r.Inrichting.Naam, k))).ToList();
        return
        [
            .. regels.Where(r => r.Klacht.Afhandeling is null).OrderBy(r => r.Klacht.AntwoordVoor),
            .. regels.Where(r => r.Klacht.Afhandeling is not null).OrderByDescending(r => r.Klacht.Afhandeling!.Op),
        ];
    }
}
