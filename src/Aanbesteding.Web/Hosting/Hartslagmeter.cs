using System.Net;
using System.Net.Sockets;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Termijnen;
using Hangfire;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Web.Hosting;

/// <summary>
/// Measures once a second whether this node answers over HTTP and whether the database takes writes. A measurement that
/// takes longer covers the seconds that it took. Never stops on an error: a second without a good measurement is a second
/// without proof.
/// </summary>
public sealed partial class Hartslagmeter(IServiceScopeFactory scopes, IServer server, IHostApplicationLifetime leven, IClock klok, ILogger<Hartslagmeter> log, VerzetbareKlok? verzet = null)
    : BackgroundService
{
    /// <summary>How long the portal or the database may take: a person waits longer than this for a page.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    /// <summary>Just after the second begins, so that a timer that comes a little early still falls in it.</summary>
    private static readonly Duration Marge = Duration.FromMilliseconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        // It speaks with itself: the certificate names the host that parties see, not this address.
        SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    })
    { Timeout = Geduld };
    private readonly string _knoop = Environment.MachineName;
    private Duration _verschuiving = verzet?.Verschuiving ?? Duration.Zero;
    private Instant _gezien = klok.GetCurrentInstant();
    private long? _openstaand;
    private Uri? _adres;
    private bool _goed = true;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <summary>One measurement: writes the second of now, and those that it took.</summary>
    /// <returns>Whether the platform worked.</returns>
    public async Task<bool> Meet(CancellationToken ct)
    {
        var begin = klok.GetCurrentInstant();
        var antwoordt = await Antwoordt(ct);
        var geschreven = await Schrijf(begin, antwoordt, ct);
        if (geschreven)
            _gezien = klok.GetCurrentInstant();
        else
            _openstaand = null;
        return antwoordt && geschreven;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begonnen = new TaskCompletionSource();
        await using var start = leven.ApplicationStarted.Register(begonnen.SetResult);
        await begonnen.Task.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            Meld(await Meet(stoppingToken));
            var nu = klok.GetCurrentInstant();
            var volgende = Instant.FromUnixTimeSeconds(nu.ToUnixTimeSeconds() + 1) + Marge;
            await Task.Delay((volgende - nu).ToTimeSpan(), stoppingToken);
        }
    }

    /// <summary>Any answer will do that is no error of the server: a redirect or a refused host comes from a portal that works.</summary>
    private async Task<bool> Antwoordt(CancellationToken ct)
    {
        try
        {
            _adres ??= Lus(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
            if (_adres is null)
                return false;
            // A connection of its own each time: one that is open already proves nothing to a party that comes now.
            using var vraag = new HttpRequestMessage(HttpMethod.Get, _adres) { Headers = { ConnectionClose = true } };
            using var antwoord = await _http.SendAsync(vraag, HttpCompletionOption.ResponseHeadersRead, ct);
            return antwoord.StatusCode < HttpStatusCode.InternalServerError;
        }
        catch (Exception fout) when (fout is HttpRequestException or SocketException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> Schrijf(Instant begin, bool goed, CancellationToken ct)
    {
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(ct);
        geduld.CancelAfter(Geduld);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
            db.Database.SetCommandTimeout(Geduld);
            if (verzet?.Verschuiving is { } verschuiving && verschuiving > _verschuiving)
            {
                await Hartslagschrijver.SchrijfSprong(db, _gezien, begin, geduld.Token);
                (_verschuiving, _openstaand) = (verschuiving, null);
            }

            var van = _openstaand ?? begin.ToUnixTimeSeconds();
            var aantal = Seconden(van);
            await Hartslagschrijver.Schrijf(db, _knoop, Instant.FromUnixTimeSeconds(van), aantal, goed, geduld.Token);
            _openstaand = Seconden(van) > aantal ? van + aantal : null;
            return true;
        }
#pragma warning disable CA1031 // Whatever went wrong, the second has no proof; the next one must be measured all the same.
        catch (Exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>From this second up to and including the one of now; never more than two measurements can take.</summary>
    private int Seconden(long van) => (int)Math.Clamp(klok.GetCurrentInstant().ToUnixTimeSeconds() - van + 1, 1, 4 * (long)Geduld.TotalSeconds);

    /// <summary>Written down when it turns, not every second.</summary>
    private void Meld(bool goed)
    {
        if (goed != _goed)
        {
            if (goed)
                Hersteld(log);
            else
                Uitgevallen(log);
        }

        _goed = goed;
    }

    /// <summary>This node itself, without any name to look up; null when it does not listen on HTTP or HTTPS.</summary>
    public static Uri? Lus(IEnumerable<string> adressen)
    {
        var adres = adressen.Where(a => a.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Select(BindingAddress.Parse)
            .Where(a => !a.IsUnixPipe && !a.IsNamedPipe).OrderBy(a => a.Scheme, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (adres is null)
            return null;
        var gastheer = IPAddress.TryParse(adres.Host.Trim('[', ']'), out var ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any) ? adres.Host : "127.0.0.1";
        return new Uri($"{adres.Scheme}://{gastheer}:{adres.Port}{Hartslagopstelling.Adres}");
    }

    [LoggerMessage(LogLevel.Warning, "The platform does not answer, or takes no writes.")]
    private static partial void Uitgevallen(ILogger log);

    [LoggerMessage(LogLevel.Information, "The platform answers and takes writes again.")]
    private static partial void Hersteld(ILogger log);
}

/// <summary>Registers the measuring.</summary>
public static class Hartslagopstelling
{
    /// <summary>Answers as long as this process handles requests, whatever else is unwell.</summary>
    public const string Adres = "/hartslag";

    private const string Instelling = "Hartslag:Meten";

    /// <summary>Measures unless the setting <c>Hartslag:Meten</c> says no.</summary>
    public static void AddHartslag(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue(Instelling, defaultValue: true))
            builder.Services.AddHostedService<Hartslagmeter>();
    }

    /// <summary>Maps <see cref="Adres"/>.</summary>
    public static void MapHartslag(this WebApplication app) =>
        app.MapHealthChecks(Adres, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();

    /// <summary>Takes old measurements away, every night.</summary>
    public static void StartHartslag(this WebApplication app) =>
        app.Services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<Hartslagopruiming>("hartslag-opruimen", o => o.Ruim(), Cron.Daily(3));
}
