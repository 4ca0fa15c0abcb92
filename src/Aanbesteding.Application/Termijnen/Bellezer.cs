using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>One moment that waits.</summary>
/// <param name="Onderwerp">Id of the subject.</param>
/// <param name="Kenmerk">Reference of the procedure; null when the subject is none, or is gone.</param>
/// <param name="Wanneer">When the bell must ring.</param>
/// <param name="VastTot">End of the lease; null when nobody holds it.</param>
public sealed record Belregel(Guid Onderwerp, string? Kenmerk, Instant Wanneer, Instant? VastTot);

/// <summary>How the bell stands.</summary>
/// <param name="Nu">When this was read.</param>
/// <param name="Wachtend">How many moments wait, those that are due included.</param>
/// <param name="Volgende">The next one that is not due yet; null when there is none.</param>
/// <param name="Verschuldigd">How many are due.</param>
/// <param name="Gehouden">How many of those a node holds.</param>
/// <param name="Oudste">The due ones that wait longest.</param>
public sealed record Belblad(Instant Nu, int Wachtend, Belregel? Volgende, int Verschuldigd, int Gehouden, IReadOnlyList<Belregel> Oudste)
{
    /// <summary>Whether the bell is more than <see cref="Bellezer.Grens"/> late.</summary>
    public bool TeLaat => Oudste.Any(r => r.Wanneer < Nu - Bellezer.Grens);
}

/// <summary>Reads how the bell stands.</summary>
public sealed class Bellezer(AanbestedingDbContext db, IClock klok)
{
    /// <summary>A bell that is later than this fails.</summary>
    public static readonly Duration Grens = Duration.FromMinutes(1);

    private const int MeesteRegels = 20;

    /// <summary>Whether something waits longer than <see cref="Grens"/> for the bell.</summary>
    public Task<bool> IsTeLaat(CancellationToken ct = default)
    {
        var grens = klok.GetCurrentInstant() - Grens;
        return db.Belmomenten.AnyAsync(b => b.Wanneer < grens, ct);
    }

    /// <summary>When the next term ends, warnings left out; null when none runs.</summary>
    public async Task<Instant?> VolgendEinde(CancellationToken ct = default) => new[]
    {
        await db.Procedures.Where(p => p.VolgendMoment != null).MinAsync(p => p.VolgendMoment, ct),
        await db.Toelatingssystemen.Where(s => s.VolgendMoment != null).MinAsync(s => s.VolgendMoment, ct),
        await db.Aanvragen.Where(a => a.VolgendMoment != null).MinAsync(a => a.VolgendMoment, ct),
        await db.Deelnemers.Where(d => d.VolgendMoment != null).MinAsync(d => d.VolgendMoment, ct),
    }.Min();

    /// <summary>The whole picture.</summary>
    public async Task<Belblad> Lees(CancellationToken ct = default)
    {
        var nu = klok.GetCurrentInstant();
        return new Belblad(
            nu,
            await db.Belmomenten.CountAsync(ct),
            await Regels(db.Belmomenten.Where(b => b.Wanneer > nu)).FirstOrDefaultAsync(ct),
            await db.Belmomenten.CountAsync(b => b.Wanneer <= nu, ct),
            await db.Belmomenten.CountAsync(b => b.Wanneer <= nu && b.VastTot > nu, ct),
            await Regels(db.Belmomenten.Where(b => b.Wanneer <= nu)).Take(MeesteRegels).ToListAsync(ct));
    }

    private IQueryable<Belregel> Regels(IQueryable<Belmoment> momenten) =>
        from moment in momenten
        join procedure in db.Procedures on moment.OnderwerpId equals procedure.Id into procedures
        from procedure in procedures.DefaultIfEmpty()
        join systeem in db.Toelatingssystemen on moment.OnderwerpId equals systeem.Id into systemen
        from systeem in systemen.DefaultIfEmpty()
        orderby moment.Wanneer
        select new Belregel(moment.OnderwerpId, procedure.Kenmerk ?? systeem.Kenmerk, moment.Wanneer, moment.VastTot);
}
