using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Logging;
using NodaTime;

namespace Aanbesteding.Web.Hosting;

/// <summary>
/// The doorbell of the one bell: a job every minute, and one at the exact instant. The moments are in our own table, so a
/// lost or doubled job changes nothing.
/// </summary>
public sealed class Bel(Belronde ronde, IWekker wekker, IClock klok)
{
    /// <summary>Hangfire counts whole seconds, so a job may come almost a second early: whoever comes early waits out the rest.</summary>
    private static readonly Duration Speling = Duration.FromSeconds(2);

    private int _bezig;

    /// <summary>
    /// Rings what is due and what becomes due within a moment, and sets the next job. One round at a time on a node: what a
    /// second one would come for, the first one finds.
    /// </summary>
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [1, 5, 15])]
    public async Task Luid(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _bezig, 1) == 1)
            return;
        try
        {
            var volgend = await ronde.Luid(ct);
            while (volgend - klok.GetCurrentInstant() is { } over && over <= Speling)
            {
                if (over > Duration.Zero)
                    await Task.Delay(over.ToTimeSpan(), ct);
                volgend = await ronde.Luid(ct);
            }

            if (volgend is { } wanneer)
                wekker.Zet(wanneer);
        }
        finally
        {
            Volatile.Write(ref _bezig, 0);
        }
    }
}

/// <summary>
/// Sets the bell as a Hangfire job at the exact instant. One job is enough for everything that is due then, and what is far
/// away needs none yet: the minute's round sets it when it comes near.
/// </summary>
public sealed partial class HangfireWekker(IBackgroundJobClient jobs, IClock klok, ILogger<HangfireWekker> log) : IWekker
{
    /// <summary>How far ahead a job is set.</summary>
    public static readonly Duration Vooruit = Duration.FromHours(1);

    private readonly Lock _slot = new();
    private Instant? _gezet;

    /// <inheritdoc/>
    public void Zet(Instant wanneer)
    {
        lock (_slot)
        {
            var nu = klok.GetCurrentInstant();
            if (wanneer - nu > Vooruit || (_gezet > nu && _gezet <= wanneer))
                return;
            try
            {
                jobs.Schedule<Bel>(bel => bel.Luid(CancellationToken.None), wanneer > nu ? (wanneer - nu).ToTimeSpan() : TimeSpan.Zero);
                _gezet = wanneer;
            }
            catch (BackgroundJobClientException fout)
            {
                // The command was accepted and its moment is stored: the minute's round rings it. Failing here would deny that.
                NietGezet(wanneer, fout);
            }
        }
    }

    /// <summary>Forgets what was set: jobs count real time, so they come too late once the clock was moved.</summary>
    public void Vergeet()
    {
        lock (_slot)
            _gezet = null;
    }

    [LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Warning, "The bell of {Wanneer} could not be set; the minute's round rings it.")]
    private partial void NietGezet(Instant wanneer, Exception fout);
}

/// <summary>Registers the bell.</summary>
public static class Belopstelling
{
    private static readonly TimeSpan Peilinterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Hangfire beside the database: see <see cref="Belopslag"/>.</summary>
    public static void AddBel(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Bel>();
        builder.Services.AddSingleton<HangfireWekker>();
        builder.Services.AddSingleton<IWekker>(diensten => diensten.GetRequiredService<HangfireWekker>());
        // A store, services and a log per host, not the static ones of Hangfire: several hosts may live in one process, and
        // each must ring on its own database.
        builder.Services.AddSingleton(_ => Belopslag.Maak(builder.Configuration, Peilinterval));
        builder.Services.AddSingleton<JobActivator>(diensten => new AspNetCoreJobActivator(diensten.GetRequiredService<IServiceScopeFactory>()));
        builder.Services.AddHangfire((diensten, hangfire) => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings()
            .UseLogProvider(new Hangfirelog(diensten.GetRequiredService<ILoggerFactory>())));
        builder.Services.AddHangfireServer(server =>
        {
            server.SchedulePollingInterval = Peilinterval;
            server.WorkerCount = 4;
            server.CancellationCheckInterval = TimeSpan.FromSeconds(5);
        });
    }

    /// <summary>Rings what became due while the host was down, and sets the jobs; anew after the development clock moved.</summary>
    public static async Task StartBel(this WebApplication app)
    {
        var ronde = app.Services.GetRequiredService<Belronde>();
        var wekker = app.Services.GetRequiredService<HangfireWekker>();
        await ronde.VulAan();
        if (await ronde.Luid() is { } wanneer)
            wekker.Zet(wanneer);
        app.Services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<Bel>("bel", bel => bel.Luid(CancellationToken.None), Cron.Minutely());
        if (app.Services.GetService<VerzetbareKlok>() is not { } klok)
            return;
        // One click passes a term: the warnings on the way would each take one more.
        klok.VolgendMoment = async ct =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Bellezer>().VolgendEinde(ct);
        };
        klok.Verzet += (_, _) =>
        {
            wekker.Vergeet();
            if (ronde.VolgendMoment().GetAwaiter().GetResult() is { } volgend)
                wekker.Zet(volgend);
        };
    }
}

/// <summary>The log of the host that was configured last. Hangfire asks it for every host in the process, so it outlives that host in silence.</summary>
internal sealed class Hangfirelog(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _host = new(loggers);

    /// <inheritdoc/>
    public ILog GetLogger(string name)
    {
        try
        {
            return _host.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Stilte();
        }
    }

    private sealed class Stilte : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
