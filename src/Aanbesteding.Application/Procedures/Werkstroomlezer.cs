using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Procedures;

/// <summary>A definition and who is pinned on it.</summary>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Naam">Name of the process.</param>
/// <param name="Zaken">Procedures and open houses pinned on it; an open house is pinned on that of its aanvragen too.</param>
public sealed record Werkstroomregel(string Hash, string Naam, IReadOnlyList<Zaaknaam> Zaken);

/// <summary>Reads the definitions in use.</summary>
public sealed class Werkstroomlezer(AanbestedingDbContext db, Werkstromen werkstromen)
{
    /// <summary>All definitions that a procedure or an open house is pinned on, most used first.</summary>
    public async Task<IReadOnlyList<Werkstroomregel>> Lijst(CancellationToken ct = default)
    {
        var procedures = await db.Procedures.AsNoTracking().Select(p => new { p.Id, p.WerkstroomHash }).ToListAsync(ct);
        var systemen = await db.Toelatingssystemen.AsNoTracking().Select(s => new { s.Id, s.WerkstroomHash, s.AanvraagwerkstroomHash }).ToListAsync(ct);
        var namen = await db.Zaaknamen(procedures.Select(p => p.Id).Concat(systemen.Select(s => s.Id)), ct);
        var gebruik = procedures.Select(p => (Hash: p.WerkstroomHash, p.Id))
            .Concat(systemen.Select(s => (Hash: s.WerkstroomHash, s.Id))).Concat(systemen.Select(s => (Hash: s.AanvraagwerkstroomHash, s.Id)));
        List<Werkstroomregel> regels = [];
        foreach (var groep in gebruik.GroupBy(g => g.Hash, g => namen[g.Id], StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            regels.Add(new Werkstroomregel(groep.Key, (await werkstromen.Vastgepind(db, groep.Key, ct)).Naam, [.. groep.OrderBy(z => z.Kenmerk, StringComparer.Ordinal)]));
        return regels;
    }

    /// <summary>The file with this hash; null when nothing uses it.</summary>
    public async Task<string?> Bpmn(string hash, CancellationToken ct = default) =>
        (await db.Definities.AsNoTracking().SingleOrDefaultAsync(d => d.Hash == hash, ct))?.Bpmn;

    /// <summary>Reads and checks a file: its definition when it can be read, and everything that is wrong with it.</summary>
    public static (Werkstroom? Werkstroom, Controle Controle) Controleer(string bpmn)
    {
        var gelezen = BpmnLezer.Lees(bpmn);
        return gelezen.Werkstroom is { } werkstroom
            ? (werkstroom, Deugdelijkheid.Check(werkstroom, Kadervoorrang.Alle))
            : (null, new Controle(Deugdelijk: false, 0, gelezen.Bevindingen));
    }
}
