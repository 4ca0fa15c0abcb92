using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Aanbesteding.Web.Tests;

/// <summary>The whole host on a real port with its own data folder; people sign in and get tokens as they do outside tests.</summary>
public class TestPortaal : WebApplicationFactory<Program>
{
    /// <summary>Password of every seeded person.</summary>
    public const string Wachtwoord = "test-wachtwoord";

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("aanbesteding-");

    public TestPortaal()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>A browser without a session; redirects are followed only when asked.</summary>
    public HttpClient Bezoeker(bool volgt = true) =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = volgt }) { BaseAddress = ClientOptions.BaseAddress };

    /// <summary>A browser in which this person signed in, through the authorization-code flow.</summary>
    public async Task<HttpClient> Aangemeld(string persoon)
    {
        var browser = Bezoeker();
        var keuze = await browser.GetStringAsync("/aanmelden");
        var velden = Formulier.Velden(keuze).Append(new("persoon", persoon));
        var antwoord = await browser.PostAsync("/connect/authorize", new FormUrlEncodedContent(velden));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    /// <summary>A program with an access token of this person, through the password grant.</summary>
    public async Task<HttpClient> Programma(string persoon)
    {
        var programma = Bezoeker();
        var token = await VraagToken(programma, persoon, Wachtwoord);
        var inhoud = await token.Content.ReadFromJsonAsync<JsonElement>();
        programma.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", inhoud.GetProperty("access_token").GetString());

        return programma;
    }

    /// <summary>Asks the embedded authority for a token.</summary>
    public static Task<HttpResponseMessage> VraagToken(HttpClient programma, string persoon, string wachtwoord) =>
        programma.PostAsync("/connect/token", new FormUrlEncodedContent(
        [
            new("grant_type", "password"), new("client_id", "api"), new("username", persoon), new("password", wachtwoord),
        ]));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Map", _map.FullName);
        builder.UseSetting("Hartslag:Meten", "false");
        builder.UseSetting("Identiteit:Ontwikkelwachtwoord", Wachtwoord);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _map.Exists)
            _map.Delete(recursive: true);
    }
}

/// <summary>Reads what a browser would send back.</summary>
public static partial class Formulier
{
    /// <summary>The hidden fields of a page, each name once.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Velden(string html) => Verborgen().Matches(html)
        .Select(invoer => invoer.Value)
        .Select(invoer => KeyValuePair.Create(Naam().Match(invoer).Groups["inhoud"].Value, WebUtility.HtmlDecode(Waarde().Match(invoer).Groups["inhoud"].Value)))
        .DistinctBy(veld => veld.Key, StringComparer.Ordinal);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>|<input name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Verborgen();

    [GeneratedRegex("name=\"(?<inhoud>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naam();

    [GeneratedRegex("value=\"(?<inhoud>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waarde();
}
