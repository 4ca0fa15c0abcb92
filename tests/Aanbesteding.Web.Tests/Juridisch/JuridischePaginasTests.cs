using System.Net;
using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Juridisch;

public class JuridischePaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task JuridischeToets_UnderConditions_GuardsThePublicationAndLeadsTheInkoperThere()
    {
        var (verloop, basis) = await portaal.Gespeeld("toets-selectiedocument");

        var na = await portaal.Verstuur("jurist-1", $"{basis}/juridische-toets", ("Oordeel", "Voorwaarden"), ("Voorwaarden[0]", "Noem het contactpunt."), ("Voorwaarden[1]", " "), ("Advies", "Mits dit gebeurt."));
        var overzicht = await portaal.Open("inkoper-1", basis);
        var publiceren = await portaal.Open("inkoper-1", $"{basis}/publiceren");
        var gemeld = await portaal.Verstuur("inkoper-1", $"{basis}/voorwaarden/V1/melden", ("Bewijs", "Staat op bladzijde 2."));
        var oordeel = await portaal.Verstuur("jurist-1", $"{basis}/voorwaarden/V1/beoordelen", ("Oordeel", "Voldaan"), ("Toelichting", "Gezien."));

        na.Tekst.ShouldContain("U bent akkoord onder 1 voorwaarde.");
        overzicht.Tekst.ShouldContain("Melden hoe aan V1 is voldaan");
        publiceren.Tekst.ShouldContain("Publiceren kan nog niet");
        publiceren.Tekst.ShouldContain("Noem het contactpunt.");
        gemeld.Tekst.ShouldContain("De jurist beoordeelt of aan voorwaarde V1 is voldaan.");
        oordeel.Tekst.ShouldContain("Voorwaarde V1 is niet meer open.");
        (await verloop.Stuur(Mensen.Inkoper, new Publiceer(verloop.Id))).Aanvaard.ShouldBeTrue();
    }

    [Fact]
    public async Task JuridischeToets_OneMoreCondition_KeepsWhatWasTypedAndGivesNoReview()
    {
        var (verloop, basis) = await portaal.Gespeeld("toets-selectiedocument");

        var pagina = await portaal.Verstuur("jurist-1", $"{basis}/juridische-toets?handler=Voorwaarde", ("Oordeel", "Voorwaarden"), ("Voorwaarden[0]", "Noem het contactpunt."), ("Advies", "Half af"));

        pagina.Tekst.ShouldContain("Noem het contactpunt.</textarea>");
        pagina.Tekst.ShouldContain("name=\"Voorwaarden[1]\"");
        pagina.Tekst.ShouldContain("Half af</textarea>");
        pagina.Tekst.ShouldMatch($"<form(?=[^>]* action=\"{basis}/juridische-toets\")[^>]*>");
        pagina.Tekst.ShouldMatch("<input(?=[^>]*value=\"Voorwaarden\")(?=[^>]*checked)[^>]*>");
        (await verloop.Lees()).Oordelen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Voorwaarden", "", "Voorwaarden", "Vul in onder welke voorwaarde u akkoord gaat.")]
    [InlineData("Akkoord", "Noem het contactpunt.", "Oordeel", "U vulde een voorwaarde in.")]
    [InlineData("Terug", "Noem het contactpunt.", "Voorwaarden", "Voorwaarden horen bij een akkoord.")]
    [InlineData("", "", "Oordeel", "Kies of dit door mag.")]
    public async Task JuridischeToets_ChoiceAndConditionsDoNotFit_IsRefusedAtTheField(string oordeel, string voorwaarde, string veld, string zin)
    {
        var (verloop, basis) = await portaal.Gespeeld("toets-selectiedocument");

        var pagina = await portaal.Verstuur("jurist-1", $"{basis}/juridische-toets", ("Oordeel", oordeel), ("Voorwaarden[0]", voorwaarde), ("Advies", "Blijft staan."));

        pagina.Tekst.ShouldContain($"href=\"#{veld}\">{zin}");
        pagina.Tekst.ShouldContain("Blijft staan.</textarea>");
        (await verloop.Lees()).Oordelen.ShouldBeEmpty();
    }

    [Fact]
    public async Task JuridischeToets_ForTheFirstTime_ShowsGuardsWithArticlesTheLawsOfTheStepAndTheDossier()
    {
        var (_, basis) = await portaal.Gespeeld("toets-selectiedocument");

        var pagina = await portaal.Open("jurist-1", $"{basis}/juridische-toets");

        pagina.Tekst.ShouldContain("Na uw akkoord volgt: ‘Selectie publiceren’.");
        pagina.Tekst.ShouldMatch("Document zonder open plekken <p class=\"klein\">Transparantiebeginsel");
        pagina.Tekst.ShouldMatch("Niets wordt gepubliceerd voordat de jurist akkoord is.<p class=\"klein\">Zorgvuldigheidsbeginsel");
        pagina.Tekst.ShouldMatch("id=\"dossier\">Het dossier</h2>.*De stukken voorleggen aan de jurist</strong>.*<p class=\"klein\">Door ");
    }

    [Fact]
    public async Task JuridischeToets_OfAGateAfterAChange_ShowsWhichFactsDifferFromTheReviewBefore()
    {
        var (verloop, basis) = await portaal.Gespeeld("toets-poort-dialoog");
        await verloop.Kies("toets-poort-dialoog", "terug").TotEnMet("dialoog-voeren");
        portaal.Klok.AdvanceMinutes(1);
        await verloop.TotEnMet("toets-poort-dialoog");

        var pagina = await portaal.Open("jurist-1", $"{basis}/juridische-toets");

        pagina.Tekst.ShouldContain("wat er veranderde sinds uw vorige toets");
        pagina.Tekst.ShouldMatch("gesprekken gevoerd.*?>Anders</span> Eerst: <del>1 gesprek</del>");
        pagina.Tekst.ShouldContain("‘Nieuw’ is wat na uw vorige toets gebeurde.");
        pagina.Tekst.ShouldMatch("De dialoog afsluiten</strong> <span[^>]*>Nieuw<");
    }

    [Fact]
    public async Task Juridisch_QueueOverProcedures_ShowsReviewsAndReportedConditionsWithWhatChanged()
    {
        var (eerste, basis) = await portaal.Gespeeld("toets-selectiedocument");
        await eerste.Doe(Mensen.Jurist, new GeefJuridischOordeel(eerste.Id, Oordeel.Terug, "Noem de termijn."));
        await eerste.Doe(Mensen.Inkoper, new PlaatsDocument(eerste.Id, DocumentSoort.Selectiedocument, "Selectiedocument", "De tekst van het document.\nDe termijn is 35 dagen.\nEn nog een regel."));
        await eerste.Doe(Mensen.Inkoper, new RondOpstellenAf(eerste.Id));
        var (tweede, ander) = await portaal.Gespeeld("toets-selectiedocument");
        await tweede.Doe(Mensen.Jurist, new GeefJuridischOordeel(tweede.Id, Oordeel.Akkoord, "Mits.", ["Noem het contactpunt."]));
        var vooraf = await portaal.Open("jurist-1", "/juridisch");
        await tweede.Doe(Mensen.Inkoper, new MeldVoorwaardeVoldaan(tweede.Id, "V1", "Bladzijde 2."));

        var rij = await portaal.Open("jurist-1", "/juridisch");

        rij.Tekst.ShouldMatch($"href=\"{basis}/juridische-toets\">Selectiedocument juridisch toetsen</a>.*?2 regels anders.*?Alles in orde");
        vooraf.Tekst.ShouldNotContain("Voorwaarde V1");
        rij.Tekst.ShouldContain($"href=\"{ander}/voorwaarden/V1/beoordelen\">Voorwaarde V1: Noem het contactpunt.");
    }

    [Fact]
    public async Task Beoordelen_NotMet_TellsTheInkoperWhyAndKeepsItOpen()
    {
        var (verloop, basis) = await Gesteld();
        await verloop.Doe(Mensen.Inkoper, new MeldVoorwaardeVoldaan(verloop.Id, "V1", "Gevraagd."));

        await portaal.Verstuur("jurist-1", $"{basis}/voorwaarden/V1/beoordelen", ("Oordeel", "NietVoldaan"), ("Toelichting", "Het antwoord ontbreekt."));
        var melden = await portaal.Open("inkoper-1", $"{basis}/voorwaarden/V1/melden");

        melden.Tekst.ShouldContain("Het antwoord ontbreekt.");
        melden.Tekst.ShouldContain("Wat is er gedaan?");
        (await verloop.Lees()).Voorwaarden.Single().Open.ShouldBeTrue();
    }

    [Theory]
    [InlineData("melden", "inkoper-1", "Bewijs", "Vul in: wat er is gedaan, en waar dat te zien is.")]
    [InlineData("beoordelen", "jurist-1", "Oordeel", "Kies of aan de voorwaarde is voldaan.")]
    public async Task Page_Empty_IsRefusedAtItsField(string pagina, string persoon, string veld, string zin)
    {
        var (_, basis) = await Gesteld();

        var antwoord = await portaal.Verstuur(persoon, $"{basis}/voorwaarden/V1/{pagina}");

        antwoord.Tekst.ShouldContain($"href=\"#{veld}\">{zin}");
    }

    [Fact]
    public async Task Poort_OpenCondition_IsInSightAndAWithdrawnOneIsNot()
    {
        var (verloop, basis) = await portaal.Gespeeld("toets-poort-dialoog");
        await verloop.Doe(Mensen.Jurist, new GeefJuridischOordeel(verloop.Id, Oordeel.Akkoord, "Mits.", ["Vraag het verslag op."]));

        var open = await portaal.Open("bestuurder-1", $"{basis}/poort");
        await verloop.Doe(Mensen.Jurist, new BeoordeelVoorwaarde(verloop.Id, "V1", Voorwaardeoordeel.Ingetrokken, "Het verslag ligt er."));
        var dicht = await portaal.Open("bestuurder-1", $"{basis}/poort");
        var lijst = await portaal.Open("auditor-1", $"{basis}/voorwaarden");

        open.Tekst.ShouldContain("Vraag het verslag op.");
        dicht.Tekst.ShouldNotContain("Vraag het verslag op.");
        lijst.Tekst.ShouldContain("Het verslag ligt er.");
    }

    [Theory]
    [InlineData("/juridisch", "inkoper-1", HttpStatusCode.Forbidden)]
    [InlineData("/voorwaarden", "aanbieder-1", HttpStatusCode.Forbidden)]
    [InlineData("/voorwaarden/V1/melden", "jurist-1", HttpStatusCode.Forbidden)]
    [InlineData("/voorwaarden/V1/beoordelen", "inkoper-1", HttpStatusCode.Forbidden)]
    [InlineData("/voorwaarden/V9/melden", "inkoper-1", HttpStatusCode.NotFound)]
    [InlineData("/voorwaarden/V9/beoordelen", "jurist-1", HttpStatusCode.NotFound)]
    public async Task Page_OtherRoleOrNoSuchCondition_IsRefused(string pagina, string persoon, HttpStatusCode status)
    {
        var (_, basis) = await Gesteld();

        var antwoord = await portaal.Open(persoon, pagina == "/juridisch" ? pagina : basis + pagina);

        antwoord.Status.ShouldBe(status);
    }

    private async Task<(SltVerloop Verloop, string Basis)> Gesteld()
    {
        var (verloop, basis) = await portaal.Gespeeld("toets-selectiedocument");
        await verloop.Doe(Mensen.Jurist, new GeefJuridischOordeel(verloop.Id, Oordeel.Akkoord, "Mits.", ["Noem het contactpunt."]));
        return (verloop, basis);
    }
}
