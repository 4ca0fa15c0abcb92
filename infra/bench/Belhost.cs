extern alias web;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Aanbesteding.Bench;

/// <summary>The whole portal in this process, on a real port, with its bell, a SQLite file in this folder and this clock.</summary>
internal sealed class Belhost : WebApplicationFactory<web::Program>
{
    private readonly string _map;
    private readonly IClock _klok;

    public Belhost(string map, IClock klok)
    {
        (_map, _klok) = (map, klok);
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Map", _map);
        builder.ConfigureLogging(log => log.ClearProviders());
        builder.ConfigureTestServices(diensten => diensten.AddSingleton(_klok));
    }
}

/// <summary>The clock of the machine, moved once to another begin; from there it runs.</summary>
internal sealed class Verschoven(Instant begin) : IClock
{
    private readonly long _start = System.Diagnostics.Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => begin + Duration.FromTimeSpan(System.Diagnostics.Stopwatch.GetElapsedTime(_start));
}
