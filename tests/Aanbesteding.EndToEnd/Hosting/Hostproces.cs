using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aanbesteding.EndToEnd.Hosting;

/// <summary>The host as a program of its own, which can be killed at any moment as a power failure would.</summary>
public sealed partial class Hostproces : IDisposable
{
    private const string Wachtwoord = "test-wachtwoord";
    private static readonly TimeSpan Starttijd = TimeSpan.FromSeconds(60);

    private readonly Process _proces;

    private Hostproces(Process proces, Uri adres) => (_proces, Adres) = (proces, adres);

    /// <summary>Where it listens.</summary>
    public Uri Adres { get; }

    /// <summary>Starts it on a data folder, and waits until it welcomes visitors.</summary>
    public static async Task<Hostproces> Start(DirectoryInfo map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var gereed = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var proces = new Process
        {
            StartInfo = new ProcessStartInfo(
                Path.Combine(AppContext.BaseDirectory, "Aanbesteding.Web"),
                ["--urls", "http://127.0.0.1:0", "--Data:Map", map.FullName, "--Identiteit:Ontwikkelwachtwoord", Wachtwoord])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            },
        };
        proces.OutputDataReceived += (_, regel) =>
        {
            if (Welkom().Match(regel.Data ?? "") is { Success: true } welkom)
                gereed.TrySetResult(new Uri(welkom.Groups["adres"].Value));
        };
        proces.Start();
        proces.BeginOutputReadLine();
        return new Hostproces(proces, await gereed.Task.WaitAsync(Starttijd));
    }

    /// <summary>SIGKILL: nothing is finished, flushed or said.</summary>
    public void Dood()
    {
        _proces.Kill();
        _proces.WaitForExit();
    }

    /// <summary>A browser; cookies live in <paramref name="koekjes"/>, which outlives a host.</summary>
    public HttpClient Browser(CookieContainer koekjes) =>
        new(new SocketsHttpHandler { UseProxy = false, CookieContainer = koekjes }) { BaseAddress = Adres };

    /// <summary>A program with a token of this person.</summary>
    public async Task<HttpClient> Programma(string persoon)
    {
        var programma = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Adres };
        using var antwoord = await programma.PostAsync("/connect/token", new FormUrlEncodedContent(
        [
            new("grant_type", "password"), new("client_id", "api"), new("username", persoon), new("password", Wachtwoord),
        ]));
        var token = (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        programma.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return programma;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_proces.HasExited)
            Dood();
        _proces.Dispose();
    }

    [GeneratedRegex("portaal staat klaar op (?<adres>http://[^ ]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Welkom();
}
