using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Aanbesteding.EndToEnd.Hosting;

/// <summary>The whole host on a real port with its own data folder, as a newcomer starts it: the SLT procedure waits in concept.</summary>
public sealed class Portaal : WebApplicationFactory<Program>
{
    /// <summary>Reference of the seeded procedure.</summary>
    public const string Kenmerk = "wbo-slt-2027";

    private readonly DirectoryInfo _map;
    private readonly bool _eigenMap;
    private readonly IClock? _klok;

    /// <summary>Starts on an empty data folder that goes away with it, or on one that a host used before.</summary>
    /// <param name="map">Data folder of an earlier host.</param>
    /// <param name="klok">The clock, to play the beginning of a procedure through the door; that of development when not given.</param>
    public Portaal(DirectoryInfo? map = null, IClock? klok = null)
    {
        _klok = klok;
        _eigenMap = map is null;
        _map = map ?? Directory.CreateTempSubdirectory("aanbesteding-");
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where the host listens.</summary>
    public Uri Adres => ClientOptions.BaseAddress;

    /// <summary>What the clock of the host says.</summary>
    public Instant Nu => Services.GetRequiredService<IClock>().GetCurrentInstant();

    /// <summary>The seeded procedure as it is now.</summary>
    public async Task<Procedure> Lees()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Procedurelezer>().Lees(Kenmerk)
            ?? throw new InvalidOperationException("The host did not seed its procedure.");
    }

    /// <summary>Sends a command through the door; it must be accepted. For repetitions of what was done in the browser before.</summary>
    public async Task Doe<T>(Actor wie, Opdracht<T> opdracht) =>
        (await Services.GetRequiredService<Deur>().Stuur(wie, opdracht)).Weigering.ShouldBeNull();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Map", _map.FullName);
        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        if (_klok is { } klok)
            builder.ConfigureTestServices(diensten => diensten.AddSingleton(klok));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _eigenMap && _map.Exists)
            _map.Delete(recursive: true);
    }
}
