using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Web.Api;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>Sends requests as a program would, and reads the refusal.</summary>
public static class Verzoek
{
    public static string Adres<TOpdracht>(Guid procedure) => $"/api/v1/procedures/{procedure}/opdrachten/{Opdrachteindpunten.Adresnaam(typeof(TOpdracht).Name)}";

    public static HttpContent Lichaam(string tekst, string? soort = "application/json")
    {
        var inhoud = new ByteArrayContent(Encoding.UTF8.GetBytes(tekst));
        inhoud.Headers.ContentType = soort is null ? null : MediaTypeHeaderValue.Parse(soort);
        return inhoud;
    }

    /// <summary>Posts a value in the notation of the house.</summary>
    public static Task<HttpResponseMessage> Stuur(this HttpClient programma, string adres, object waarde, string? sleutel = null) =>
        programma.Stuur(adres, Lichaam(JsonSerializer.Serialize(waarde, Json.Opties)), sleutel);

    public static async Task<HttpResponseMessage> Stuur(this HttpClient programma, string adres, HttpContent inhoud, string? sleutel = null)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres) { Content = inhoud };
        verzoek.Headers.ExpectContinue = inhoud.Headers.ContentLength > 1_000_000;
        if (sleutel is not null)
            verzoek.Headers.Add("Idempotency-Key", sleutel);
        return await programma.SendAsync(verzoek);
    }

    /// <summary>The refusal, which always has the one shape.</summary>
    public static async Task<(int Status, string Code, string? Veld)> Weigering(this HttpResponseMessage antwoord)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync();
        antwoord.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", tekst);
        var probleem = JsonDocument.Parse(tekst).RootElement;
        probleem.GetProperty("status").GetInt32().ShouldBe((int)antwoord.StatusCode);
        probleem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        probleem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        probleem.GetProperty("grondslag").GetString().ShouldNotBeNullOrWhiteSpace();
        var code = probleem.GetProperty("code").GetString()!;
        probleem.GetProperty("type").GetString().ShouldBe($"urn:aanbesteding:weigering:{code}");
        return ((int)antwoord.StatusCode, code, probleem.TryGetProperty("veld", out var veld) ? veld.GetString() : null);
    }
}
