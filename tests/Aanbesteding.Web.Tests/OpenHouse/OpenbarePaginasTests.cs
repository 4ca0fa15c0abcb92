using System.Net;
using System.Text;
using System.Text.Json;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Web.Tests.OpenHouse;

public class OpenbarePaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task List_OfConceptConsultatieAndPublished_ShowsEachToWhomItIsFor()
    {
        var concept = await (await OpenHouseVerloop.Begin(portaal.Services)).Lees();
        var gepubliceerd = await (await OpenHouseVerloop.Gepubliceerd(portaal.Services)).Lees();
        var gehoord = await OpenHouseVerloop.Begin(portaal.Services);
        await gehoord.TotConsultatie();
        var consultatie = await gehoord.Lees();

        var bezoeker = await portaal.Bezoeker().Bekijk("/open-house");
        var staf = await (await portaal.Aangemeld("inkoper-1")).Bekijk("/open-house");

        bezoeker.Html.ShouldContain($"/open-house/{gepubliceerd.Kenmerk}\"");
        bezoeker.Html.ShouldContain("Open tot en met 31 december 2031.");
        bezoeker.Html.ShouldContain($"/open-house/{consultatie.Kenmerk}\"");
        bezoeker.Html.ShouldContain("Marktconsultatie: aanbieders kunnen reageren");
        bezoeker.Html.ShouldNotContain(concept.Kenmerk);
        staf.Html.ShouldContain(concept.Kenmerk);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/eisen")]
    [InlineData("/tarieven")]
    [InlineData("/overeenkomst")]
    [InlineData("/consultatie")]
    [InlineData("/register")]
    [InlineData("/register.csv")]
    [InlineData("/register.json")]
    [InlineData("/werkstroom.bpmn")]
    public async Task Page_OfAnOpenHouse_IsForEverybodyFromTheConsultatieOn(string kamer)
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);
        var basis = $"/open-house/{(await verloop.Lees()).Kenmerk}";
        using var bezoeker = portaal.Bezoeker();

        var ervoor = await bezoeker.Bekijk(basis + kamer);
        await verloop.TotConsultatie();
        var erna = await bezoeker.Bekijk(basis + kamer);

        ervoor.Status.ShouldBe(HttpStatusCode.NotFound);
        erna.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Overview_OfAPublishedOne_SaysHowApplyingWorks()
    {
        var (_, basis) = await Gepubliceerd();

        var blad = await portaal.Bezoeker().Bekijk(basis);

        blad.Html.ShouldContain("Er is geen rangorde en geen maximum aantal deelnemers.");
        blad.Html.ShouldContain("Wij beslissen binnen 6 weken.");
        blad.Html.ShouldContain("2 keer herstellen");
        blad.Html.ShouldContain($"data-bpmn=\"{basis}/werkstroom.bpmn\"");
        blad.Html.ShouldContain("Eerste instroomronde");
        blad.Html.Split("<h1").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Overview_WhileAVersionIsPrepared_DoesNotTellThePublic()
    {
        var (verloop, basis) = await Gepubliceerd();
        var nieuw = (await verloop.Lees()).Versies[0].Tarieven.Select(t => t with { Centen = t.Centen + 100, Onderbouwing = t.Onderbouwing with { Indexatie = t.Onderbouwing.Indexatie + 100 } }).ToList();
        await verloop.Doe(Mensen.Inkoper, new StelVersieVoor(verloop.Id, "H1", "Duurder.", new Versiewijziging(null, nieuw, null), new LocalDate(2030, 1, 1)));

        var bezoeker = await portaal.Bezoeker().Bekijk(basis);
        var inkoper = await (await portaal.Aangemeld("inkoper-1")).Bekijk(basis);

        bezoeker.Html.ShouldNotContain("Versie juridisch toetsen");
        inkoper.Html.ShouldContain("Versie juridisch toetsen");
    }

    [Fact]
    public async Task Eisen_OfOneCategorie_AreThoseThatItAsks()
    {
        var (_, basis) = await Gepubliceerd();
        using var bezoeker = portaal.Bezoeker();

        var alle = await bezoeker.Bekijk($"{basis}/eisen");
        var pleegzorg = await bezoeker.Bekijk($"{basis}/eisen?categorie=pleegzorg");
        var onbekend = await bezoeker.Bekijk($"{basis}/eisen?categorie=geen");

        alle.Html.ShouldContain("Alleen voor Gezinshuiszorg en Kleinschalige woonvorm");
        alle.Html.ShouldContain("U voldoet als geldt: het getal is ten hoogste 6.");
        pleegzorg.Html.ShouldContain("id=\"E7\"");
        pleegzorg.Html.ShouldNotContain("id=\"E8\"");
        onbekend.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tarieven_OfAnotherVersion_AreShownOnRequest()
    {
        var (verloop, basis) = await Gepubliceerd();
        var nieuw = (await verloop.Lees()).Versies[0].Tarieven.Select(t => t with { Centen = t.Centen + 100, Onderbouwing = t.Onderbouwing with { Indexatie = t.Onderbouwing.Indexatie + 100 } }).ToList();
        await verloop.BiedVersieAan("H1", new Versiewijziging(null, nieuw, null), new LocalDate(2030, 1, 1));
        using var bezoeker = portaal.Bezoeker();

        var nu = await bezoeker.Bekijk($"{basis}/tarieven");
        var straks = await bezoeker.Bekijk($"{basis}/tarieven?versie=2");
        var onbekend = await bezoeker.Bekijk($"{basis}/tarieven?versie=3");

        nu.Html.ShouldContain("<strong>61,90</strong>");
        nu.Html.ShouldContain("Vertaaltabel");
        straks.Html.ShouldContain("<strong>62,90</strong>");
        straks.Html.ShouldContain("geldt nog niet");
        onbekend.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Overeenkomst_OfToday_ShowsTextAndHash()
    {
        var (verloop, basis) = await Gepubliceerd();

        var blad = await portaal.Bezoeker().Bekijk($"{basis}/overeenkomst");

        blad.Html.ShouldContain("OVEREENKOMST WONEN MET BEGELEIDING");
        blad.Html.ShouldContain((await verloop.Lees()).Versies[0].ContractSha256);
    }

    [Fact]
    public async Task Consultatie_FromReactionToNota_IsAnsweredWithoutTheName()
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);
        await verloop.TotConsultatie();
        var adres = $"/open-house/{(await verloop.Lees()).Kenmerk}/consultatie";
        using var aanbieder = await portaal.Aangemeld("aanbieder-1");
        using var ander = await portaal.Aangemeld("aanbieder-2");
        using var bezoeker = portaal.Bezoeker();

        var leeg = await aanbieder.Verstuur(adres, ("Tekst", " "));
        var gegeven = await aanbieder.Verstuur(adres, ("Tekst", "<script>alert(1)</script> Eis E6 is te hoog."));
        var bijAnder = await ander.Bekijk(adres);
        await verloop.TotReactienota();
        var dicht = await aanbieder.Bekijk(adres);
        await verloop.Reactienota();
        var nota = await bezoeker.GetStringAsync(adres);

        leeg.Html.ShouldContain("href=\"#Tekst\"");
        gegeven.Html.ShouldContain("Wij hebben uw reactie ontvangen.");
        bijAnder.Html.ShouldNotContain("Eis E6 is te hoog.");
        dicht.Html.ShouldNotContain("Reactie versturen");
        nota.ShouldContain("Eis E6 is te hoog.");
        nota.ShouldNotContain("<script>alert(1)</script>");
        nota.ShouldContain("Overgenomen");
        nota.ShouldNotContain("partij-1");
    }

    [Fact]
    public async Task Register_OfOneDeelnemer_IsPublicAsPageCsvAndJson()
    {
        var (verloop, basis) = await Gepubliceerd();
        var leeg = await portaal.Bezoeker().Bekijk($"{basis}/register");
        var deelnemer = await verloop.Deelnemer(1, "gezinshuiszorg");
        await verloop.Doe(Mensen.Aanbieder(1), new MeldClientenstop(verloop.Id, deelnemer, "Vol."));
        using var bezoeker = portaal.Bezoeker();

        var blad = await bezoeker.Bekijk($"{basis}/register?categorie=gezinshuiszorg");
        var ander = await bezoeker.Bekijk($"{basis}/register?categorie=pleegzorg");
        using var csv = await bezoeker.GetAsync($"{basis}/register.csv");
        using var json = await bezoeker.GetAsync($"{basis}/register.json?categorie=gezinshuiszorg");

        leeg.Html.ShouldContain("Er zijn nog geen deelnemers.");
        blad.Html.ShouldContain("Stichting 1");
        blad.Html.ShouldContain("90000001");
        blad.Html.ShouldContain("Cliëntenstop</span>");
        ander.Html.ShouldContain("Er zijn nog geen deelnemers in deze categorie.");
        csv.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        csv.Content.Headers.ContentDisposition!.FileName.ShouldBe($"register-{(await verloop.Lees()).Kenmerk}.csv");
        var bytes = await csv.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe($"{Registerlezer.Csvkop}\r\n\"Stichting 1\";90000001;\"gezinshuiszorg\";2027-01-01;clientenstop\r\n");
        json.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var regels = JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement;
        regels.GetArrayLength().ShouldBe(1);
        regels[0].GetProperty("status").GetString().ShouldBe("clientenstop");
    }

    private async Task<(OpenHouseVerloop Verloop, string Basis)> Gepubliceerd()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        return (verloop, $"/open-house/{(await verloop.Lees()).Kenmerk}");
    }
}
