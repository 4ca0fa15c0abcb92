using System.Net;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Web.Tests.OpenHouse;

public class AanvraagTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private static readonly string[] Gezinshuis = ["gezinshuiszorg"];

    [Fact]
    public async Task Journey_FromStartToReceipt_HandsInWhatWasFilledIn()
    {
        var (verloop, basis) = await Gepubliceerd();
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var fout = await browser.Verstuur($"{basis}/mijn", ("Aanbieder.Naam", "Stichting De Beukenhof"), ("Aanbieder.KvkNummer", "1234567"));
        fout.Html.ShouldContain("href=\"#Aanbieder_KvkNummer\"");
        fout.Html.ShouldContain("Vul het KvK-nummer in: 8 cijfers.");
        fout.Html.ShouldContain("value=\"Stichting De Beukenhof\"");
        await browser.Verstuur($"{basis}/mijn", ("Aanbieder.Naam", "Stichting <b>De Beukenhof</b>"), ("Aanbieder.KvkNummer", "12 34 56 78"));
        var aanvraag = await Eigen(verloop, 1);
        var adres = $"{basis}/aanvraag/{aanvraag.Id}";
        (await browser.Verstuur($"{adres}/categorieen")).Html.ShouldContain("Kies ten minste één categorie.");
        await browser.Verstuur($"{adres}/categorieen", ("Categorieen", "gezinshuiszorg"));
        var lijst = await browser.Bekijk(adres);
        lijst.Html.ShouldContain("Nog niet ingediend");
        lijst.Html.ShouldContain("E8: Hoeveel jeugdigen");
        lijst.Html.ShouldNotContain("E7: ");
        (await browser.GetStringAsync(adres)).ShouldNotContain("<b>De Beukenhof</b>");
        var gisteren = NodaTime.Text.LocalDatePattern.Iso.Format(verloop.Vandaag.PlusDays(-1));
        var later = NodaTime.Text.LocalDatePattern.Iso.Format(verloop.Vandaag.PlusYears(1));
        (await browser.VulMetBestand($"{adres}/eis/E1", "uittreksel.pdf", [.. OpenHouseVerloop.Pdf, 9], ("Formulier.Afgegeven", gisteren))).Html.ShouldContain("Eis E2");
        var bewijs = (await verloop.LeesAanvraag(aanvraag.Id)).Antwoorden.Single(a => a.Eis == "E1").Bewijzen.Single();
        (await browser.Bekijk($"{adres}/eis/E2")).Html.ShouldContain("uittreksel.pdf");
        await browser.Verstuur($"{adres}/eis/E2", ("Formulier.Afgegeven", gisteren), ("Formulier.Bewijzen", bewijs));
        await browser.Verstuur($"{adres}/eis/E3", ("Formulier.Waarde", "HKZ"), ("Formulier.GeldigTot", later), ("Formulier.Bewijzen", bewijs));
        await browser.Verstuur($"{adres}/eis/E4", ("Formulier.Waarde", "ja"), ("Formulier.Bewijzen", bewijs));
        await browser.Verstuur($"{adres}/eis/E5", ("Formulier.Waarde", "ja"), ("Formulier.Bewijzen", bewijs));
        await browser.Verstuur($"{adres}/eis/E6", ("Formulier.Getal", "2.500.000"), ("Formulier.GeldigTot", later), ("Formulier.Bewijzen", bewijs));
        var teVeel = await browser.Verstuur($"{adres}/eis/E8", ("Formulier.Getal", "7"), ("Formulier.Bewijzen", bewijs));
        teVeel.Html.ShouldContain("U voldoet nog niet aan deze eis");
        teVeel.Html.ShouldContain("Niet voldaan: het getal is ten hoogste 6.");
        (await browser.Bekijk($"{adres}/controleren")).Html.ShouldContain("Hieraan voldoet u nog niet");
        await browser.Verstuur($"{adres}/eis/E8", ("Formulier.Getal", "6"), ("Formulier.Bewijzen", bewijs));
        (await browser.Bekijk($"{adres}/controleren")).Html.ShouldNotContain("Hieraan voldoet u nog niet");
        var ontvangst = await browser.Verstuur($"{adres}/controleren");

        ontvangst.Html.ShouldContain("Ontvangstbewijs");
        ontvangst.Html.ShouldContain("Uw aanvraag is ingediend.");
        var ingediend = await verloop.LeesAanvraag(aanvraag.Id);
        ingediend.Ingediend.ShouldNotBeNull();
        ingediend.Antwoorden.Single(a => a.Eis == "E6").Waarde.ShouldBe("2500000");
        ingediend.EigenStand(verloop.Vandaag).ShouldAllBe(u => u.Voldaan);
        (await browser.GetStringAsync($"{adres}/ontvangen?handler=Bestand")).ShouldContain(aanvraag.Id.ToString());
        (await browser.Bekijk(adres)).Html.ShouldContain("Uiterlijk op ");
        (await browser.Bekijk($"{adres}/eis/E1")).Html.ShouldContain("U kunt dit antwoord nu niet wijzigen.");
        (await browser.Bekijk($"{basis}/mijn")).Html.ShouldContain("value=\"12345678\"");
    }

    [Fact]
    public async Task Other_PartyOrRole_FindsNothingOfTheFirst()
    {
        var (verloop, basis) = await Gepubliceerd();
        var aanvraag = await verloop.Toegelaten(1, Gezinshuis);
        var sha256 = (await verloop.LeesAanvraag(aanvraag)).Antwoorden[0].Bewijzen[0];
        using var eigen = await portaal.Aangemeld("aanbieder-1");
        using var ander = await portaal.Aangemeld("aanbieder-2");
        using var inkoper = await portaal.Aangemeld("inkoper-1");
        var paden = new[] { "", "/categorieen", "/eis/E1", $"/eis/E1?handler=Bewijs&sha256={sha256}", "/controleren", "/ontvangen", "/tekenen", "/intrekken" };

        var van = await Task.WhenAll(paden.Select(async p => (await eigen.GetAsync($"{basis}/aanvraag/{aanvraag}{p}")).StatusCode));
        var anderen = await Task.WhenAll(paden.Select(async p => (await ander.GetAsync($"{basis}/aanvraag/{aanvraag}{p}")).StatusCode));
        var staf = await Task.WhenAll(paden.Select(async p => (await inkoper.GetAsync($"{basis}/aanvraag/{aanvraag}{p}")).StatusCode));
        var inEigenPagina = await ander.GetAsync($"{basis}/aanvraag/{await verloop.Concept(2, Gezinshuis)}/eis/E1?handler=Bewijs&sha256={new string('0', 64)}");

        van.ShouldAllBe(s => s == HttpStatusCode.OK);
        anderen.ShouldAllBe(s => s == HttpStatusCode.NotFound);
        staf.ShouldAllBe(s => s == HttpStatusCode.Forbidden);
        inEigenPagina.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ander.Bekijk($"{basis}/mijn")).Html.ShouldNotContain("Stichting 1");
    }

    [Fact]
    public async Task Eis_WithATypoOrAWrongFile_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var (verloop, basis) = await Gepubliceerd();
        var adres = $"{basis}/aanvraag/{await verloop.Concept(1, Gezinshuis)}/eis";
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var getal = await browser.Verstuur($"{adres}/E6", ("Formulier.Getal", "twee miljoen"), ("Formulier.GeldigTot", "31-31-2030"));
        var anders = await browser.Verstuur($"{adres}/E3", ("Formulier.Waarde", Web.Pages.OpenHouse.Gedeeld.Antwoordformulier.AndersWaarde), ("Formulier.Anders", "Eigen <i>keurmerk</i>"));
        var soort = await browser.VulMetBestand($"{adres}/E1", "bewijs.pdf", "geen pdf"u8.ToArray(), ("Formulier.Afgegeven", "01-02-2026"));
        var groot = await browser.VulMetBestand($"{adres}/E1", "groot.pdf", [.. OpenHouseVerloop.Pdf, .. new byte[Bewijsopslag.Maximum]]);
        var onbekend = await browser.Bekijk($"{adres}/E99");

        getal.Html.ShouldContain("href=\"#Formulier_Getal\"");
        getal.Html.ShouldContain("Vul een getal in");
        getal.Html.ShouldContain("value=\"twee miljoen\"");
        getal.Html.ShouldContain("href=\"#Formulier_GeldigTot\"");
        anders.Html.ShouldContain("U voldoet nog niet aan deze eis");
        anders.Html.ShouldContain("value=\"Eigen <i>keurmerk</i>\"");
        soort.Html.ShouldContain("href=\"#Bestand\"");
        soort.Html.ShouldContain("Dit is geen PDF");
        soort.Html.ShouldContain("value=\"01-02-2026\"");
        groot.Html.ShouldContain("groter dan 10 MB");
        onbekend.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Repair_WhenAsked_IsLimitedToTheEisenAndHasADeadline()
    {
        var (verloop, basis) = await Gepubliceerd();
        var aanvraag = await verloop.Ingediend(1, Gezinshuis, new Eisantwoord("E8") { Waarde = "9" });
        var adres = $"{basis}/aanvraag/{aanvraag}";
        await verloop.VraagHerstel(aanvraag);
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var overzicht = await browser.Bekijk(basis);
        var lijst = await browser.Bekijk(adres);
        var vast = await browser.Bekijk($"{adres}/eis/E1");
        await browser.VulMetBestand($"{adres}/eis/E8", "huizen.pdf", OpenHouseVerloop.Pdf, ("Formulier.Getal", "5"));
        var ingediend = await browser.Verstuur($"{adres}/controleren");

        overzicht.Html.ShouldContain("U kunt uw aanvraag herstellen");
        lijst.Html.ShouldContain("Herstel uw aanvraag uiterlijk op");
        lijst.Html.ShouldContain("E8: Hoeveel");
        lijst.Html.ShouldNotContain($"{adres}/eis/E1\"");
        lijst.Html.ShouldContain("Brief: Herstel uw aanvraag");
        vast.Html.ShouldContain("Bij deze eis valt niets te herstellen.");
        ingediend.Html.ShouldContain("Uw herstel is ingediend.");
        (await verloop.LeesAanvraag(aanvraag)).Herstelverzoeken[0].Ingediend.ShouldNotBeNull();
    }

    [Fact]
    public async Task Decision_Granted_IsSignedOnTheTextThatWasRead()
    {
        var (verloop, basis) = await Gepubliceerd();
        var aanvraag = await verloop.Toegelaten(1, Gezinshuis);
        var adres = $"{basis}/aanvraag/{aanvraag}";
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var resultaat = await browser.Bekijk(adres);
        var tekst = await browser.Bekijk($"{adres}/tekenen");
        var ander = await browser.PostAsync($"{adres}/tekenen", new FormUrlEncodedContent(
            Formulier.Velden(await browser.GetStringAsync($"{adres}/tekenen")).Where(v => v.Key != "ContractSha256").Append(new("ContractSha256", new string('0', 64)))));
        var getekend = await browser.Verstuur($"{adres}/tekenen");

        resultaat.Html.ShouldContain("Brief: U bent toegelaten");
        resultaat.Html.ShouldContain("Teken de overeenkomst uiterlijk op");
        tekst.Html.ShouldContain("OVEREENKOMST WONEN MET BEGELEIDING");
        WebUtility.HtmlDecode(await ander.Content.ReadAsStringAsync()).ShouldContain("Vandaag geldt versie 1 van de overeenkomst.");
        getekend.Html.ShouldContain("U hebt de overeenkomst getekend. U bent nu deelnemer.");
        getekend.Html.ShouldContain($"{basis}/deelname/");
        (await browser.Bekijk($"{adres}/tekenen")).Html.ShouldContain("U hebt versie 1 van de overeenkomst getekend");
    }

    [Fact]
    public async Task Decision_Refused_SaysWhyAndWhatCanBeDone()
    {
        var (verloop, basis) = await Gepubliceerd();
        var aanvraag = await verloop.Ingediend(1, Gezinshuis, new Eisantwoord("E8") { Waarde = "9" });
        await verloop.Beslis(aanvraag);
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var resultaat = await browser.Bekijk($"{basis}/aanvraag/{aanvraag}");

        resultaat.Html.ShouldContain("U voldoet niet aan: E8.");
        resultaat.Html.ShouldContain("Niet toegelaten: wat kunt u doen?");
        resultaat.Html.ShouldContain("Brief: Uw aanvraag is geweigerd");
        resultaat.Html.ShouldNotContain("Overeenkomst lezen en tekenen");
        (await browser.Bekijk($"{basis}/aanvraag/{aanvraag}/tekenen")).Html.ShouldContain("U kunt nu niet tekenen.");
    }

    [Fact]
    public async Task Withdraw_AsksOnceAndEndsTheAanvraag()
    {
        var (verloop, basis) = await Gepubliceerd();
        var adres = $"{basis}/aanvraag/{await verloop.Ingediend(1, Gezinshuis)}";
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var zonder = await browser.Verstuur($"{adres}/intrekken");
        var gedaan = await browser.Verstuur($"{adres}/intrekken", ("Bevestiging", "ja"));

        zonder.Html.ShouldContain("Kies of u wilt intrekken.");
        gedaan.Html.ShouldContain("Uw aanvraag is ingetrokken.");
        gedaan.Html.ShouldContain("U hebt deze aanvraag ingetrokken op");
        (await browser.Bekijk($"{adres}/intrekken")).Html.ShouldContain("Intrekken kan niet meer.");
    }

    [Fact]
    public async Task HandIn_ForACategorieThatIsTaken_IsRefusedOnThePage()
    {
        var (verloop, basis) = await Gepubliceerd();
        await verloop.Ingediend(1, Gezinshuis);
        var adres = $"{basis}/aanvraag/{await verloop.Concept(1, Gezinshuis)}";
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var geweigerd = await browser.Verstuur($"{adres}/controleren");

        geweigerd.Html.ShouldContain("Er klopt iets niet");
        geweigerd.Html.ShouldContain("U neemt al deel aan ‘Gezinshuiszorg’, of uw aanvraag daarvoor loopt nog.");
    }

    [Fact]
    public async Task Message_AboutAnOpenHouse_LeadsThere()
    {
        var (verloop, basis) = await Gepubliceerd();
        await verloop.Toegelaten(3, Gezinshuis);
        using var browser = await portaal.Aangemeld("aanbieder-3");

        var lijst = await browser.GetStringAsync("/berichten");
        var plek = lijst.IndexOf("/berichten/", StringComparison.Ordinal);
        var bericht = await browser.Bekijk(lijst[plek..lijst.IndexOf('"', plek)]);

        bericht.Html.ShouldContain($"href=\"{basis}\"");
        bericht.Html.ShouldNotContain("/procedures/wonen");
    }

    private static async Task<EigenAanvraag> Eigen(OpenHouseVerloop verloop, int aanbieder) => (await verloop.EigenAanvragen(aanbieder))[0];

    private async Task<(OpenHouseVerloop Verloop, string Basis)> Gepubliceerd()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        return (verloop, $"/open-house/{(await verloop.Lees()).Kenmerk}");
    }
}
