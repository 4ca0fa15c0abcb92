using Aanbesteding.Application.Persistence;
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
public sealed record OntvangenBericht(long Id, string Kenmerk, string Procedure, string Onderwerp, string Tekst, Instant Verzonden);

/// <summary>Reads the inbox of one party, for that party alone.</summary>
public sealed class Berichtenlezer(AanbestedingDbContext db)
{
    /// <summary>All messages of the party, newest first; with a reference only those of that procedure.</summary>
    public async Task<IReadOnlyList<OntvangenBericht>> Lijst(string partij, string? kenmerk = null, CancellationToken ct = default) =>
        [.. (await Van(partij).Where(b => kenmerk == null || b.Procedure.Kenmerk == kenmerk)
            .OrderByDescending(b => b.Bericht.Verzonden).ThenByDescending(b => b.Bericht.Id).ToListAsync(ct)).Select(Toon)];

    /// <summary>One message of the party; null when it has no such message.</summary>
    public async Task<OntvangenBericht?> Lees(string partij, long id, CancellationToken ct = default) =>
        await Van(partij).SingleOrDefaultAsync(b => b.Bericht.Id == id, ct) is { } rij ? Toon(rij) : null;

    private IQueryable<Rij> Van(string partij) =>
        from bericht in db.Berichten.AsNoTracking()
        join procedure in db.Procedures.AsNoTracking() on bericht.ProcedureId equals procedure.Id
        where bericht.Partij == partij
        select new Rij { Bericht = bericht, Procedure = procedure };

    private static OntvangenBericht Toon(Rij rij) =>
        new(rij.Bericht.Id, rij.Procedure.Kenmerk, rij.Procedure.Inrichting.Naam, rij.Bericht.Onderwerp, rij.Bericht.Tekst, rij.Bericht.Verzonden);

    private sealed class Rij
    {
        public required Bericht Bericht { get; init; }

        public required Domain.Procedure Procedure { get; init; }
    }
}
