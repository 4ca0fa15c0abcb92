using System.Net;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Web.Tests.OpenHouse.Staf;

public class AanvragenTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Aanvraag_ToetsedAndDecided_ByTwoPeople()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["gezinshuiszorg"]);
        var eisen = (await verloop.LeesAanvraag(id)).Eisen;

        var lijst = await portaal.Open("inkoper-1", $"{basis}/aanvragen");
        foreach (var eis in eisen)
            (await portaal.VerstuurVoorgevuld("inkoper-1", $"{basis}/aanvragen/{id}/eis/{eis.Id}")).Tekst.ShouldContain($"Bij eis {eis.Id} is vastgelegd");
        var getoetst = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}");
        var vooraf = await portaal.Open("inkoper-2", $"{basis}/aanvragen/{id}/beslissen");
        var besloten = await portaal.VerstuurVoorgevuld("inkoper-2", $"{basis}/aanvragen/{id}/beslissen");

        lijst.Tekst.ShouldContain("Stichting 1");
        lijst.Tekst.ShouldContain("werkdagen");
        getoetst.Tekst.ShouldContain("De toetsing is afgerond.");
        vooraf.Tekst.ShouldContain("Toelaten is het enige mogelijke besluit.");
        vooraf.Tekst.ShouldContain("Weigeren: niet mogelijk");
        vooraf.Tekst.ShouldContain("U bent toegelaten");
        besloten.Tekst.ShouldContain("Het besluit is genomen.");
        (await verloop.LeesAanvraag(id)).Besluit!.Toegelaten.ShouldBe(["gezinshuiszorg"]);
    }

    [Fact]
    public async Task Beslissen_ByWhoTested_IsRefusedWithTheReason()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);
        await verloop.Bevind(id);
        await verloop.Doe(Mensen.Inkoper, new RondToetsingAf(verloop.Id, id));

        var pagina = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{id}/beslissen");
        var toch = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}/beslissen", ("Keuzes[0].Categorie", "pleegzorg"), ("Keuzes[0].Toelaten", "true"));
        var overzicht = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{id}");

        pagina.Tekst.ShouldContain("U kunt hierover nu niet beslissen");
        pagina.Tekst.ShouldContain("Aanvraag toetsen");
        toch.Tekst.ShouldContain("Er klopt iets niet");
        overzicht.Tekst.ShouldContain("Beslissen kan nu niet.");
        (await verloop.LeesAanvraag(id)).Besluit.ShouldBeNull();
    }

    [Fact]
    public async Task Beslissen_FormTamperedWith_IsRefusedAndChangesNothing()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);
        await verloop.Bevind(id);
        await verloop.Doe(Mensen.Inkoper, new RondToetsingAf(verloop.Id, id));

        var geweigerd = await portaal.Verstuur("inkoper-2", $"{basis}/aanvragen/{id}/beslissen", ("Keuzes[0].Categorie", "pleegzorg"), ("Keuzes[0].Toelaten", "false"));
        var leeg = await portaal.Verstuur("inkoper-2", $"{basis}/aanvragen/{id}/beslissen", ("Keuzes[0].Categorie", ""));

        geweigerd.Tekst.ShouldContain("Toelaten is het enige mogelijke besluit.");
        geweigerd.Tekst.ShouldContain("href=\"#Keuzes\"");
        leeg.Tekst.ShouldContain("Beslis over iedere categorie van de aanvraag één keer.");
        (await verloop.LeesAanvraag(id)).Besluit.ShouldBeNull();
    }

    [Fact]
    public async Task Eis_OtherThanAnswerWithoutReason_IsRefusedAtItsFieldAndKeepsTheInput()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);

        var pagina = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}/eis/E1", ("Invoer.Eis", "E1"), ("Invoer.Afgegeven", "2020-05-03"), ("Toelichting", ""));

        pagina.Tekst.ShouldContain("href=\"#Toelichting\"");
        pagina.Tekst.ShouldContain("waarom dat anders is dan het antwoord van de aanbieder");
        pagina.Tekst.ShouldContain("value=\"2020-05-03\"");
        (await verloop.LeesAanvraag(id)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Eis_NumberThatIsNone_IsRefusedAtItsField()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);

        var pagina = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}/eis/E6", ("Invoer.Waarde", "heel veel"), ("Invoer.GeldigTot", "2028-01-01"), ("Toelichting", "Polis gezien."));

        pagina.Tekst.ShouldContain("href=\"#Invoer_Waarde\"");
        pagina.Tekst.ShouldContain("heel veel");
        pagina.Tekst.ShouldContain("Polis gezien.");
    }

    [Fact]
    public async Task Herstel_EisNotMet_ShowsWhichUntilWhenAndTheLetter()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"], new Eisantwoord("E4") { Waarde = Eisantwoord.Nee });
        await verloop.Bevind(id);

        var aanvraag = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{id}");
        var vooraf = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{id}/herstel");
        var gevraagd = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}/herstel");

        aanvraag.Tekst.ShouldContain("Toetsing afronden kan nu niet.");
        vooraf.Tekst.ShouldContain("De aanbieder kan herstellen tot en met");
        vooraf.Tekst.ShouldContain("Wat u kunt herstellen");
        gevraagd.Tekst.ShouldContain("Wacht op herstel door de aanbieder");
        gevraagd.Tekst.ShouldContain("De termijn staat stil");
    }

    [Fact]
    public async Task Verlengen_WithoutReason_IsRefusedAndThenExtendsOnce()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);

        var leeg = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}/verlengen", ("Reden", ""));
        var verlengd = await portaal.Verstuur("inkoper-1", $"{basis}/aanvragen/{id}/verlengen", ("Reden", "Er zijn veel aanvragen."));
        var weer = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{id}/verlengen");

        leeg.Tekst.ShouldContain("href=\"#Reden\"");
        verlengd.Tekst.ShouldContain("De beslistermijn is verlengd.");
        weer.Tekst.ShouldContain("De beslistermijn kan één keer worden verlengd");
    }

    [Fact]
    public async Task Terug_WithReason_GoesBackToTheToetser()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);
        await verloop.Bevind(id);
        await verloop.Doe(Mensen.Inkoper, new RondToetsingAf(verloop.Id, id));

        var terug = await portaal.Verstuur("inkoper-2", $"{basis}/aanvragen/{id}/terug", ("Reden", "Kijk opnieuw naar E4."));

        terug.Tekst.ShouldContain("De aanvraag is teruggestuurd naar de toetser.");
        (await verloop.LeesAanvraag(id)).Wachtrij.ShouldBe("toetsing");
    }

    [Fact]
    public async Task Bewijs_Opened_IsADownloadAndARecordedReading()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);
        var sha256 = (await verloop.LeesAanvraag(id)).Antwoorden.First(a => a.Bewijzen.Count > 0).Bewijzen[0];
        using var inkoper = await portaal.Aangemeld("inkoper-1");

        var bestand = await inkoper.GetAsync($"{basis}/aanvragen/{id}/bewijs/{sha256}");
        var vreemd = await inkoper.GetAsync($"{basis}/aanvragen/{id}/bewijs/{new string('0', 64)}");
        var bestuurder = await portaal.Open("bestuurder-1", $"{basis}/aanvragen/{id}/bewijs/{sha256}");

        bestand.StatusCode.ShouldBe(HttpStatusCode.OK);
        bestand.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        bestand.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await bestand.Content.ReadAsByteArrayAsync()).ShouldBe(OpenHouseVerloop.Pdf);
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        bestuurder.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await portaal.Inzages(verloop.Id)).ShouldContain("inkoper-1");
    }

    [Fact]
    public async Task Aanvraag_InConcept_DoesNotExistForStaff()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Concept(1, ["pleegzorg"]);

        var pagina = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{id}");
        var dossier = await portaal.Open("inkoper-1", $"{basis}/dossier");

        pagina.Status.ShouldBe(HttpStatusCode.NotFound);
        dossier.Tekst.ShouldNotContain("Een aanvraag beginnen</strong>");
    }

    [Fact]
    public async Task MijnWerk_Inkoper_LeadsToAanvragenOfAllOpenHouses()
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);

        var inkoper = await portaal.Open("inkoper-1", "/werk");

        inkoper.Tekst.ShouldContain($"{basis}/aanvragen/{id}");
        inkoper.Tekst.ShouldContain("Aanvraag toetsen");
    }

    [Theory]
    [InlineData("bestuurder-1", "")]
    [InlineData("jurist-1", "/beslissen")]
    [InlineData("jurist-1", "/eis/E1")]
    [InlineData("auditor-1", "/herstel")]
    [InlineData("aanbieder-1", "")]
    [InlineData("aanbieder-2", "/verlengen")]
    public async Task Page_RoleWithoutTheCommand_Is403(string persoon, string pagina)
    {
        var (verloop, basis) = await Begin();
        var id = await verloop.Ingediend(1, ["pleegzorg"]);

        var antwoord = await portaal.Open(persoon, $"{basis}/aanvragen/{id}{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(OpenHouseVerloop Verloop, string Basis)> Begin()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        return (verloop, $"/open-house/wonen-{verloop.Id:N}");
    }
}
