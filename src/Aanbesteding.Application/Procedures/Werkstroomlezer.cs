using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Procedures;

/// <summary>A definition and who is pinned on it.</summary>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Naam">Name of the process.</param>
/// <param name="Procedures">Procedures pinned on it: reference and title.</param>
public sealed record Werkstroomregel(string Hash, string Naam, IReadOnlyList<(string Kenmerk, string Naam)> Procedures);

/// <summary>Reads the definitions in use.</summary>
public sealed class Werkstroomlezer(AanbestedingDbContext db, Werkstromen werkstromen)
{
    /// <summary>All definitions that a procedure is pinned on, most used first.</summary>
    public async Task<IReadOnlyList<Werkstroomregel>> Lijst(CancellationToken ct = default)
    {
        var procedures = await db.Procedures.AsNoTracking().OrderBy(p => p.Kenmerk).ToListAsync(ct);
        List<Werkstroomregel> regels = [];
        foreach (var groep in procedures.GroupBy(p => p.WerkstroomHash, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            regels.Add(new Werkstroomregel(groep.Key, (await werkstromen.Vastgepind(db, groep.Key, ct)).Naam, [.. groep.Select(p => (p.Kenmerk, p.Inrichting.Naam))]));
        return regels;
    }

    /// <summary>The file with this hash; null when no procedure uses it.</summary>
    public async Task<string?> Bpmn(string hash, CancellationToken ct = default) =>
        (await db.Definities.AsNoTracking().SingleOrDefaultAsync(d => d.Hash == hash, ct))?.Bpmn;

    /// <summary>Reads and checks a file: its definition when it can be read, and everything that is wrong with it.</summary>
    public static (Werkstroom? Werkstroom, Controle Controle) Controleer(string bpmn)
    {
        var gelezen = BpmnLezer.Lees(bpmn);
        return gelezen.Werkstroom is { } werkstroom
            ? (werkstroom, Deugdelijkheid.Check(werkstroom, SasKader.Voorrang))
            : (null, new Controle(Deugdelijk: false, 0, gelezen.Bevindingen));
    }
}
