using System.Text.Json;
using System.Text.RegularExpressions;
using Aanbesteding.Web.Api;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>The OpenAPI document against the Dutch API Design Rules, and against the approved document.</summary>
public partial class OpenApiTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    private static readonly JsonSerializerOptions Leesbaar = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Document_AsPublished_IsTheApprovedOne()
    {
        var document = await Document();

        Goedgekeurd.MoetGelijkZijn(JsonSerializer.Serialize(document, Leesbaar), "OpenApi");
    }

    [Fact]
    public async Task Document_AsPublished_FollowsTheDutchApiDesignRules()
    {
        var document = await Document();

        var fouten = Overtredingen(document).ToList();

        fouten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_OfEveryKind_CarryTheVersion()
    {
        using var inkoper = await portaal.Programma("inkoper-1");

        foreach (var adres in new[] { "/api/v1/procedures", "/api/v1/openapi.json", "/api/v1/procedures/9b2d3f4e-0000-4000-8000-000000000000" })
        {
            using var antwoord = await inkoper.GetAsync(adres);
            antwoord.Headers.GetValues(AanbestedingApi.Versiekop).ShouldBe([AanbestedingApi.Versie]);
        }
    }

    [Fact]
    public async Task Schemas_OfTheExactTypes_AreText()
    {
        var schemas = (await Document()).GetProperty("components").GetProperty("schemas");

        Veld(schemas, "LegDialoogrondeVast", "datum").ShouldBe(("string", "date"));
        Veld(schemas, "Ontvangstbewijs", "bevestigd").ShouldBe(("string", "date-time"));
        Veld(schemas, "GeefScore", "cijfer").ShouldBe(("number", null));
        schemas.GetProperty("Oordeel").GetProperty("type").GetString().ShouldBe("string");
        schemas.GetProperty("Oordeel").GetProperty("enum").EnumerateArray().Select(e => e.GetString()).ShouldBe(["akkoord", "terug"]);
        schemas.GetProperty("PlaatsDocument").GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(["soort", "titel", "tekst"]);
    }

    private static IEnumerable<string> Overtredingen(JsonElement document)
    {
        if (!document.GetProperty("openapi").GetString()!.StartsWith("3.0.", StringComparison.Ordinal))
            yield return "openapi: not 3.0";
        if (!Semver().IsMatch(document.GetProperty("info").GetProperty("version").GetString()!))
            yield return "info.version: not semver";
        foreach (var deel in (string[])["name", "email", "url"])
            if (!document.GetProperty("info").GetProperty("contact").TryGetProperty(deel, out _))
                yield return $"info.contact: no {deel}";
        foreach (var server in document.GetProperty("servers").EnumerateArray().Select(s => s.GetProperty("url").GetString()!))
            if (!server.StartsWith("https://", StringComparison.Ordinal) || !server.EndsWith("/v1", StringComparison.Ordinal))
                yield return $"servers: {server}";
        if (!document.GetProperty("paths").TryGetProperty("/openapi.json", out _))
            yield return "paths: no /openapi.json";
        foreach (var pad in document.GetProperty("paths").EnumerateObject())
        {
            if (!Kebab().IsMatch(pad.Name))
                yield return $"{pad.Name}: not kebab-case, or ends with a slash";
            foreach (var methode in pad.Value.EnumerateObject())
                foreach (var fout in Overtredingen(methode.Value, anoniem: pad.Name == "/openapi.json"))
                    yield return $"{methode.Name} {pad.Name}: {fout}";
        }
    }

    private static IEnumerable<string> Overtredingen(JsonElement werk, bool anoniem)
    {
        foreach (var deel in (string[])["operationId", "summary", "description"])
            if (!werk.TryGetProperty(deel, out var tekst) || string.IsNullOrWhiteSpace(tekst.GetString()))
                yield return $"no {deel}";
        var antwoorden = werk.GetProperty("responses").EnumerateObject().ToList();
        var invoer = werk.TryGetProperty("requestBody", out _) || werk.TryGetProperty("parameters", out var p) && p.GetArrayLength() > 0;
        if (invoer && !antwoorden.Exists(a => a.Name == "400"))
            yield return "no 400";
        if (!anoniem && !antwoorden.Exists(a => a.Name == "401"))
            yield return "no 401";
        foreach (var antwoord in antwoorden)
        {
            if (antwoord.Name[0] == '2' && !(antwoord.Value.TryGetProperty("headers", out var koppen) && koppen.TryGetProperty("API-Version", out _)))
                yield return $"{antwoord.Name} without API-Version";
            if (antwoord.Name[0] is '4' or '5' && antwoord.Value.GetProperty("content").EnumerateObject().Select(c => c.Name).Single() != "application/problem+json")
                yield return $"{antwoord.Name} is not problem+json";
        }

        if (!werk.TryGetProperty("parameters", out var parameters))
            yield break;
        foreach (var parameter in parameters.EnumerateArray().Select(q => q.GetProperty("name").GetString()!).Where(naam => !Kameel().IsMatch(naam) && naam != "Idempotency-Key"))
            yield return $"parameter {parameter} is not camelCase";
    }

    private static (string?, string?) Veld(JsonElement schemas, string schema, string veld)
    {
        var gevonden = schemas.GetProperty(schema).GetProperty("properties").GetProperty(veld);
        if (gevonden.TryGetProperty("$ref", out var verwijzing))
            gevonden = schemas.GetProperty(verwijzing.GetString()!.Split('/')[^1]);
        return (gevonden.GetProperty("type").GetString(), gevonden.TryGetProperty("format", out var vorm) ? vorm.GetString() : null);
    }

    private async Task<JsonElement> Document()
    {
        using var bezoeker = portaal.Bezoeker();
        return JsonDocument.Parse(await bezoeker.GetStringAsync("/api/v1/openapi.json")).RootElement;
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.None, 1000)]
    private static partial Regex Semver();

    [GeneratedRegex(@"^(/([a-z0-9]+(-[a-z0-9]+)*(\.json)?|\{[a-z][a-zA-Z0-9]*\}))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kebab();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$", RegexOptions.None, 1000)]
    private static partial Regex Kameel();
}
