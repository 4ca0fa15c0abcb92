using System.Collections.Concurrent;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using Aanbesteding.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Persistence;

/// <summary>
/// Definitions: newly offered ones are read and proved sound against the kader; pinned ones come from the database by hash.
/// Each is parsed once.
/// </summary>
public sealed class Werkstromen(IBesteTotaalOplosser oplosser)
{
    private readonly ConcurrentDictionary<string, Werkstroom> _bekend = new(StringComparer.Ordinal);

    /// <summary>Reads a definition for a new procedure; refused when it is unsound or breaks the kader.</summary>
    public Uitkomst<Werkstroom> Keur(string bpmn)
    {
        var gelezen = BpmnLezer.Lees(bpmn);
        if (gelezen.Werkstroom is not { } werkstroom)
            return Afgekeurd(gelezen.Bevindingen[0]);
        if (_bekend.TryGetValue(werkstroom.Hash, out var bekend))
            return bekend;
        var controle = Deugdelijkheid.Check(werkstroom, Kadervoorrang.Alle);
        if (!controle.Deugdelijk)
            return Afgekeurd(controle.Bevindingen[0]);
        return _bekend.GetOrAdd(werkstroom.Hash, werkstroom);
    }

    /// <summary>The definition that a procedure is pinned on.</summary>
    public async Task<Werkstroom> Vastgepind(AanbestedingDbContext db, string hash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (_bekend.TryGetValue(hash, out var bekend))
            return bekend;
        var definitie = await db.Definities.AsNoTracking().SingleAsync(d => d.Hash == hash, ct);
        var gelezen = BpmnLezer.Lees(definitie.Bpmn).Werkstroom
            ?? throw new InvalidOperationException($"De vastgepinde werkstroom {hash} is niet meer te lezen.");
        return _bekend.GetOrAdd(hash, gelezen);
    }

    /// <summary>Gives a loaded procedure its pinned definition and who solves its allocation.</summary>
    public async Task<Procedure> Verbind(AanbestedingDbContext db, Procedure procedure, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return procedure.Verbind(await Vastgepind(db, procedure.WerkstroomHash, ct), oplosser);
    }

    private static Weigering Afgekeurd(Bevinding bevinding) =>
        new("werkstroom-afgekeurd", $"De werkstroom deugt niet bij ‘{bevinding.Element}’: {bevinding.Uitleg}", bevinding.Artikel ?? "Deugdelijkheidscontrole van de werkstroom", "werkstroom");
}
