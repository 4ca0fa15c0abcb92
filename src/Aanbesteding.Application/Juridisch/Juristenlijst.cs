using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Juridisch;

/// <summary>What kind of thing waits for the jurist.</summary>
public enum Wachtsoort
{
    /// <summary>A review.</summary>
    Toets,

    /// <summary>A condition that was reported as met.</summary>
    Voorwaarde,

    /// <summary>A kort geding without a judgment.</summary>
    Geding,

    /// <summary>A complaint without an answer: the handler answers, the jurist knows that nothing becomes final.</summary>
    Klacht,

    /// <summary>A warning about a term.</summary>
    Waarschuwing,
}

/// <summary>One thing that waits for the jurist.</summary>
/// <param name="Soort">What kind.</param>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Title of the procedure.</param>
/// <param name="Wat">What waits, in a line.</param>
/// <param name="Sinds">Since when.</param>
/// <param name="Einde">The next moment that ends something (exclusive); null when nothing does.</param>
public sealed record Wachtregel(Wachtsoort Soort, string Kenmerk, string Procedure, string Wat, Instant Sinds, Instant? Einde)
{
    /// <summary>Id of the condition; null for all else.</summary>
    public string? Voorwaarde { get; init; }

    /// <summary>What the review is about; null for all else.</summary>
    public Toetsblad? Blad { get; init; }
}

/// <summary>The queue of the jurist over all procedures: earliest deadline first, then longest waiting.</summary>
public sealed class Juristenlijst(AanbestedingDbContext db, Procedurelezer procedures, Toetslezer toetsen)
{
    /// <summary>Warnings older than this are history.</summary>
    public static readonly Duration Waarschuwingstijd = Duration.FromDays(30);

    /// <summary>Everything that waits.</summary>
    public async Task<IReadOnlyList<Wachtregel>> Lees(Instant nu, CancellationToken ct = default) =>
        [.. (await Toetsen(ct)).Concat(await InProcedures(ct)).Concat(await Waarschuwingen(nu, ct))
            .OrderBy(r => r.Einde ?? Instant.MaxValue).ThenBy(r => r.Sinds).ThenBy(r => r.Kenmerk, StringComparer.Ordinal)];

    /// <summary>Open reviews. Their guards are judged on the whole procedure, so only here whole rows are read: one per open review.</summary>
    private async Task<List<Wachtregel>> Toetsen(CancellationToken ct)
    {
        List<Wachtregel> regels = [];
        foreach (var werk in await db.Werkitems.AsNoTracking().Where(w => w.Soort == "juridische-toets").ToListAsync(ct))
        {
            if (await procedures.Lees(werk.ProcedureId, ct) is { } procedure)
                regels.Add(new Wachtregel(Wachtsoort.Toets, procedure.Kenmerk, procedure.Inrichting.Naam, werk.Naam, werk.Geopend, procedure.VolgendMoment) { Blad = await toetsen.Lees(procedure, ct) });
        }

        return regels;
    }

    /// <summary>Conditions that were reported, proceedings without a judgment, and complaints without an answer: a few columns of
    /// each procedure. What a complaint says and who complains stays with its handler.</summary>
    private async Task<IEnumerable<Wachtregel>> InProcedures(CancellationToken ct)
    {
        var rijen = await db.Procedures.AsNoTracking().Select(p => new { p.Kenmerk, p.Inrichting, p.VolgendMoment, p.Voorwaarden, p.Gedingen, p.Klachten }).ToListAsync(ct);
        return from p in rijen
               from regel in p.Voorwaarden.Where(v => v.Open && v.Gemeld is not null)
                   .Select(v => new Wachtregel(Wachtsoort.Voorwaarde, p.Kenmerk, p.Inrichting.Naam, $"Voorwaarde {v.Id}: {v.Tekst}", v.Gemeld!.Op, p.VolgendMoment) { Voorwaarde = v.Id })
                   .Concat(p.Gedingen.Where(g => g.Vonnis is null).Select(g => new Wachtregel(Wachtsoort.Geding, p.Kenmerk, p.Inrichting.Naam, $"Kort geding {g.Zaaknummer}, {g.Rechtbank}", g.Betekend, null)))
                   .Concat(p.Klachten.Where(k => k.Afhandeling is null).Select(k => new Wachtregel(Wachtsoort.Klacht, p.Kenmerk, p.Inrichting.Naam, "De klachtbehandelaar beantwoordt een klacht", k.Ingediend, k.AntwoordVoor)))
               select regel;
    }

    /// <summary>Of each term the last warning that the jurist got.</summary>
    private async Task<IEnumerable<Wachtregel>> Waarschuwingen(Instant nu, CancellationToken ct)
    {
        var vanaf = nu - Waarschuwingstijd;
        var meldingen = await (from melding in db.Meldingen.AsNoTracking()
                               join procedure in db.Procedures.AsNoTracking() on melding.ProcedureId equals procedure.Id
                               where melding.Rol == Rol.Jurist && melding.Op >= vanaf
                               select new { melding, procedure.Kenmerk, procedure.Inrichting }).ToListAsync(ct);
        return meldingen.GroupBy(m => (m.melding.ProcedureId, m.melding.Termijn, m.melding.Termijn is null ? m.melding.Trap : null)).Select(g => g.MaxBy(m => (m.melding.Op, m.melding.Id))!)
            .Select(m => new Wachtregel(Wachtsoort.Waarschuwing, m.Kenmerk, m.Inrichting.Naam, m.melding.Onderwerp, m.melding.Op, m.melding.Einde));
    }
}
