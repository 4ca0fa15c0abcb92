using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>Reads whose calendar a key opens, and which procedures stand in it.</summary>
public sealed class Agendalezer(AanbestedingDbContext db, Werkstromen werkstromen)
{
    /// <summary>When this person made the key that works now; null without a key.</summary>
    public async Task<Instant?> Gemaakt(string persoon, CancellationToken ct = default) =>
        (await db.Agendasleutels.AsNoTracking().SingleOrDefaultAsync(a => a.Persoon == persoon, ct))?.Gemaakt;

    /// <summary>The person whose calendar this key opens; null for a key that does not work (any more).</summary>
    public async Task<Actor?> Eigenaar(string sleutel, CancellationToken ct = default)
    {
        var sha256 = Vingerafdruk.Van(sleutel);
        return await db.Agendasleutels.AsNoTracking().SingleOrDefaultAsync(a => a.Sha256 == sha256, ct) is { } gevonden
            ? new Actor(gevonden.Persoon, gevonden.Rol, gevonden.Partij)
            : null;
    }

    /// <summary>
    /// Procedures in the calendar of this person, by reference: for staff all of them, as in the work list; for an aanbieder
    /// published ones in which the party has something in the kluis, or got a message.
    /// </summary>
    public async Task<IReadOnlyList<Procedure>> Procedures(Actor wie, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wie);
        var alle = db.Procedures.AsNoTracking();
        var eigen = wie.Rol != Rol.Aanbieder ? alle : alle.Where(p => p.Gepubliceerd != null
            && (db.Inzendingen.Any(i => i.ProcedureId == p.Id && i.Partij == wie.Partij) || db.Berichten.Any(b => b.ProcedureId == p.Id && b.Partij == wie.Partij)));
        var procedures = await eigen.OrderBy(p => p.Kenmerk).ToListAsync(ct);
        foreach (var procedure in procedures)
            await werkstromen.Verbind(db, procedure, ct);
        return procedures;
    }
}
