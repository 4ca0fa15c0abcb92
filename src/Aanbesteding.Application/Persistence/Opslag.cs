using System.Data.Common;
using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
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

    /// <summary>
    /// Loads what a command is given on, connected to its definitions; null for a command on nothing. What an aanbieder may not
    /// know of does not exist for him.
    /// </summary>
    internal static async Task<Uitkomst<Zaak?>> LaadVoor(this AanbestedingDbContext db, IOpdracht opdracht, Actor wie, Werkstromen werkstromen, CancellationToken ct)
    {
        switch (opdracht)
        {
            case IProcedureOpdracht { ProcedureId: var id }:
                return await db.Laad(id, werkstromen, ct) is { } procedure ? procedure : Opdrachtweigeringen.ProcedureOnbekend;
            case IAanvraagopdracht { SysteemId: var systeem, AanvraagId: var id }:
                return await db.LaadAanvraag(id, werkstromen, ct) is { } aanvraag && aanvraag.SysteemId == systeem && (wie.Rol is not Rol.Aanbieder || aanvraag.Partij == wie.Partij)
                    ? aanvraag
                    : Opdrachtweigeringen.AanvraagOnbekend;
            case IDeelnemeropdracht { SysteemId: var systeem, DeelnemerId: var id }:
                return await db.LaadDeelnemer(id, werkstromen, ct) is { } deelnemer && deelnemer.SysteemId == systeem && (wie.Rol is not Rol.Aanbieder || deelnemer.Partij == wie.Partij)
                    ? deelnemer
                    : Opdrachtweigeringen.DeelnemerOnbekend;
            case IToelatingsopdracht { SysteemId: var id }:
                return await db.LaadSysteem(id, werkstromen, ct) is { } open ? open : Opdrachtweigeringen.OpenHouseOnbekend;
            default:
                return (Zaak?)null;
        }
    }

    /// <summary>Loads an open house, to change it; null when there is none.</summary>
    internal static async Task<Toelatingssysteem?> LaadSysteem(this AanbestedingDbContext db, Guid id, Werkstromen werkstromen, CancellationToken ct) =>
        await db.Toelatingssystemen.SingleOrDefaultAsync(s => s.Id == id, ct) is { } systeem
            ? systeem.Verbind(await werkstromen.Vastgepind(db, systeem.WerkstroomHash, ct))
            : null;

    /// <summary>Reads an open house without following its changes; throws when there is none.</summary>
    internal static async Task<Toelatingssysteem> LeesSysteem(this AanbestedingDbContext db, Guid id, Werkstromen werkstromen, CancellationToken ct)
    {
        var systeem = await db.Toelatingssystemen.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        return systeem.Verbind(await werkstromen.Vastgepind(db, systeem.WerkstroomHash, ct));
    }

    /// <summary>Loads an aanvraag with its open house, to change it; null when there is none.</summary>
    internal static async Task<Toelatingsaanvraag?> LaadAanvraag(this AanbestedingDbContext db, Guid id, Werkstromen werkstromen, CancellationToken ct) =>
        await db.Aanvragen.SingleOrDefaultAsync(a => a.Id == id, ct) is { } aanvraag
            ? aanvraag.Verbind(await werkstromen.Vastgepind(db, aanvraag.WerkstroomHash, ct), await db.LeesSysteem(aanvraag.SysteemId, werkstromen, ct))
            : null;

    /// <summary>Loads a deelnemer with his open house, to change him; null when there is none.</summary>
    internal static async Task<Deelnemer?> LaadDeelnemer(this AanbestedingDbContext db, Guid id, Werkstromen werkstromen, CancellationToken ct) =>
        await db.Deelnemers.SingleOrDefaultAsync(d => d.Id == id, ct) is { } deelnemer
            ? deelnemer.Verbind(await db.LeesSysteem(deelnemer.SysteemId, werkstromen, ct))
            : null;

    /// <summary>Brings work lists, inboxes, places and the bell in line with what the command did.</summary>
    internal static async Task WerkBij(this AanbestedingDbContext db, Zaak zaak, Moment moment, CancellationToken ct)
    {
        var hoofdzaak = Hoofdzaak(zaak);
        if (zaak is Procedure or Toelatingssysteem)
            await db.WerkTakenBij((Werkstroomzaak)zaak, moment, ct);
        db.Meldingen.AddRange(zaak.GegevenSeinen.SelectMany(s => s.Aan.Select(rol => new Melding
        {
            ProcedureId = hoofdzaak,
            Rol = rol,
            Termijn = s.Termijn,
            Einde = s.Einde,
            Trap = s.Trap.ToString(),
            Onderwerp = Seintekst.Onderwerp(s),
            Tekst = Seintekst.Tekst(s),
            Op = moment.Nu,
        })));
        db.UitgaandePost.AddRange(Postuitgang.Van(zaak, hoofdzaak, moment.Nu));
        db.Berichten.AddRange(zaak.Brieven.Select(b => new Bericht
        {
            ProcedureId = hoofdzaak,
            Partij = b.Partij,
            Onderwerp = b.Onderwerp,
            // PostgreSQL keeps no NUL, and whoever puts one in a name must not stop the letters. The document has it escaped.
            Tekst = b.Tekst.Replace('\0', '\uFFFD'),
            Document = b.Document?.AlsJson(),
            Verzonden = moment.Nu,
        }));
        await Toelatingsplaatsen.WerkBij(db, zaak, ct);
        await ZetBelmoment(db, zaak, ct);
    }

    /// <summary>The procedure or open house that a zaak belongs to: what letters and warnings are about.</summary>
    internal static Guid Hoofdzaak(Zaak zaak) => zaak switch
    {
        Toelatingsaanvraag aanvraag => aanvraag.SysteemId,
        Deelnemer deelnemer => deelnemer.SysteemId,
        _ => zaak.Id,
    };

    private static async Task WerkTakenBij(this AanbestedingDbContext db, Werkstroomzaak zaak, Moment moment, CancellationToken ct)
    {
        var open = zaak.OpenTaken.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var lijst = await db.Werkitems.Where(w => w.ProcedureId == zaak.Id).ToListAsync(ct);
        db.Werkitems.RemoveRange(lijst.Where(w => !open.ContainsKey(w.Taak)));
        db.Werkitems.AddRange(open.Values.Where(t => lijst.TrueForAll(w => w.Taak != t.Id)).Select(t => new Werkitem
        {
            ProcedureId = zaak.Id,
            Taak = t.Id,
            Naam = t.Naam,
            Soort = t.TaakSoort!,
            Rol = Enum.Parse<Rol>(t.Rol!),
            Geopend = moment.Nu,
        }));
    }

    /// <summary>
    /// Sets the bell on the next moment of the zaak. Only when the zaak is saved too: its version then proves that nobody else
    /// changed that moment meanwhile.
    /// </summary>
    private static async Task ZetBelmoment(AanbestedingDbContext db, Zaak zaak, CancellationToken ct)
    {
        if (db.Entry(zaak).State is not (EntityState.Added or EntityState.Modified))
            return;
        var soort = Belsoort.Van(zaak);
        var rij = await db.Belmomenten.FindAsync([soort, zaak.Id], ct);
        if (zaak.VolgendeBel is not { } wanneer)
        {
            if (rij is not null)
                db.Belmomenten.Remove(rij);
            return;
        }

        rij ??= db.Belmomenten.Add(new Belmoment { Soort = soort, OnderwerpId = zaak.Id, Wanneer = wanneer }).Entity;
        (rij.Wanneer, rij.Houder, rij.VastTot) = (wanneer, null, null);
    }
}
