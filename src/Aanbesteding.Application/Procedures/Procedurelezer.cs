using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Procedures;

/// <summary>One line of a list of procedures.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Public reference.</param>
/// <param name="Naam">Public title.</param>
/// <param name="Opdrachtgever">Who buys.</param>
/// <param name="Gepubliceerd">When it was published; null in concept.</param>
/// <param name="VolgendMoment">The next moment something ends; null when nothing waits.</param>
public sealed record Procedureregel(Guid Id, string Kenmerk, string Naam, string Opdrachtgever, Instant? Gepubliceerd, Instant? VolgendMoment);

/// <summary>Reads procedures for pages and endpoints; never changes anything.</summary>
public sealed class Procedurelezer(AanbestedingDbContext db, Werkstromen werkstromen)
{
    /// <summary>The procedure with this reference, connected to its definition; null when there is none.</summary>
    public async Task<Procedure?> Lees(string kenmerk, CancellationToken ct = default) =>
        await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.Kenmerk == kenmerk, ct) is { } procedure
            ? await werkstromen.Verbind(db, procedure, ct)
            : null;

    /// <summary>The procedure with this id, connected to its definition; null when there is none.</summary>
    public async Task<Procedure?> Lees(Guid id, CancellationToken ct = default) =>
        await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } procedure
            ? await werkstromen.Verbind(db, procedure, ct)
            : null;

    /// <summary>All procedures, newest publication first; with <paramref name="alleenOpenbaar"/> only published ones.</summary>
    public async Task<IReadOnlyList<Procedureregel>> Lijst(bool alleenOpenbaar, CancellationToken ct = default)
    {
        var procedures = await db.Procedures.AsNoTracking().Where(p => !alleenOpenbaar || p.Gepubliceerd != null).ToListAsync(ct);
        // Ordered here: databases disagree on the place of what is not published, and on letters.
        return [.. procedures.OrderByDescending(p => p.Gepubliceerd ?? Instant.MinValue).ThenBy(p => p.Kenmerk, StringComparer.Ordinal)
            .Select(p => new Procedureregel(p.Id, p.Kenmerk, p.Inrichting.Naam, p.Inrichting.Opdrachtgever, p.Gepubliceerd, p.VolgendMoment))];
    }

    /// <summary>The BPMN file that a procedure is pinned on.</summary>
    public async Task<string> Bpmn(Procedure procedure, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return (await db.Definities.AsNoTracking().SingleAsync(d => d.Hash == procedure.WerkstroomHash, ct)).Bpmn;
    }

    /// <summary>Bytes of a written decision of this procedure; null when it has none with this hash.</summary>
    public async Task<byte[]?> Besluitstuk(Procedure procedure, string sha256, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return procedure.Besluiten.SelectMany(b => b.EerdereDocumenten.Append(b.Document)).Any(d => d?.Sha256 == sha256)
            ? (await db.Besluitstukken.AsNoTracking().SingleOrDefaultAsync(b => b.Sha256 == sha256, ct))?.Inhoud
            : null;
    }

    /// <summary>Text of a document version.</summary>
    public async Task<string?> Documenttekst(string sha256, CancellationToken ct = default) =>
        (await db.Documentteksten.AsNoTracking().SingleOrDefaultAsync(d => d.Sha256 == sha256, ct))?.Tekst;
}
