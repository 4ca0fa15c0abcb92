using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Aanbesteding.Web.Tests.Hosting;

public class AanmeldenTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    [Fact]
    public async Task Page_WithoutSession_AsksWhoIsThereAndReturns()
    {
        var browser = portaal.Bezoeker();

        var antwoord = await browser.GetAsync("/ontwikkeling/klok");
        var keuze = await antwoord.Content.ReadAsStringAsync();
        var terug = await browser.PostAsync("/connect/authorize", new FormUrlEncodedContent(Formulier.Velden(keuze).Append(new("persoon", "inkoper-1"))));

        keuze.ShouldContain("Als wie wilt u zich aanmelden?");
        terug.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/ontwikkeling/klok");
        (await terug.Content.ReadAsStringAsync()).ShouldContain("Marieke van den Heuvel");
    }

    [Fact]
    public async Task SignInPage_Always_OffersEveryPersonAndSaysItIsForDevelopment()
    {
        var browser = portaal.Bezoeker();

        var pagina = await browser.GetStringAsync("/aanmelden");

        pagina.ShouldContain("Dit is de ontwikkelomgeving");
        foreach (var persoon in Web.Hosting.Personen.Alle)
            pagina.ShouldContain($"value=\"{persoon.Id}\"");
    }

    [Fact]
    public async Task SignInPage_WithoutAuthorizationRequest_IsRefused()
    {
        var browser = portaal.Bezoeker();

        var antwoord = await browser.GetAsync("/connect/authorize");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    public async Task SignIn_WithForeignReturnAddress_EndsAtTheStartPage(string terug)
    {
        var browser = await portaal.Aangemeld("inkoper-1");

        var antwoord = await browser.GetAsync(QueryHelpers.AddQueryString("/aanmelden", "terug", terug));

        antwoord.RequestMessage!.RequestUri!.Host.ShouldBe(portaal.ClientOptions.BaseAddress.Host);
        antwoord.RequestMessage.RequestUri.AbsolutePath.ShouldBe("/");
    }

    [Fact]
    public async Task SignOut_AfterSignIn_EndsTheSession()
    {
        var browser = await portaal.Aangemeld("inkoper-1");
        var pagina = await browser.GetStringAsync("/");

        var afgemeld = await browser.PostAsync("/afmelden", new FormUrlEncodedContent(Formulier.Velden(pagina)));
        var daarna = await browser.GetStringAsync("/");

        (await afgemeld.Content.ReadAsStringAsync()).ShouldContain("U bent afgemeld");
        daarna.ShouldNotContain("Marieke van den Heuvel");
    }

    [Fact]
    public async Task Cookies_AfterSignIn_AreOutOfReachOfScriptsAndOtherSites()
    {
        var browser = portaal.Bezoeker(volgt: false);
        var uitdaging = await browser.GetAsync("/aanmelden");
        var keuze = await browser.GetStringAsync(uitdaging.Headers.Location);
        var code = await browser.PostAsync("/connect/authorize", new FormUrlEncodedContent(Formulier.Velden(keuze).Append(new("persoon", "inkoper-1"))));

        var terug = await browser.GetAsync(code.Headers.Location);

        var sessie = terug.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("aanbesteding-sessie=", StringComparison.Ordinal));
        sessie.ShouldContain("httponly");
        sessie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Token_ForABestuurder_CarriesRoleAndBodies()
    {
        using var programma = await portaal.Programma("bestuurder-1");

        var token = programma.DefaultRequestHeaders.Authorization!.Parameter!.Split('.');
        var kop = JsonDocument.Parse(WebEncoders.Base64UrlDecode(token[0])).RootElement;
        var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(token[1])).RootElement;

        kop.GetProperty("typ").GetString().ShouldBe("at+jwt");
        claims.GetProperty("iss").GetString().ShouldBe(portaal.ClientOptions.BaseAddress.AbsoluteUri);
        claims.GetProperty("sub").GetString().ShouldBe("bestuurder-1");
        claims.GetProperty("rol").GetString().ShouldBe("Bestuurder");
        claims.GetProperty("organen").EnumerateArray().Select(orgaan => orgaan.GetString())
            .ShouldBe(["Algemeen Bestuur Regio WBO Jeugd", "College van B en W Breda"]);
        claims.TryGetProperty("partij", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Token_WithWrongPassword_IsRefused()
    {
        using var programma = portaal.Bezoeker();

        var antwoord = await TestPortaal.VraagToken(programma, "inkoper-1", "verkeerd");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Api_WithTokenOfTheAuthority_LetsThrough()
    {
        using var programma = await portaal.Programma("inkoper-1");

        var antwoord = await programma.GetAsync("/api/bestaat-niet");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Api_WithoutToken_AnswersUnauthorizedAndNoRedirect()
    {
        using var programma = portaal.Bezoeker(volgt: false);

        var antwoord = await programma.GetAsync("/api/bestaat-niet");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Api_WithForgedRole_AnswersUnauthorized()
    {
        using var programma = await portaal.Programma("auditor-1");
        var delen = programma.DefaultRequestHeaders.Authorization!.Parameter!.Split('.');
        var claims = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(delen[1])).Replace("Auditor", "Inkoper", StringComparison.Ordinal);
        programma.DefaultRequestHeaders.Authorization = new("Bearer", $"{delen[0]}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(claims))}.{delen[2]}");

        var antwoord = await programma.GetAsync("/api/bestaat-niet");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Api_WithSessionCookieOnly_AnswersUnauthorized()
    {
        var browser = await portaal.Aangemeld("inkoper-1");

        var antwoord = await browser.GetAsync("/api/bestaat-niet");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
