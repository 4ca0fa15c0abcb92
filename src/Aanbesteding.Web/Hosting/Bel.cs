using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Web.Hosting;

/// <summary>
/// The one bell: rings a procedure at its VolgendMoment. The moment is in our own table, so a lost or doubled job changes
/// nothing; whatever became due while the host was down is rung at start.
/// </summary>
public sealed class Bel(Deur deur, IServiceScopeFactory scopes, IClock klok)
{
    /// <summary>Hangfire counts whole seconds, so a job may come almost a second early: whoever comes early waits out the rest.</summary>
    private static readonly Duration Speling = Duration.FromSeconds(2);

    /// <summary>Rings every procedure that is due, and those that become due within a moment.</summary>
    public async Task LuidAlles()
    {
        while (true)
        {
            foreach (var procedure in await Verschuldigd())
                await deur.Stuur(Actor.Bel, new LuidBel(procedure));
            if (await VolgendMoment(CancellationToken.None) is not { } volgend || volgend - klok.GetCurrentInstant() is var over && over > Speling)
                return;
            if (over > Duration.Zero)
                await Task.Delay(over.ToTimeSpan());
        }
    }

    /// <summary>The earliest moment that anything waits for; null when nothing does.</summary>
    public async Task<Instant?> VolgendMoment(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Procedures
            .Where(p => p.VolgendMoment != null).MinAsync(p => p.VolgendMoment, ct);
    }

    private async Task<List<Guid>> Verschuldigd()
    {
        var nu = klok.GetCurrentInstant();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Procedures
            .Where(p => p.VolgendMoment <= nu).OrderBy(p => p.VolgendMoment).Select(p => p.Id).ToListAsync();
    }
}

/// <summary>Sets the bell as a Hangfire job at the exact instant.</summary>
public sealed partial class HangfireWekker(IBackgroundJobClient jobs, IClock klok, ILogger<HangfireWekker> log) : IWekker
{
    /// <inheritdoc/>
    public void Zet(Guid procedure, Instant wanneer)
    {
        var over = wanneer - klok.GetCurrentInstant();
        try
        {
            jobs.Schedule<Bel>(bel => bel.LuidAlles(), over > Duration.Zero ? over.ToTimeSpan() : TimeSpan.Zero);
        }
        catch (BackgroundJobClientException fout)
        {
            // The command was accepted and its moment is stored: the minute's round rings it. Failing here would deny that.
            NietGezet(procedure, fout);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The bell of procedure {Procedure} could not be set; the minute's round rings it.")]
    private partial void NietGezet(Guid procedure, Exception fout);
}

/// <summary>Registers the bell.</summary>
public static class Belopstelling
{
    private static readonly TimeSpan Peilinterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Hangfire beside the database: see <see cref="Belopslag"/>.</summary>
    public static void AddBel(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Bel>();
        builder.Services.AddSingleton<IWekker, HangfireWekker>();
        // A store per host, not the static one of Hangfire: several hosts may live in one process.
        builder.Services.AddSingleton(_ => Belopslag.Maak(builder.Configuration, Peilinterval));
        builder.Services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        builder.Services.AddHangfireServer(server =>
        {
            server.SchedulePollingInterval = Peilinterval;
            server.WorkerCount = 4;
            server.CancellationCheckInterval = TimeSpan.FromSeconds(5);
        });
    }

    /// <summary>Rings what became due while the host was down, every minute what a lost job left, and sets the bell anew after the development clock moved.</summary>
    public static async Task StartBel(this WebApplication app)
    {
        var bel = app.Services.GetRequiredService<Bel>();
        await bel.LuidAlles();
        app.Services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<Bel>("bel", b => b.LuidAlles(), Cron.Minutely());
        await ZetVolgende(app, bel);
        if (app.Services.GetService<VerzetbareKlok>() is { } klok)
        {
            klok.VolgendMoment = bel.VolgendMoment;
            // Waiting jobs count real time: after a move they would come too late.
            klok.Verzet += (_, _) => ZetVolgende(app, bel).GetAwaiter().GetResult();
        }
    }

    private static async Task ZetVolgende(WebApplication app, Bel bel)
    {
        if (await bel.VolgendMoment(CancellationToken.None) is not { } volgend)
            return;
        var over = volgend - app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        app.Services.GetRequiredService<IBackgroundJobClient>().Schedule<Bel>(b => b.LuidAlles(), over > Duration.Zero ? over.ToTimeSpan() : TimeSpan.Zero);
    }
}
