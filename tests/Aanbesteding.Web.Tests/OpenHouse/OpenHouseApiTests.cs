using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Tests.Api;

namespace Aanbesteding.Web.Tests.OpenHouse;

public class OpenHouseApiTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Bytes = "application/octet-stream";

    [Fact]
    public async Task Reads_OfAnOpenHouse_TellVersionsAndRegister()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        await verloop.Deelnemer(1, "gezinshuiszorg");
        using var aanbieder = await portaal.Programma("aanbieder-2");
        var basis = $"/api/v1/open-house/{verloop.Id}";

        var lijst = await aanbieder.GetFromJsonAsync<JsonElement>("/api/v1/open-house");
        var systeem = await aanbieder.GetFromJsonAsync<JsonElement>(basis);
        var versies = await aanbieder.GetFromJsonAsync<JsonElement>($"{basis}/versies");
        var register = await aanbieder.GetFromJsonAsync<JsonElement>($"{basis}/register?categorie=gezinshuiszorg");
        using var categorie = await aanbieder.GetAsync($"{basis}/register?categorie=geen");

        lijst.EnumerateArray().ShouldContain(r => r.GetProperty("id").GetGuid() == verloop.Id);
        systeem.GetProperty("fase").GetString().ShouldBe("open");
        systeem.GetProperty("openTaken").GetArrayLength().ShouldBe(0);
        versies[0].GetProperty("eisen")[0].GetProperty("regel").GetProperty("soort").GetString().ShouldBe("niet-ouder-dan");
        register.GetProperty("regels")[0].GetProperty("naam").GetString().ShouldBe("Stichting 1");
        categorie.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Read_OfAConcept_IsForStaffOnly()
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);
        using var aanbieder = await portaal.Programma("aanbieder-1");
        using var inkoper = await portaal.Programma("inkoper-1");

        (await aanbieder.GetAsync($"/api/v1/open-house/{verloop.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await inkoper.GetAsync($"/api/v1/open-house/{verloop.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Read_OfAnAanvraag_IsForItsPartyAndAfterHandingInForStaff()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        var aanvraag = await verloop.Concept(1, ["gezinshuiszorg"]);
        using var eigen = await portaal.Programma("aanbieder-1");
        using var ander = await portaal.Programma("aanbieder-2");
        using var inkoper = await portaal.Programma("inkoper-1");
        var adres = $"/api/v1/open-house/{verloop.Id}/aanvragen/{aanvraag}";

        var concept = (await eigen.GetAsync(adres), await ander.GetAsync(adres), await inkoper.GetAsync(adres));
        await verloop.Doe(Mensen.Aanbieder(1), new DienAanvraagIn(verloop.Id, aanvraag));
        var ingediend = (await ander.GetAsync(adres), await inkoper.GetAsync(adres));

        (concept.Item1.StatusCode, concept.Item2.StatusCode, concept.Item3.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        (ingediend.Item1.StatusCode, ingediend.Item2.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK));
        var beeld = await concept.Item1.Content.ReadFromJsonAsync<JsonElement>();
        beeld.GetProperty("antwoorden").GetArrayLength().ShouldBe(7);
        beeld.GetProperty("mogelijk").EnumerateArray().Select(m => m.GetString()).ShouldContain(nameof(DienAanvraagIn));
    }

    [Fact]
    public async Task Upload_OfEvidence_IsAddedToTheAnswer()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        var aanvraag = await verloop.Concept(1, ["gezinshuiszorg"]);
        using var eigen = await portaal.Programma("aanbieder-1");
        using var ander = await portaal.Programma("aanbieder-2");
        byte[] nieuw = [.. OpenHouseVerloop.Pdf, 7];
        var adres = $"/api/v1/open-house/{verloop.Id}/aanvragen/{aanvraag}/bewijzen?eis=E2&naam=gva.pdf";

        using var goed = await eigen.PostAsync(adres, Inhoud(nieuw));
        using var vreemd = await ander.PostAsync(adres, Inhoud(nieuw));
        using var soort = await eigen.PostAsync(adres, Inhoud([1, 2, 3]));
        using var groot = await eigen.Stuur(adres, Inhoud(new byte[Bewijsopslag.Maximum + 1]));
        using var inhoud = await eigen.PostAsync(adres, new StringContent("x"));

        goed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await goed.Content.ReadFromJsonAsync<string>()).ShouldBe(Vingerafdruk.Van(nieuw));
        (await verloop.LeesAanvraag(aanvraag)).Antwoorden.Single(a => a.Eis == "E2").Bewijzen.ShouldContain(Vingerafdruk.Van(nieuw));
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        soort.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        groot.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        inhoud.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static ByteArrayContent Inhoud(byte[] bestand) => new(bestand) { Headers = { ContentType = new(Bytes) } };
}
