using System.Data.Common;
using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Persistence;

/// <summary>What the pipeline asks of the database.</summary>
public static class Opslag
{
    /// <summary>Loads a procedure and connects it to its pinned definition; null when there is none.</summary>
    public static async Task<Procedure?> Laad(this AanbestedingDbContext db, Guid id, Werkstromen werkstromen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(werkstromen);
        return await db.Procedures.SingleOrDefaultAsync(p => p.Id == id, ct) is { } procedure
            ? await werkstromen.Verbind(db, procedure, ct)
            : null;
    }

    /// <summary>
    /// Whether a command may succeed when it is tried again on fresh facts: another was saved first, or the database let this
    /// one go (no snapshot, a deadlock, a lost connection). What passes by itself, EF Core hands over inside an
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    internal static bool IsBotsing(Exception fout) =>
        fout is DbUpdateException or DbException { IsTransient: true } or InvalidOperationException { InnerException: DbUpdateException or DbException };

    /// <summary>Brings work list and inboxes in line with what the command did.</summary>
    internal static async Task WerkBij(this AanbestedingDbContext db, Procedure procedure, Moment moment, CancellationToken ct)
    {
        var open = procedure.OpenTaken.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var lijst = await db.Werkitems.Where(w => w.ProcedureId == procedure.Id).ToListAsync(ct);
        db.Werkitems.RemoveRange(lijst.Where(w => !open.ContainsKey(w.Taak)));
        db.Werkitems.AddRange(open.Values.Where(t => lijst.TrueForAll(w => w.Taak != t.Id)).Select(t => new Werkitem
        {
            ProcedureId = procedure.Id,
            Taak = t.Id,
            Naam = t.Naam,
            Soort = t.TaakSoort!,
            Rol = Enum.Parse<Rol>(t.Rol!),
            Geopend = moment.Nu,
        }));
        db.Meldingen.AddRange(procedure.GegevenSeinen.SelectMany(s => s.Aan.Select(rol => new Melding
        {
            ProcedureId = procedure.Id,
            Rol = rol,
            Termijn = s.Termijn,
            Einde = s.Einde,
            Trap = s.Trap.ToString(),
            Onderwerp = Seintekst.Onderwerp(s),
            Tekst = Seintekst.Tekst(s),
            Op = moment.Nu,
        })));
        db.UitgaandePost.AddRange(Postuitgang.Van(procedure, moment.Nu));
        db.Berichten.AddRange(procedure.Brieven.Select(b => new Bericht
        {
            ProcedureId = procedure.Id,
            Partij = b.Partij,
            Onderwerp = b.Onderwerp,
            // PostgreSQL keeps no NUL, and whoever puts one in a name must not stop the letters. The document has it escaped.
            Tekst = b.Tekst.Replace('\0', '\uFFFD'),
            Document = b.Document?.AlsJson(),
            Verzonden = moment.Nu,
        }));
        await ZetBelmoment(db, procedure, ct);
    }

    /// <summary>
    /// Sets the bell on the next moment of the procedure. Only when the procedure is saved too: its version then proves that
    /// nobody else changed that moment meanwhile.
    /// </summary>
    private static async Task ZetBelmoment(AanbestedingDbContext db, Procedure procedure, CancellationToken ct)
    {
        if (db.Entry(procedure).State is not (EntityState.Added or EntityState.Modified))
            return;
        var rij = await db.Belmomenten.FindAsync([Belsoort.Procedure, procedure.Id], ct);
        if (procedure.VolgendeBel is not { } wanneer)
        {
            if (rij is not null)
                db.Belmomenten.Remove(rij);
            return;
        }

        rij ??= db.Belmomenten.Add(new Belmoment { Soort = Belsoort.Procedure, OnderwerpId = procedure.Id, Wanneer = wanneer }).Entity;
        (rij.Wanneer, rij.Houder, rij.VastTot) = (wanneer, null, null);
    }
}
