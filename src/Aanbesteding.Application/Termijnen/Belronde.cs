using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// The round of the bell on one node: claims what is due and rings it, until nothing is. Whoever starts a round, and how
/// often, does not matter: what is due and free is rung, the rest is not touched.
/// </summary>
public sealed partial class Belronde(Deur deur, Werkstromen werkstromen, IServiceScopeFactory scopes, IClock klok, Belgeheugen geheugen, ILogger<Belronde> log)
{
    /// <summary>How many are claimed at once: few enough to be rung well within the lease.</summary>
    public const int Greep = 50;

    /// <summary>How long a claim lasts. A node that dies leaves its claims so long; what cannot be rung is tried again after it.</summary>
    public static readonly Duration Pacht = Duration.FromSeconds(30);

    /// <summary>Rings everything that is due. A stop gives back what was claimed and not yet rung.</summary>
    /// <returns>When the next round is needed; null when nothing waits.</returns>
    public async Task<Instant?> Luid(CancellationToken ct = default)
    {
        while (true)
        {
            var beurten = await Met(db => db.ClaimVerschuldigd(klok.GetCurrentInstant(), Greep, Pacht, ct));
            if (beurten.Count > 0)
                await Luid(beurten, ct);
            else if (!await Met(db => db.IsVerschuldigd(klok.GetCurrentInstant(), ct)))
                return await VolgendMoment(ct);
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Rings what was claimed. One that fails does not stop the others: its lease ends, and then it is tried again.</summary>
    public async Task Luid(IReadOnlyList<Belbeurt> beurten, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(beurten);
        HashSet<Guid> gelukt = [];
        var geprobeerd = 0;
        // What is being rung is finished, also when the node stops.
        for (; geprobeerd < beurten.Count && !ct.IsCancellationRequested; geprobeerd++)
            if (await Luid(beurten[geprobeerd]))
                gelukt.Add(beurten[geprobeerd].Onderwerp);
        await Met(async db =>
        {
            foreach (var rest in (await db.Gehouden(beurten[0].Houder, CancellationToken.None)).Where(b => gelukt.Contains(b.Onderwerp)))
                await db.Herstel(rest, await Belsoort.VolgendMoment(db, werkstromen, rest, CancellationToken.None), klok.GetCurrentInstant());
            if (geprobeerd < beurten.Count)
                await db.GeefTerug(beurten[0].Houder, [.. beurten.Skip(geprobeerd).Select(b => b.Onderwerp)]);
            return true;
        });
    }

    /// <summary>When the next round is needed; null when nothing waits.</summary>
    public Task<Instant?> VolgendMoment(CancellationToken ct = default) => Met(db => db.VolgendBelmoment(ct));

    /// <summary>
    /// Gives every subject that awaits the end of a term a row, also where the row was lost. It is due at once: the ring does
    /// what is due, and leaves the row at the moment that comes next.
    /// </summary>
    public async Task VulAan(CancellationToken ct = default)
    {
        foreach (var (soort, onderwerp) in await Met(db => Belsoort.ZonderRij(db, ct)))
        {
            try
            {
                await Met(db =>
                {
                    db.Add(new Belmoment { Soort = soort, OnderwerpId = onderwerp, Wanneer = klok.GetCurrentInstant() });
                    return db.SaveChangesAsync(ct);
                });
            }
            catch (DbUpdateException)
            {
                // Another node, or a command on the subject, was first: then the row is there.
            }
        }
    }

    private async Task<bool> Luid(Belbeurt beurt)
    {
        try
        {
            if (await Met(db => Belsoort.Opdracht(db, beurt, CancellationToken.None)) is { } opdracht)
                await deur.Stuur(Actor.Bel, opdracht);
        }
        catch (Exception fout)
        {
            // Only what it is and which: the message of an exception may hold what nobody may read.
            Mislukt(beurt.Soort, beurt.Onderwerp, fout.GetType().Name);
            return false;
        }

        geheugen.Onthoud(new Belslag(beurt.Soort, beurt.Onderwerp, beurt.Wanneer, klok.GetCurrentInstant()));
        return true;
    }

    private async Task<T> Met<T>(Func<AanbestedingDbContext, Task<T>> doe)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await doe(scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>());
    }

    [LoggerMessage(LogLevel.Error, "The bell could not ring {Soort} {Onderwerp}: {Fout}. It is tried again when its lease ends.")]
    private partial void Mislukt(string soort, Guid onderwerp, string fout);
}
