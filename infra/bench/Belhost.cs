extern alias web;

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
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
    private const string Wachtwoord = "bench-wachtwoord";

    private readonly string _map;
    private readonly IClock _klok;
    private readonly bool _alsInkoper;

    /// <param name="map">Folder of the data.</param>
    /// <param name="klok">The clock.</param>
    /// <param name="alsInkoper">Whether every request is that of an inkoper, without signing in.</param>
    public Belhost(string map, IClock klok, bool alsInkoper = false)
    {
        (_map, _klok, _alsInkoper) = (map, klok, alsInkoper);
        UseKestrel(0);
        StartServer();
    }

    /// <summary>A client with a token of this person, which the API asks for.</summary>
    public async Task<HttpClient> Programma(string persoon)
    {
        var client = CreateClient();
        using var antwoord = await client.PostAsync(new Uri("/connect/token", UriKind.Relative), new FormUrlEncodedContent(
        [
            new("grant_type", "password"), new("client_id", "api"), new("username", persoon), new("password", Wachtwoord),
        ]));
        antwoord.EnsureSuccessStatusCode();
        var token = (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Map", _map);
        builder.UseSetting("Identiteit:Ontwikkelwachtwoord", Wachtwoord);
        builder.ConfigureLogging(log => log.ClearProviders());
        builder.ConfigureTestServices(diensten =>
        {
            diensten.AddSingleton(_klok);
            if (_alsInkoper)
                diensten.AddSingleton<IStartupFilter, Inkoper>();
        });
    }

    /// <summary>Signs every request in before the portal looks who it is.</summary>
    private sealed class Inkoper : IStartupFilter
    {
        private static readonly ClaimsPrincipal Wie = new(new ClaimsIdentity([new Claim("sub", "inkoper-1"), new Claim("rol", "Inkoper")], "bench", "name", "rol"));

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, verder) =>
            {
                http.User = Wie;
                return verder(http);
            });
            next(app);
        };
    }
}

/// <summary>The clock of the machine, moved once to another begin; from there it runs.</summary>
internal sealed class Verschoven(Instant begin) : IClock
{
    private readonly long _start = System.Diagnostics.Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => begin + Duration.FromTimeSpan(System.Diagnostics.Stopwatch.GetElapsedTime(_start));
}
