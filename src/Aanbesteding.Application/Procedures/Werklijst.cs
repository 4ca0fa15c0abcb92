using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Procedures;

/// <summary>One piece of work that waits.</summary>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Title of the procedure.</param>
/// <param name="Taak">Label of the user task.</param>
/// <param name="Soort">Kind of the user task.</param>
/// <param name="Geopend">Since when it waits.</param>
/// <param name="VolgendMoment">The next moment at which something in the procedure ends; null when nothing does.</param>
public sealed record Werkregel(string Kenmerk, string Procedure, string Taak, string Soort, Instant Geopend, Instant? VolgendMoment)
{
    /// <summary>Whether it is about an open house.</summary>
    public bool OpenHouse { get; init; }
}

/// <summary>A case before the court that still waits for its judgment.</summary>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Title of the procedure.</param>
/// <param name="Zaaknummer">Number of the case.</param>
/// <param name="Percelen">What it is about.</param>
/// <param name="Bevriest">Whether it holds those percelen.</param>
public sealed record Gedingregel(string Kenmerk, string Procedure, string Zaaknummer, IReadOnlyList<int> Percelen, bool Bevriest);

/// <summary>What waits for a role, and what was decided lately.</summary>
public sealed class Werklijst(AanbestedingDbContext db)
{
    /// <summary>Cases without a judgment in procedures that run, for those who lead or decide; empty for other roles.</summary>
    public async Task<IReadOnlyList<Gedingregel>> Gedingen(Rol rol, CancellationToken ct = default)
    {
        if (rol is not (Rol.Bestuurder or Rol.Jurist or Rol.Inkoper or Rol.Voorzitter))
            return [];
        var procedures = await db.Procedures.AsNoTracking().Select(p => new { p.Kenmerk, p.Inrichting, p.Gedingen }).ToListAsync(ct);
        return [.. procedures.SelectMany(p => p.Gedingen.Where(g => g.Vonnis is null).Select(g => new Gedingregel(p.Kenmerk, p.Inrichting.Naam, g.Zaaknummer, g.Percelen, g.Bevriest)))];
    }

    /// <summary>
    /// Work that this role may do, by the authorisation table: earliest deadline first, then longest waiting.
    /// </summary>
    public async Task<IReadOnlyList<Werkregel>> Voor(Rol rol, CancellationToken ct = default)
    {
        var soorten = Bevoegdheden.Tabel.Where(b => b.Taaksoort is not null && b.Rollen.Contains(rol)).Select(b => b.Taaksoort!).Distinct().ToList();
        var regels = await (from werk in db.Werkitems.AsNoTracking()
                            join procedure in db.Procedures.AsNoTracking() on werk.ProcedureId equals procedure.Id
                            where soorten.Contains(werk.Soort)
                            select new { werk, procedure.Kenmerk, procedure.Inrichting, procedure.VolgendMoment }).ToListAsync(ct);
        var toelatingen = await (from werk in db.Werkitems.AsNoTracking()
                                 join systeem in db.Toelatingssystemen.AsNoTracking() on werk.ProcedureId equals systeem.Id
                                 where soorten.Contains(werk.Soort)
                                 select new { werk, systeem.Kenmerk, systeem.Inrichting, systeem.VolgendMoment }).ToListAsync(ct);
        return [.. regels.Select(r => new Werkregel(r.Kenmerk, r.Inrichting.Naam, r.werk.Naam, r.werk.Soort, r.werk.Geopend, r.VolgendMoment))
            .Concat(toelatingen.Select(r => new Werkregel(r.Kenmerk, r.Inrichting.Naam, r.werk.Naam, r.werk.Soort, r.werk.Geopend, r.VolgendMoment) { OpenHouse = true }))
            .OrderBy(r => r.VolgendMoment ?? Instant.MaxValue).ThenBy(r => r.Geopend).ThenBy(r => r.Kenmerk, StringComparer.Ordinal).ThenBy(r => r.Taak, StringComparer.Ordinal)];
    }
}
