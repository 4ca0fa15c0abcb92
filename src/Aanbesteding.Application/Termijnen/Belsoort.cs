using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>Kinds of subjects that the bell rings: by which command, and where the truth of their next moment is.</summary>
public static class Belsoort
{
    /// <summary>A procedure.</summary>
    public const string Procedure = "procedure";

    /// <summary>Rings one subject. A second time it changes nothing.</summary>
    internal static Task Luid(Deur deur, Belbeurt beurt) => beurt.Soort switch
    {
        Procedure => deur.Stuur(Actor.Bel, new LuidBel(beurt.Onderwerp)),
        _ => throw Onbekend(beurt),
    };

    /// <summary>The next moment by the subject itself; null when it awaits nothing, or does not exist.</summary>
    internal static async Task<Instant?> VolgendMoment(AanbestedingDbContext db, Werkstromen werkstromen, Belbeurt beurt, CancellationToken ct) => beurt.Soort switch
    {
        Procedure => (await db.Laad(beurt.Onderwerp, werkstromen, ct))?.VolgendeBel,
        _ => throw Onbekend(beurt),
    };

    /// <summary>Subjects that await the end of a term and have no row: those of before there were rows.</summary>
    internal static async Task<IReadOnlyList<(string Soort, Guid Onderwerp)>> ZonderRij(AanbestedingDbContext db, CancellationToken ct) =>
        [.. (await db.Procedures.Where(p => p.VolgendMoment != null && !db.Belmomenten.Any(b => b.Soort == Procedure && b.OnderwerpId == p.Id))
            .Select(p => p.Id).ToListAsync(ct)).Select(id => (Procedure, id))];

    private static InvalidOperationException Onbekend(Belbeurt beurt) => new($"De bel kent geen onderwerp van de soort {beurt.Soort}.");
}
