using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Berichten;

/// <summary>One message of one party, with the procedure it is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Public title of the procedure.</param>
/// <param name="Onderwerp">Subject line.</param>
/// <param name="Tekst">Text.</param>
/// <param name="Verzonden">When it was sent.</param>
/// <param name="Document">The letter as it was sent; null for a short message.</param>
public sealed record OntvangenBericht(long Id, string Kenmerk, string Procedure, string Onderwerp, string Tekst, Instant Verzonden, Schriftstuk? Document)
{
    /// <summary>Whether it is about an open house.</summary>
    public bool OpenHouse { get; init; }
}

/// <summary>One letter that the buyer sent.</summary>
/// <param name="Id">Id of the message.</param>
/// <param name="Partij">Id of the receiving party.</param>
/// <param name="Onderwerp">Subject line.</param>
/// <param name="Verzonden">When it was sent.</param>
/// <param name="Document">The letter as it was sent.</param>
/// <param name="Sha256">Its fingerprint, as in the dossier.</param>
public sealed record VerzondenBericht(long Id, string Partij, string Onderwerp, Instant Verzonden, Schriftstuk Document, string Sha256);

/// <summary>Reads the inbox of one party, for that party alone; and for the buyer the letters that it sent.</summary>
public sealed class Berichtenlezer(AanbestedingDbContext db)
{
    /// <summary>All messages of the party, newest first; with a reference only those of that procedure.</summary>
    public async Task<IReadOnlyList<OntvangenBericht>> Lijst(string partij, string? kenmerk = null, CancellationToken ct = default) =>
        [.. (await Toon(await Van(partij).OrderByDescending(b => b.Verzonden).ThenByDescending(b => b.Id).ToListAsync(ct), ct)).Where(b => kenmerk == null || b.Kenmerk == kenmerk)];

    /// <summary>One message of the party; null when it has no such message.</summary>
    public async Task<OntvangenBericht?> Lees(string partij, long id, CancellationToken ct = default) =>
        await Van(partij).SingleOrDefaultAsync(b => b.Id == id, ct) is { } bericht ? (await Toon([bericht], ct))[0] : null;

    /// <summary>
    /// The letters of a procedure, newest decision first. Only to parties whose aanmelding was opened: who else got a letter
    /// stays unknown to the buyer.
    /// </summary>
    public async Task<IReadOnlyList<VerzondenBericht>> Brieven(Procedure procedure, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var partijen = procedure.Aanmeldingen.Select(a => a.Partij).ToList();
        var berichten = await db.Berichten.AsNoTracking()
            .Where(b => b.ProcedureId == procedure.Id && b.Document != null && partijen.Contains(b.Partij))
            .OrderByDescending(b => b.Verzonden).ThenBy(b => b.Id).ToListAsync(ct);
        return [.. berichten.Select(b => new VerzondenBericht(b.Id, b.Partij, b.Onderwerp, b.Verzonden, Schriftstuk.Lees(b.Document!), Vingerafdruk.Van(b.Document!)))];
    }

    private IQueryable<Bericht> Van(string partij) => db.Berichten.AsNoTracking().Where(b => b.Partij == partij);

    private async Task<IReadOnlyList<OntvangenBericht>> Toon(IReadOnlyList<Bericht> berichten, CancellationToken ct)
    {
        var namen = await db.Zaaknamen(berichten.Select(b => b.ProcedureId), ct);
        return [.. berichten.Select(b => new OntvangenBericht(
            b.Id, namen[b.ProcedureId].Kenmerk, namen[b.ProcedureId].Naam, b.Onderwerp, b.Tekst, b.Verzonden, b.Document is { } document ? Schriftstuk.Lees(document) : null)
        {
            OpenHouse = namen[b.ProcedureId].OpenHouse,
        })];
    }
}
