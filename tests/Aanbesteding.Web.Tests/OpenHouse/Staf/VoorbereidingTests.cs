using System.Net;
using Aanbesteding.Application.Toelating;

namespace Aanbesteding.Web.Tests.OpenHouse.Staf;

public class VoorbereidingTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Pages_OneAfterTheOther_PrepareAnOpenHouse()
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);
        var basis = $"/open-house/wonen-{verloop.Id:N}";

        var consultatie = await portaal.Verstuur("inkoper-1", $"{basis}/consultatie-publiceren");
        await verloop.Doe(Mensen.Aanbieder(1), new ReageerOpConsultatie(verloop.Id, "Eis E6 is te zwaar voor kleine aanbieders."));
        await verloop.TotReactienota();
        var nota = await portaal.Verstuur("inkoper-1", $"{basis}/reactienota", ("Regels[0].Afhandeling", "Deels"), ("Regels[0].Toelichting", "De eis is verlaagd."));
        var toets = await portaal.Open("jurist-1", $"{basis}/toetsen-systeem");
        var akkoord = await portaal.Verstuur("jurist-1", $"{basis}/toetsen-systeem", ("Oordeel", "Akkoord"), ("Advies", "Niemand wordt gekozen."));
        var besluit = await portaal.Open("bestuurder-1", $"{basis}/vaststellen");
        var vast = await portaal.Verstuur("bestuurder-1", $"{basis}/vaststellen", ("Orgaan", "Algemeen Bestuur Regio WBO Jeugd"), ("Keuze", "vastgesteld"), ("Motivering", "Onderbouwd."));
        var vooraf = await portaal.Open("inkoper-1", $"{basis}/publiceren");
        await portaal.Verstuur("inkoper-1", $"{basis}/publiceren");

        consultatie.Tekst.ShouldContain("De marktconsultatie is gepubliceerd.");
        nota.Tekst.ShouldContain("De reactienota is vastgesteld");
        toets.Tekst.ShouldContain("Geen bezwaren");
        toets.Tekst.ShouldContain("Beroeps");
        toets.Tekst.ShouldContain("Voor een deel overgenomen: De eis is verlaagd.");
        akkoord.Tekst.ShouldContain("U bent akkoord.");
        besluit.Tekst.ShouldContain("Niemand wordt gekozen.");
        vast.Tekst.ShouldContain("Het besluit is vastgelegd.");
        vooraf.Tekst.ShouldContain("Open house gepubliceerd</strong>, aan 1 partij");
        vooraf.Tekst.ShouldContain("Publiceren kunt u niet terugdraaien");
        (await verloop.Lees()).Gepubliceerd.ShouldNotBeNull();
    }

    [Fact]
    public async Task Reactienota_LineWithoutReason_IsRefusedAtItsFieldAndKeepsTheRest()
    {
        var verloop = await (await OpenHouseVerloop.Begin(portaal.Services)).TotConsultatie();
        await verloop.Doe(Mensen.Aanbieder(1), new ReageerOpConsultatie(verloop.Id, "Reactie een."));
        await verloop.Doe(Mensen.Aanbieder(2), new ReageerOpConsultatie(verloop.Id, "Reactie twee."));
        await verloop.TotReactienota();

        var pagina = await portaal.Verstuur("inkoper-1", $"/open-house/wonen-{verloop.Id:N}/reactienota",
            ("Regels[0].Nummer", "1"), ("Regels[0].Afhandeling", "Overgenomen"), ("Regels[0].Toelichting", "In eis E3 verwerkt."), ("Regels[1].Nummer", "2"), ("Regels[1].Afhandeling", "Beantwoord"), ("Regels[1].Toelichting", ""));

        pagina.Tekst.ShouldContain("href=\"#Regels_1__Toelichting\"");
        pagina.Tekst.ShouldContain("In eis E3 verwerkt.");
        pagina.Tekst.ShouldNotContain("partij-1");
        (await verloop.Lees()).Reactienota.ShouldBeNull();
    }

    [Fact]
    public async Task Vaststellen_WithoutMandate_SaysWhyNot()
    {
        var verloop = await (await OpenHouseVerloop.Begin(portaal.Services)).TotConsultatie();
        await verloop.TotReactienota();
        await verloop.Reactienota();
        await verloop.Doe(Mensen.Jurist, new ToetsToelating(verloop.Id, Domain.Oordeel.Akkoord, "Goed."));
        var adres = $"/open-house/wonen-{verloop.Id:N}/vaststellen";

        var pagina = await portaal.Open("bestuurder-2", adres);
        var toch = await portaal.Verstuur("bestuurder-2", adres, ("Orgaan", "Algemeen Bestuur Regio WBO Jeugd"), ("Keuze", "vastgesteld"), ("Motivering", "Toch."));

        pagina.Tekst.ShouldContain("U hebt geen mandaat van een orgaan dat hier besluit.");
        toch.Tekst.ShouldContain("mandaat");
        (await verloop.Lees()).Besluiten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Staf_InConcept_OffersTheFirstStepAndSaysWhyTheOthersMustWait()
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);

        var inkoper = await portaal.Open("inkoper-1", $"/open-house/wonen-{verloop.Id:N}");
        var jurist = await portaal.Open("jurist-1", $"/open-house/wonen-{verloop.Id:N}");

        inkoper.Tekst.ShouldContain("Marktconsultatie publiceren");
        inkoper.Tekst.ShouldContain("/consultatie-publiceren\"");
        inkoper.Tekst.ShouldContain("Kan vanaf de publicatie.");
        jurist.Tekst.ShouldContain("U hoeft nu niets te doen.");
        jurist.Tekst.ShouldContain("Kan in de fase ‘Voorbereiding’.");
    }

    [Theory]
    [InlineData("jurist-1", "consultatie-publiceren")]
    [InlineData("bestuurder-1", "reactienota")]
    [InlineData("inkoper-1", "toetsen-systeem")]
    [InlineData("jurist-1", "vaststellen")]
    [InlineData("bestuurder-1", "publiceren")]
    [InlineData("aanbieder-1", "publiceren")]
    [InlineData("jurist-1", "afsluiten")]
    [InlineData("auditor-1", "versies/voorstellen")]
    [InlineData("inkoper-1", "versies/toetsen")]
    [InlineData("jurist-1", "versies/aanbieden")]
    [InlineData("bestuurder-1", "indexeren")]
    [InlineData("jurist-1", "verlengen")]
    [InlineData("aanbieder-1", "aanvragen")]
    [InlineData("aanbieder-1", "deelnemers")]
    [InlineData("aanbieder-1", "versies")]
    [InlineData("aanbieder-1", "gelijke-toelating")]
    [InlineData("aanbieder-1", "dossier")]
    [InlineData("voorzitter-1", "dossier.json")]
    public async Task Page_RoleWithoutTheCommand_Is403(string persoon, string pagina)
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);

        var antwoord = await portaal.Open(persoon, $"/open-house/wonen-{verloop.Id:N}/{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nieuw_OpenHouseFaultyThenRight_NamesTheLineAndThenBegins()
    {
        var inkoper = await portaal.Aangemeld("inkoper-1");
        var goed = Bronbestanden.Wonen.Tekst.Replace("kenmerk: wbo-wonen-2027", $"kenmerk: nieuw-{Guid.NewGuid():N}", StringComparison.Ordinal);

        var fout = await inkoper.Verstuur("/procedures/nieuw", ("Tekst", goed.Replace("herstelkansen: 2", "herstelkansen: 0", StringComparison.Ordinal)));
        var begonnen = await inkoper.Verstuur("/procedures/nieuw", ("Tekst", goed));

        fout.Html.ShouldContain("Geef iedere aanbieder ten minste één kans op herstel.");
        fout.Html.ShouldContain("In de inrichting klopt 1 ding niet.");
        begonnen.Html.ShouldContain("Het open house is begonnen.");
        begonnen.Html.ShouldContain("Marktconsultatie publiceren");
    }
}
