using System.Net;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;

namespace Aanbesteding.Web.Tests.Procedures;

public class VoorbereidingTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task NieuwDocument_TextWithAnOpenPlace_IsPlacedAndTheFindingShown()
    {
        var (_, basis) = await Begin();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var pagina = await inkoper.Verstuur($"{basis}/documenten/selectiedocument/nieuw", ("Titel", "Selectiedocument SLT"), ("Tekst", "Het bedrag is nader te bepalen."));

        pagina.Html.ShouldContain("Versie 1 is geplaatst, maar kan nog niet worden gepubliceerd.");
        pagina.Html.ShouldContain("De tekst laat iets open (‘nader te bepalen’).");
        pagina.Html.ShouldContain("Concept");
    }

    [Fact]
    public async Task NieuwDocument_WithoutTitle_KeepsTheTextAndLeadsToTheField()
    {
        var (_, basis) = await Begin();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var pagina = await inkoper.Verstuur($"{basis}/documenten/selectiedocument/nieuw", ("Titel", ""), ("Tekst", "Een tekst die blijft staan."));

        pagina.Html.ShouldContain("href=\"#Titel\"");
        pagina.Html.ShouldContain("Vul in: de titel van het document.");
        pagina.Html.ShouldContain("Een tekst die blijft staan.");
    }

    [Fact]
    public async Task Document_Concept_IsForStaffOnlyUntilPublished()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("selectie-publiceren");
        var (jurist, aanbieder) = (await portaal.Aangemeld("jurist-1"), await portaal.Aangemeld("aanbieder-1"));
        var adres = $"{basis}/documenten/selectiedocument/1";

        var voor = await aanbieder.Bekijk(adres);
        var staf = await jurist.Bekijk(adres);
        await verloop.TotEnMet("aanmelden");
        var na = await aanbieder.Bekijk(adres);

        voor.Status.ShouldBe(HttpStatusCode.NotFound);
        staf.Html.ShouldContain("De tekst van het document.");
        na.Html.ShouldContain("De tekst van het document.");
    }

    [Fact]
    public async Task Documenten_DialoogdocumentBeforeTheDialogue_StaysHiddenFromProviders()
    {
        var (verloop, basis) = await Begin();
        await verloop.Doe(Mensen.Inkoper, new PlaatsDocument(verloop.Id, DocumentSoort.Dialoogdocument, "Zo voeren wij de dialoog", "Drie gesprekken."));
        var aanbieder = await portaal.Aangemeld("aanbieder-1");

        await verloop.TotEnMet("aanmelden");
        var voor = await aanbieder.Bekijk($"{basis}/documenten");
        await verloop.TotEnMet("dialoog");
        var na = await aanbieder.Bekijk($"{basis}/documenten");

        voor.Html.ShouldContain("Selectiedocument");
        voor.Html.ShouldNotContain("Zo voeren wij de dialoog");
        na.Html.ShouldContain("Zo voeren wij de dialoog");
        (await aanbieder.GetStringAsync($"{basis}/documenten/selectiedocument/1?handler=Download")).ShouldBe("De tekst van het document.");
    }

    [Fact]
    public async Task Keuze_Empty_IsRefusedAtItsField()
    {
        var (_, basis) = await Begin();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var leeg = await inkoper.Verstuur($"{basis}/keuzes/sggz-deel", ("Waarde", ""));
        var gevuld = await inkoper.Verstuur($"{basis}/keuzes/sggz-deel", ("Waarde", "Alleen de basis-ggz."));

        leeg.Html.ShouldContain("href=\"#Waarde\"");
        gevuld.Html.ShouldContain("De keuze is vastgelegd.");
        gevuld.Html.ShouldContain("Alleen de basis-ggz.");
    }

    [Fact]
    public async Task Voorleggen_WithoutDocument_NamesWhatIsMissingAndHasNoForm()
    {
        var (_, basis) = await Begin();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var pagina = await inkoper.Bekijk($"{basis}/documenten/voorleggen");

        pagina.Html.ShouldContain("Plaats eerst het selectiedocument.");
        pagina.Html.ShouldContain("Er ontbreekt nog iets");
        pagina.Html.ShouldNotContain("Vanaf nu ligt het document vast");
    }

    [Fact]
    public async Task JuridischeToets_AfterTerug_ShowsTheDifferenceAndTheEarlierAdvice()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("toets-selectiedocument");
        await verloop.Doe(Mensen.Jurist, new GeefJuridischOordeel(verloop.Id, Oordeel.Terug, "Noem de termijn."));
        portaal.Klok.AdvanceMinutes(1);
        await verloop.Doe(Mensen.Inkoper, new PlaatsDocument(verloop.Id, DocumentSoort.Selectiedocument, "Selectiedocument", "De tekst van het document.\nDe termijn is 35 dagen."));
        await verloop.Doe(Mensen.Inkoper, new RondOpstellenAf(verloop.Id));
        var jurist = await portaal.Aangemeld("jurist-1");

        var pagina = await jurist.Bekijk($"{basis}/juridische-toets");

        pagina.Html.ShouldContain("<ins>De termijn is 35 dagen.</ins>");
        pagina.Html.ShouldContain("1 regels nieuw, 0 regels weg.");
        pagina.Html.ShouldContain("Noem de termijn.");
    }

    [Fact]
    public async Task JuridischeToets_WithoutAdvice_KeepsTheChoice()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("toets-selectiedocument");
        var jurist = await portaal.Aangemeld("jurist-1");

        var pagina = await jurist.Verstuur($"{basis}/juridische-toets", ("Oordeel", "Terug"), ("Advies", ""));

        pagina.Html.ShouldContain("href=\"#Advies\"");
        pagina.Html.ShouldMatch("<input(?=[^>]*value=\"Terug\")(?=[^>]*checked)[^>]*>");
    }

    [Fact]
    public async Task Publiceren_BeforeConfirming_ShowsTheTermsThatWouldStart()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("selectie-publiceren");
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var vooraf = await inkoper.Bekijk($"{basis}/publiceren");
        var voor = (await verloop.Lees()).Termijnen;
        var pagina = await inkoper.Verstuur($"{basis}/publiceren");

        voor.ShouldBeEmpty();
        vooraf.Html.ShouldContain(Tijdstip.Tekst((await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde));
        pagina.Html.ShouldContain("De selectie is gepubliceerd.");
    }

    [Theory]
    [InlineData("documenten/selectiedocument/nieuw", "jurist-1")]
    [InlineData("documenten/voorleggen", "aanbieder-1")]
    [InlineData("keuzes/sggz-deel", "voorzitter-1")]
    [InlineData("juridische-toets", "inkoper-1")]
    [InlineData("publiceren", "bestuurder-1")]
    public async Task Page_OtherRole_IsForbidden(string pagina, string persoon)
    {
        var (_, basis) = await Begin();
        var browser = await portaal.Aangemeld(persoon);

        var antwoord = await browser.Bekijk($"{basis}/{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("juridische-toets", "jurist-1", "U kunt nu nog niet een juridisch oordeel geven.")]
    [InlineData("publiceren", "inkoper-1", "U kunt nu nog niet publiceren.")]
    public async Task Page_WrongPhase_SaysWhatComes(string pagina, string persoon, string zin)
    {
        var (_, basis) = await Begin();
        var browser = await portaal.Aangemeld(persoon);

        var antwoord = await browser.Bekijk($"{basis}/{pagina}");

        antwoord.Html.ShouldContain(zin);
        antwoord.Html.ShouldContain("Nu aan de orde: ‘Selectiedocument opstellen’.");
    }

    private async Task<(SltVerloop Verloop, string Basis)> Begin()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }
}
