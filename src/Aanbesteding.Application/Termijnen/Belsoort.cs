using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>Kinds of subjects that the bell rings: by which command, and where the truth of their next moment is. The words are stored.</summary>
public static class Belsoort
{
    /// <summary>A procedure.</summary>
    public const string Procedure = "procedure";

    /// <summary>An open house.</summary>
    public const string Toelatingssysteem = "toelatingssysteem";

    /// <summary>An aanvraag in an open house.</summary>
    public const string Aanvraag = "aanvraag";

    /// <summary>A deelnemer in an open house.</summary>
    public const string Deelnemer = "deelnemer";

    /// <summary>The kind of a zaak.</summary>
    internal static string Van(Zaak zaak) => zaak switch
    {
        Domain.Procedure => Procedure,
        Domain.Toelating.Toelatingssysteem => Toelatingssysteem,
        Toelatingsaanvraag => Aanvraag,
        Domain.Toelating.Deelnemer => Deelnemer,
        _ => throw new InvalidOperationException($"De bel kent geen {zaak.GetType().Name}."),
    };

    /// <summary>The command that rings one subject; null when it is gone. Given a second time it changes nothing.</summary>
    internal static async Task<Opdracht<IReadOnlyList<string>>?> Opdracht(AanbestedingDbContext db, Belbeurt beurt, CancellationToken ct) => beurt.Soort switch
    {
        Procedure => new LuidBel(beurt.Onderwerp),
        Toelatingssysteem => new LuidToelatingsbel(beurt.Onderwerp),
        Aanvraag => await db.Aanvragen.Where(a => a.Id == beurt.Onderwerp).Select(a => (Guid?)a.SysteemId).SingleOrDefaultAsync(ct) is { } systeem ? new LuidAanvraagbel(systeem, beurt.Onderwerp) : null,
        Deelnemer => await db.Deelnemers.Where(d => d.Id == beurt.Onderwerp).Select(d => (Guid?)d.SysteemId).SingleOrDefaultAsync(ct) is { } systeem ? new LuidDeelnemerbel(systeem, beurt.Onderwerp) : null,
        _ => throw Onbekend(beurt),
    };

    /// <summary>The next moment by the subject itself; null when it awaits nothing, or does not exist.</summary>
    internal static async Task<Instant?> VolgendMoment(AanbestedingDbContext db, Werkstromen werkstromen, Belbeurt beurt, CancellationToken ct) => beurt.Soort switch
    {
        Procedure => (await db.Laad(beurt.Onderwerp, werkstromen, ct))?.VolgendeBel,
        Toelatingssysteem => (await db.LaadSysteem(beurt.Onderwerp, werkstromen, ct))?.VolgendeBel,
        Aanvraag => (await db.LaadAanvraag(beurt.Onderwerp, werkstromen, ct))?.VolgendeBel,
        Deelnemer => (await db.LaadDeelnemer(beurt.Onderwerp, werkstromen, ct))?.VolgendeBel,
        _ => throw Onbekend(beurt),
    };

    /// <summary>Bells that are due on the subjects of a command, outermost first. Warnings bind nobody, and are left to the round.</summary>
    internal static async Task<IReadOnlyList<Opdracht<IReadOnlyList<string>>>> Verschuldigd(AanbestedingDbContext db, IOpdracht opdracht, Instant nu, CancellationToken ct)
    {
        List<Opdracht<IReadOnlyList<string>>> bellen = [];
        if (opdracht is IProcedureOpdracht { ProcedureId: var procedure } && await db.Procedures.AnyAsync(p => p.Id == procedure && p.VolgendMoment <= nu, ct))
            bellen.Add(new LuidBel(procedure));
        if (opdracht is IToelatingsopdracht { SysteemId: var systeem } && await db.Belmomenten.AnyAsync(b => b.Soort == Toelatingssysteem && b.OnderwerpId == systeem && b.Wanneer <= nu, ct))
            bellen.Add(new LuidToelatingsbel(systeem));
        if (opdracht is IAanvraagopdracht aanvraag && await db.Aanvragen.AnyAsync(a => a.Id == aanvraag.AanvraagId && a.SysteemId == aanvraag.SysteemId && a.VolgendMoment <= nu, ct))
            bellen.Add(new LuidAanvraagbel(aanvraag.SysteemId, aanvraag.AanvraagId));
        if (opdracht is IDeelnemeropdracht deelnemer && await db.Deelnemers.AnyAsync(d => d.Id == deelnemer.DeelnemerId && d.SysteemId == deelnemer.SysteemId && d.VolgendMoment <= nu, ct))
            bellen.Add(new LuidDeelnemerbel(deelnemer.SysteemId, deelnemer.DeelnemerId));
        return bellen;
    }

    /// <summary>Subjects that await the end of a term and have no row.</summary>
    internal static async Task<IReadOnlyList<(string Soort, Guid Onderwerp)>> ZonderRij(AanbestedingDbContext db, CancellationToken ct) =>
    [
        .. (await db.Procedures.Where(p => p.VolgendMoment != null && !db.Belmomenten.Any(b => b.Soort == Procedure && b.OnderwerpId == p.Id)).Select(p => p.Id).ToListAsync(ct)).Select(id => (Procedure, id)),
        .. (await db.Toelatingssystemen.Where(s => s.VolgendMoment != null && !db.Belmomenten.Any(b => b.Soort == Toelatingssysteem && b.OnderwerpId == s.Id)).Select(s => s.Id).ToListAsync(ct)).Select(id => (Toelatingssysteem, id)),
        .. (await db.Aanvragen.Where(a => a.VolgendMoment != null && !db.Belmomenten.Any(b => b.Soort == Aanvraag && b.OnderwerpId == a.Id)).Select(a => a.Id).ToListAsync(ct)).Select(id => (Aanvraag, id)),
        .. (await db.Deelnemers.Where(d => d.VolgendMoment != null && !db.Belmomenten.Any(b => b.Soort == Deelnemer && b.OnderwerpId == d.Id)).Select(d => d.Id).ToListAsync(ct)).Select(id => (Deelnemer, id)),
    ];

    private static InvalidOperationException Onbekend(Belbeurt beurt) => new($"De bel kent geen onderwerp van de soort {beurt.Soort}.");
}
