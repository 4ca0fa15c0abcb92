using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aanbesteding.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Hosting;

public class FoutpaginasTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    [Fact]
    public async Task Page_ThatDoesNotExist_SaysSoInDutch()
    {
        var browser = await portaal.Aangemeld("inkoper-1");

        var antwoord = await browser.GetAsync("/bestaat-niet");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await antwoord.Content.ReadAsStringAsync()).ShouldContain("Deze pagina bestaat niet");
    }

    [Fact]
    public async Task Form_WithoutAntiforgeryToken_IsRefused()
    {
        var browser = await portaal.Aangemeld("inkoper-1");

        var antwoord = await browser.PostAsync("/ontwikkeling/klok", new FormUrlEncodedContent([new("Naar", "2030-01-01T12:00")]));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.Content.ReadAsStringAsync()).ShouldContain("Dit verzoek klopt niet");
    }

    [Fact]
    public async Task Page_ThatBreaks_TellsNothingOfWhatHappenedInside()
    {
        var browser = await portaal.Aangemeld("inkoper-1");
        var klok = portaal.Services.GetRequiredService<VerzetbareKlok>();
        var bel = klok.VolgendMoment;
        klok.VolgendMoment = _ => throw new InvalidOperationException("geheim van binnen");

        var antwoord = await browser.GetAsync("/ontwikkeling/klok");
        klok.VolgendMoment = bel;
        var pagina = await antwoord.Content.ReadAsStringAsync();

        antwoord.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        pagina.ShouldContain("Er ging bij ons iets mis");
        pagina.ShouldNotContain("geheim van binnen");
        pagina.ShouldNotContain("InvalidOperationException");
    }

    [Fact]
    public async Task Api_ThatDoesNotExist_AnswersProblemDetailsInDutch()
    {
        using var programma = await portaal.Programma("inkoper-1");

        var antwoord = await programma.GetAsync("/api/bestaat-niet");
        var probleem = await antwoord.Content.ReadFromJsonAsync<JsonElement>();

        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        probleem.GetProperty("status").GetInt32().ShouldBe(404);
        probleem.GetProperty("title").GetString().ShouldBe("Dit bestaat niet");
    }
}
