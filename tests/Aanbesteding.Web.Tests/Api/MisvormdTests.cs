using System.Reflection;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Web.Api;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>What cannot be read is refused in the one shape, changes nothing, and is recorded where a person and a procedure are known.</summary>
public class MisvormdTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Theory]
    [InlineData("", "application/json", 400, "misvormd")]
    [InlineData("{", "application/json", 400, "misvormd")]
    [InlineData("[]", "application/json", 400, "misvormd")]
    [InlineData("null", "application/json", 400, "misvormd")]
    [InlineData("\"tekst\"", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"t"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"t","tekst":null}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"t","tekst":"x","vreemd":1}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"t","tekst":"x","titel":"u"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"brief","titel":"t","tekst":"x"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":99,"titel":"t","tekst":"x"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"","tekst":"x"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"\ud800","tekst":"x"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"procedureId":"00000000-0000-0000-0000-000000000001","soort":"selectiedocument","titel":"t","tekst":"x"}""", "application/json", 400, "misvormd")]
    [InlineData("""{"soort":"selectiedocument","titel":"t","tekst":"x"}""", "text/plain", 415, "verkeerde-inhoud")]
    [InlineData("""{"soort":"selectiedocument","titel":"t","tekst":"x"}""", null, 415, "verkeerde-inhoud")]
    [InlineData("soort=selectiedocument", "application/x-www-form-urlencoded", 415, "verkeerde-inhoud")]
    public async Task Body_ThatIsNotTheCommand_IsRefusedAndRecorded(string lichaam, string? soort, int status, string code)
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        using var inkoper = await portaal.Programma("inkoper-1");
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        using var antwoord = await inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), Verzoek.Lichaam(lichaam, soort));

        var (gezien, gezienCode, _) = await antwoord.Weigering();
        (gezien, gezienCode).ShouldBe((status, code));
        await AlleenGeweigerd(voor, posten, Onderwerpen.Procedure(verloop.Id), code);
    }

    [Theory]
    [InlineData("geen-uuid")]
    [InlineData("{11111111-1111-1111-1111-111111111111}")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task IdempotencyKey_ThatIsNoUuid_IsRefusedAndRecorded(string sleutel)
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        using var inkoper = await portaal.Programma("inkoper-1");
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        using var antwoord = await inkoper.Stuur(Verzoek.Adres<RondOpstellenAf>(verloop.Id), new { }, sleutel);

        (await antwoord.Weigering()).ShouldBe((400, "misvormd", "Idempotency-Key"));
        await AlleenGeweigerd(voor, posten, Onderwerpen.Procedure(verloop.Id), "misvormd");
    }

    [Fact]
    public async Task Body_LargerThanAllowed_IsRefusedAndRecorded()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        using var inkoper = await portaal.Programma("inkoper-1");
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        using var antwoord = await inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), new { soort = "selectiedocument", titel = "t", tekst = new string('x', 11_000_000) });

        (await antwoord.Weigering()).ShouldBe((413, "verzoek-te-groot", null));
        await AlleenGeweigerd(voor, posten, Onderwerpen.Procedure(verloop.Id), "verzoek-te-groot");
    }

    [Fact]
    public async Task Fields_EachOfEachCommandWithAnotherType_AreRefusedAndRecorded()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        using var aanbieder = await portaal.Programma("aanbieder-5");
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));
        var gevallen = (from type in Opdrachteindpunten.Opdrachten
                        from veld in Voorbeeldlichaam.Van(type).Select(v => v.Key)
                        from verkeerd in (string[])["7.5", "\"fout\"", "[[]]", "{\"a\":{}}", "null"]
                        where !Past(type, veld, verkeerd)
                        select (type, veld, verkeerd)).ToList();

        foreach (var (type, veld, verkeerd) in gevallen)
        {
            var lichaam = Voorbeeldlichaam.Van(type);
            lichaam[veld] = JsonNode.Parse(verkeerd);
            using var antwoord = await aanbieder.Stuur($"/api/v1/procedures/{verloop.Id}/opdrachten/{Opdrachteindpunten.Adresnaam(type.Name)}", Verzoek.Lichaam(lichaam.ToJsonString()));
            ((int)antwoord.StatusCode, (await antwoord.Weigering()).Code).ShouldBe((400, "misvormd"), $"{type.Name}.{veld} = {verkeerd}");
        }

        gevallen.Count.ShouldBeGreaterThan(100);
        (await Toestand.Neem(portaal.Services)).ShouldBe(voor);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => (p.Onderwerp, p.Geweigerd)).ShouldBe(
            gevallen.Select(_ => (Onderwerpen.Partij(verloop.Id, "partij-5"), (string?)"misvormd")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{")]
    public async Task Procedure_ThatDoesNotExist_LeavesATraceInTheChainOfTheHouseOnly(string lichaam)
    {
        var onbekend = Guid.NewGuid();
        using var inkoper = await portaal.Programma("inkoper-1");
        using var jurist = await portaal.Programma("jurist-1");
        using var aanbieder = await portaal.Programma("aanbieder-1");
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        foreach (var wie in new[] { inkoper, jurist, aanbieder })
            await wie.Stuur(Verzoek.Adres<RondOpstellenAf>(onbekend), Verzoek.Lichaam(lichaam));

        (await Toestand.Neem(portaal.Services)).ShouldBe(voor);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => p.Onderwerp).ShouldBe([Onderwerpen.Huis, Onderwerpen.Huis, Onderwerpen.Huis]);
    }

    [Theory]
    [InlineData("GET", "/api/v1/procedures/geen-uuid", "inkoper-1", 404, "niet-gevonden")]
    [InlineData("POST", "/api/v1/procedures/geen-uuid/opdrachten/publiceer", "inkoper-1", 404, "niet-gevonden")]
    [InlineData("POST", "/api/v1/procedures/9b2d3f4e-0000-4000-8000-000000000000/opdrachten/bestaat-niet", "inkoper-1", 404, "niet-gevonden")]
    [InlineData("GET", "/api/v1/procedures/9b2d3f4e-0000-4000-8000-000000000000", "inkoper-1", 404, "procedure-onbekend")]
    [InlineData("POST", "/api/v1/procedures/9b2d3f4e-0000-4000-8000-000000000000/opdrachten/publiceer", "inkoper-1", 404, "procedure-onbekend")]
    [InlineData("GET", "/api/v1/procedures", null, 401, "niet-aangemeld")]
    [InlineData("POST", "/api/v1/procedures/9b2d3f4e-0000-4000-8000-000000000000/opdrachten/publiceer", null, 401, "niet-aangemeld")]
    [InlineData("DELETE", "/api/v1/procedures", "inkoper-1", 405, "methode-onjuist")]
    [InlineData("GET", "/api/v1/procedures/9b2d3f4e-0000-4000-8000-000000000000/dossier?aantal=veel", "inkoper-1", 400, "verzoek-onjuist")]
    [InlineData("POST", "/api/v1/reken/sommen", "inkoper-1", 400, "misvormd")]
    public async Task Request_ThatTheHouseCannotPlace_IsRefusedInTheOneShape(string methode, string adres, string? persoon, int status, string code)
    {
        using var programma = persoon is null ? portaal.Bezoeker() : await portaal.Programma(persoon);
        using var verzoek = new HttpRequestMessage(new HttpMethod(methode), adres) { Content = methode == "POST" ? Verzoek.Lichaam("{}") : null };

        using var antwoord = await programma.SendAsync(verzoek);

        var (gezien, gezienCode, _) = await antwoord.Weigering();
        (gezien, gezienCode).ShouldBe((status, code));
    }

    [Fact]
    public async Task Submission_AfterTheClosingOrForAnother_IsRefusedInTheChainOfThatParty()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var tweede = await portaal.Programma("aanbieder-2");
        var adres = Verzoek.Adres<DienAanmeldingIn>(verloop.Id);
        var (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));

        using var voorAnder = await tweede.Stuur(adres, new { inhoud = SltVerloop.Aanmelding(new(1, [1])) });
        (await voorAnder.Weigering()).ShouldBe((403, "niet-penvoerder", "penvoerder"));
        await AlleenGeweigerd(voor, posten, Onderwerpen.Partij(verloop.Id, "partij-2"), "niet-penvoerder");
        await verloop.Bel();
        (voor, posten) = (await Toestand.Neem(portaal.Services), await Toestand.Posten(portaal.Services));
        using var teLaat = await tweede.Stuur(adres, new { inhoud = SltVerloop.Aanmelding(new(2, [2])) });

        (await teLaat.Weigering()).ShouldBe((409, "te-laat", null));
        (await Toestand.Neem(portaal.Services)).ShouldBe(voor);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => (p.Onderwerp, p.Opdracht, p.Geweigerd))
            .ShouldBe([(Onderwerpen.Partij(verloop.Id, "partij-2"), nameof(DienAanmeldingIn), "te-laat"), (Onderwerpen.Partij(verloop.Id, "partij-2"), "BergTeLaatOp", null)]);
    }

    private async Task AlleenGeweigerd(string voor, int posten, string onderwerp, string code)
    {
        (await Toestand.Neem(portaal.Services)).ShouldBe(voor);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => (p.Onderwerp, p.Geweigerd)).ShouldBe([(onderwerp, (string?)code)]);
    }

    /// <summary>Whether a wrong value happens to be right for this field.</summary>
    private static bool Past(Type type, string veld, string verkeerd)
    {
        var eigenschap = type.GetProperties().Single(p => string.Equals(p.Name, veld, StringComparison.OrdinalIgnoreCase));
        var soort = eigenschap.PropertyType;
        return verkeerd switch
        {
            "\"fout\"" => soort == typeof(string),
            "7.5" => (Nullable.GetUnderlyingType(soort) ?? soort) == typeof(decimal),
            "null" => new NullabilityInfoContext().Create(eigenschap).ReadState is NullabilityState.Nullable,
            _ => false,
        };
    }
}
