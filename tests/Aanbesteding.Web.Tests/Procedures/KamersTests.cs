using System.Net;
using Aanbesteding.Application.Procedures;

namespace Aanbesteding.Web.Tests.Procedures;

public class KamersTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Planning_AfterPublication_NamesWhatRunsAndWhatIsStillARule()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("aanmelden");

        var pagina = await portaal.Bezoeker().Bekijk($"{basis}/planning");

        pagina.Html.ShouldContain("<svg");
        pagina.Html.ShouldContain("Algemene termijnenwet art. 1 lid 1");
        pagina.Html.ShouldContain("20 dagen na de verzending van de gunningsbeslissing.");
        pagina.Html.ShouldNotContain("35 dagen na de publicatie van de selectie");
    }

    [Fact]
    public async Task Percelen_ConfirmedButNotSent_IsKnownToStaffAlone()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("selectiebeslissing-verzenden");
        var (inkoper, aanbieder) = (await portaal.Aangemeld("inkoper-1"), await portaal.Aangemeld("aanbieder-1"));

        var staf = await inkoper.Bekijk($"{basis}/percelen");
        var voor = await aanbieder.Bekijk($"{basis}/percelen");
        await verloop.TotEnMet("dialoog");
        var na = await aanbieder.Bekijk($"{basis}/percelen");
        var bezoeker = await portaal.Bezoeker().Bekijk($"{basis}/percelen");

        staf.Html.ShouldContain("Stichting 2");
        voor.Html.ShouldNotContain("Stichting 2");
        na.Html.ShouldContain("Stichting 2");
        bezoeker.Html.ShouldNotContain("Stichting 2");
        bezoeker.Html.ShouldContain("Perceel 2 en 3 gaan naar verschillende partijen.");
    }

    [Fact]
    public async Task Partijen_BeforeTheOpening_TellsNeitherNameNorNumber()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("aanmeldingen-openen");
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var voor = await inkoper.Bekijk($"{basis}/partijen");
        await verloop.TotEnMet("geschiktheid-beoordelen");
        var na = await inkoper.Bekijk($"{basis}/partijen");

        voor.Html.ShouldContain("Nog verzegeld");
        voor.Html.ShouldNotContain("hebben zich aangemeld");
        na.Html.ShouldContain("4 partijen hebben zich aangemeld.");
        na.Html.ShouldContain("Geschiktheid nog te beoordelen");
    }

    [Fact]
    public async Task Dossier_FullReader_SeesRefusalsWithTheirRule()
    {
        var (verloop, basis) = await Begin();
        await verloop.Stuur(Mensen.Inkoper, new RondOpstellenAf(verloop.Id));
        var (auditor, voorzitter) = (await portaal.Aangemeld("auditor-1"), await portaal.Aangemeld("voorzitter-1"));

        var vol = await auditor.Bekijk($"{basis}/dossier?uitkomst=geweigerd");
        var kort = await voorzitter.Bekijk($"{basis}/dossier");

        vol.Html.ShouldContain("Plaats eerst het selectiedocument.");
        vol.Html.ShouldNotContain("Procedure gemaakt");
        vol.Html.ShouldContain("Ongeschonden");
        kort.Html.ShouldContain("Een procedure maken");
        kort.Html.ShouldNotContain("Plaats eerst het selectiedocument.");
        kort.Html.ShouldNotContain("Kenteken:");
    }

    [Fact]
    public async Task Dossier_WhileMarksAreGiven_HidesThemAndKeepsTheExport()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("nadere-selectie");
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];
        await verloop.Doe(Mensen.Beoordelaar(1), new Aanbesteding.Application.Beoordeling.GeefScore(verloop.Id, kandidaat.Inzending, kandidaat.Perceel, "S1", 4, "Geheime motivering van de score."));
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var blind = await inkoper.Bekijk($"{basis}/dossier");
        var uitvoer = await inkoper.Bekijk($"{basis}/dossier.json");
        await verloop.TotEnMet("selectie-consensus");
        var open = await inkoper.Bekijk($"{basis}/dossier?wat=GeefScore&pagina=2");

        blind.Html.ShouldContain("Verborgen tot alle beoordelaars hun scores hebben vergrendeld.");
        blind.Html.ShouldNotContain("Geheime motivering");
        uitvoer.Status.ShouldBe(HttpStatusCode.NotFound);
        open.Html.ShouldContain("Geheime motivering");
        (await inkoper.Bekijk($"{basis}/dossier.json")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Intrekken_WithAndWithoutReason_RefusesAtTheFieldThenStops()
    {
        var (verloop, basis) = await Begin();
        await verloop.TotEnMet("aanmelden");
        var (bestuurder, inkoper) = (await portaal.Aangemeld("bestuurder-1"), await portaal.Aangemeld("inkoper-1"));

        var leeg = await bestuurder.Verstuur($"{basis}/intrekken", ("Reden", ""));
        var gestopt = await bestuurder.Verstuur($"{basis}/intrekken", ("Reden", "Het budget valt weg."));
        var bekend = await inkoper.Verstuur($"{basis}/intrekken/bekendmaken");

        leeg.Html.ShouldContain("href=\"#Reden\"");
        gestopt.Html.ShouldContain("De procedure is ingetrokken.");
        bekend.Html.ShouldContain("Alle partijen hebben bericht gekregen.");
    }

    [Theory]
    [InlineData("partijen", "aanbieder-1")]
    [InlineData("dossier", "aanbieder-1")]
    [InlineData("dossier.json", "voorzitter-1")]
    [InlineData("intrekken", "inkoper-1")]
    [InlineData("intrekken/bekendmaken", "bestuurder-1")]
    public async Task Page_OtherRole_IsForbidden(string pagina, string persoon)
    {
        var (_, basis) = await Begin();
        var browser = await portaal.Aangemeld(persoon);

        var antwoord = await browser.Bekijk($"{basis}/{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Bekendmaken_WhileTheProcedureRuns_SaysWhyNot()
    {
        var (_, basis) = await Begin();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var pagina = await inkoper.Bekijk($"{basis}/intrekken/bekendmaken");

        pagina.Html.ShouldContain("U kunt nu nog niet de intrekking bekendmaken.");
    }

    [Fact]
    public async Task Werkstromen_InUse_AreSoundAndNameTheirProcedures()
    {
        var (verloop, _) = await Begin();
        var hash = (await verloop.Lees()).WerkstroomHash;
        var beheerder = await portaal.Aangemeld("beheerder-1");

        var lijst = await beheerder.Bekijk("/werkstromen");
        var een = await beheerder.Bekijk($"/werkstromen/{hash}");

        lijst.Html.ShouldContain($"slt-{verloop.Id:N}");
        een.Html.ShouldContain("Deze werkstroom is deugdelijk");
        (await (await portaal.Aangemeld("inkoper-1")).Bekijk("/werkstromen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nieuw_FaultyThenRight_NamesTheLineAndThenBegins()
    {
        var inkoper = await portaal.Aangemeld("inkoper-1");
        var goed = Bronbestanden.Slt.Tekst.Replace("kenmerk: wbo-slt-2027", $"kenmerk: nieuw-{Guid.NewGuid():N}", StringComparison.Ordinal);

        var fout = await inkoper.Verstuur("/procedures/nieuw", ("Tekst", goed.Replace("aantal: 20\n    eenheid: dag\n    regime: atw\n    grondslag: Art. 2.127", "aantal: 19\n    eenheid: dag\n    regime: atw\n    grondslag: Art. 2.127", StringComparison.Ordinal)), ("Commissie", "beoordelaar-1, beoordelaar-2"));
        var klein = await inkoper.Verstuur("/procedures/nieuw", ("Tekst", goed), ("Commissie", "beoordelaar-1"));
        var begonnen = await inkoper.Verstuur("/procedures/nieuw", ("Tekst", goed), ("Commissie", "beoordelaar-1, beoordelaar-2"));

        fout.Html.ShouldContain("De opschortende termijn is ten minste 20 kalenderdagen.");
        fout.Html.ShouldContain("Art. 2.127 lid 3 Aanbestedingswet 2012");
        klein.Html.ShouldContain("href=\"#Commissie\"");
        begonnen.Html.ShouldContain("De procedure is begonnen.");
    }

    private async Task<(SltVerloop Verloop, string Basis)> Begin()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }
}
