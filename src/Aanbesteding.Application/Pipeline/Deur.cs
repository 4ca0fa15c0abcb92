using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Pipeline;

/// <summary>
/// The one way in for every write. A door (page, endpoint, bell, command line) builds a command and sends it here; nothing
/// else may change state. Two commands that cross are tried again on fresh facts, so that the later one is judged anew.
/// </summary>
public sealed class Deur(IServiceScopeFactory scopes, IClock klok, IWekker wekker)
{
    private const int Pogingen = 8;

    /// <summary>
    /// Performs one command for one actor. What a party hands in is judged at the instant at which its last byte arrived,
    /// before any waiting; every other command at the instant at which it comes to the door.
    /// </summary>
    /// <param name="wie">Who gives it.</param>
    /// <param name="opdracht">The command.</param>
    /// <param name="ct">Stops the work.</param>
    /// <param name="aankomst">When the last byte of the request arrived; null when the door is the first to see the command.</param>
    public async Task<Uitkomst<T>> Stuur<T>(Actor wie, Opdracht<T> opdracht, CancellationToken ct = default, Instant? aankomst = null)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var nu = klok.GetCurrentInstant();
        var moment = new Moment(opdracht is PartijOpdracht<T> ? aankomst ?? nu : nu, wie);
        if (opdracht.OpdrachtId == Guid.Empty)
            opdracht = opdracht with { OpdrachtId = Guid.NewGuid() };
        if (opdracht is not IBelopdracht)
            await LuidVerschuldigde(opdracht, moment, ct);
        var uitkomst = await Voer(moment, opdracht, ct);
        // Not stopped by a sender that walks away: this is the evidence of what it sent.
        if (opdracht is IIndienen laat && uitkomst.Weigering is { } nee && Weigeringen.NaSluiting(nee))
            await Voer(moment with { Wie = wie with { Rol = Rol.Systeem } }, laat.Laat() with { OpdrachtId = BergTeLaatOp.Tweeling(opdracht.OpdrachtId) }, CancellationToken.None);
        return uitkomst;
    }

    private Task<Uitkomst<T>> Voer<T>(Moment moment, Opdracht<T> opdracht, CancellationToken ct) =>
        Herhaal(() => Probeer(moment, opdracht, ct), ct);

    private static async Task<T> Herhaal<T>(Func<Task<T>> probeer, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await probeer();
            }
            catch (Exception fout) when (poging < Pogingen && Opslag.IsBotsing(fout))
            {
                // Another command on the same version, chain or id was saved first: load again and judge anew.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * poging), ct);
            }
        }
    }

    /// <summary>
    /// Records a refusal of a request that never became a command, e.g. a body that cannot be read.
    /// </summary>
    public Task<Weigering> Weiger(Actor wie, string opdracht, string onderwerp, Weigering weigering, CancellationToken ct = default)
    {
        var moment = new Moment(klok.GetCurrentInstant(), wie);
        return Herhaal(() => ProbeerTeWeigeren(moment, opdracht, onderwerp, weigering, ct), ct);
    }

    private async Task<Weigering> ProbeerTeWeigeren(Moment moment, string opdracht, string onderwerp, Weigering weigering, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handeling = scope.ServiceProvider.GetRequiredService<Handeling>();
        handeling.Moment = moment;
        await scope.ServiceProvider.GetRequiredService<Weigeraar>().Weiger(opdracht, Guid.Empty, onderwerp, weigering, ct);
        return weigering;
    }

    /// <summary>Rings first what is due on the subjects of the command and was not rung yet; a command never waits for the bell.</summary>
    private async Task LuidVerschuldigde(IOpdracht opdracht, Moment moment, CancellationToken ct)
    {
        IReadOnlyList<Opdracht<IReadOnlyList<string>>> bellen;
        await using (var scope = scopes.CreateAsyncScope())
            bellen = await Belsoort.Verschuldigd(await Verbonden(scope, ct), opdracht, moment.Nu, ct);
        foreach (var bel in bellen)
            await Voer(moment with { Wie = Actor.Bel }, bel with { OpdrachtId = Guid.NewGuid() }, ct);
    }

    /// <summary>One connection for all that a command asks: opening it anew for each question costs more than the question.</summary>
    private static async Task<AanbestedingDbContext> Verbonden(AsyncServiceScope scope, CancellationToken ct)
    {
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        await db.Database.OpenConnectionAsync(ct);
        return db;
    }

    private async Task<Uitkomst<T>> Probeer<T>(Moment moment, Opdracht<T> opdracht, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Verbonden(scope, ct);
        var handeling = scope.ServiceProvider.GetRequiredService<Handeling>();
        handeling.Moment = moment;
        var uitkomst = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(opdracht, ct);
        if (uitkomst.Aanvaard && handeling.Zaken.Select(z => z.VolgendeBel).Min() is { } volgend)
            wekker.Zet(volgend);
        return uitkomst;
    }
}

/// <summary>Sets the bell after a commit. A lost or doubled call changes nothing: the moment itself is in the database.</summary>
public interface IWekker
{
    /// <summary>Ring at this instant.</summary>
    void Zet(Instant wanneer);
}

/// <summary>No bell: whoever drives the clock rings it (tests, proefdraai).</summary>
public sealed class GeenWekker : IWekker
{
    /// <inheritdoc/>
    public void Zet(Instant wanneer)
    {
    }
}
