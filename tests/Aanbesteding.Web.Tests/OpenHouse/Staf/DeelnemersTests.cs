using System.Net;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Web.Tests.OpenHouse.Staf;

public class DeelnemersTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Deelnemer_InRegister_ShowsFactsAndEvidence()
    {
        var (_, id, basis) = await Begin();

        var lijst = await portaal.Open("auditor-1", $"{basis}/deelnemers?categorie=pleegzorg");
        var ander = await portaal.Open("auditor-1", $"{basis}/deelnemers?categorie=leefgroep");
        var een = await portaal.Open("inkoper-1", $"{basis}/deelnemers/{id}");

        lijst.Tekst.ShouldContain("Stichting 1");
        ander.Tekst.ShouldContain("Er is hier nog geen deelnemer.");
        een.Tekst.ShouldContain("Doet mee");
        een.Tekst.ShouldContain("bewijs.pdf");
        een.Tekst.ShouldContain("Geldig tot en met");
    }

    [Fact]
    public async Task Hertoetsing_OnASignal_IsAskedEstablishedAndEnded()
    {
        var (verloop, id, basis) = await Begin();

        var leeg = await portaal.Verstuur("inkoper-1", $"{basis}/deelnemers/{id}/hertoetsen", ("Signaal", ""));
        var begonnen = await portaal.Verstuur("inkoper-1", $"{basis}/deelnemers/{id}/hertoetsen", ("Signaal", "Een melding van de inspectie."));
        var lijst = await portaal.Open("inkoper-1", $"{basis}/deelnemers");
        var gezakt = await portaal.VerstuurVoorgevuld("inkoper-1", $"{basis}/deelnemers/{id}/hertoetsing", ("Invoer[3].Waarde", "nee"));
        var af = await portaal.VerstuurVoorgevuld("inkoper-1", $"{basis}/deelnemers/{id}/hertoetsing");

        leeg.Tekst.ShouldContain("href=\"#Signaal\"");
        begonnen.Tekst.ShouldContain("De hertoetsing is begonnen.");
        lijst.Tekst.ShouldContain("Opnieuw te toetsen");
        gezakt.Tekst.ShouldContain("kan tot");
        af.Tekst.ShouldContain("De hertoetsing is afgerond.");
        (await verloop.LeesDeelnemer(id)).Hertoetsingen[0].Uitkomst!.Gezakt.ShouldBeEmpty();
    }

    [Fact]
    public async Task Maatregel_FromAnnouncementToLifting_GoesThroughEveryPage()
    {
        var (verloop, id, basis) = await Begin();
        var adres = $"{basis}/deelnemers/{id}";
        var tot = verloop.Vandaag.PlusDays(60).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var leeg = await portaal.Verstuur("inkoper-1", $"{adres}/maatregel", ("Motivering", "Er is gefraudeerd."), ("Spoed", "False"));
        var ontbinding = await portaal.Verstuur("inkoper-1", $"{adres}/maatregel", ("Soort", "Ontbinding"), ("Grond", "fraude"), ("Motivering", "Er is gefraudeerd."), ("Spoed", "False"));
        var aangekondigd = await portaal.Verstuur("inkoper-1", $"{adres}/maatregel", ("Soort", "Schorsing"), ("Grond", "fraude"), ("Motivering", "Er is gefraudeerd."), ("Spoed", "False"));
        var teVroeg = await portaal.Verstuur("bestuurder-1", $"{adres}/besluit", ("Orgaan", "Algemeen Bestuur Regio WBO Jeugd"), ("Opleggen", "True"), ("Motivering", "Ernstig."), ("Tot", tot), ("Continuiteit", "Cliënten houden hun begeleider."));
        await portaal.Verstuur("inkoper-1", $"{adres}/hoorzitting", ("Verslag", "De bestuurder was er."));
        var voorDeJurist = await portaal.Open("jurist-1", "/werk");
        await portaal.Verstuur("jurist-1", $"{adres}/advies", ("Oordeel", "Akkoord"), ("Advies", "Evenredig."));
        var (naHetAdvies, voorDeBestuurder) = (await portaal.Open("jurist-1", "/werk"), await portaal.Open("bestuurder-1", "/werk"));
        var opgelegd = await portaal.Verstuur("bestuurder-1", $"{adres}/besluit", ("Orgaan", "Algemeen Bestuur Regio WBO Jeugd"), ("Opleggen", "True"), ("Motivering", "Ernstig."), ("Tot", tot), ("Continuiteit", "Cliënten houden hun begeleider."));
        var geschorst = (await verloop.LeesDeelnemer(id)).Status;
        var opgeheven = await portaal.Verstuur("bestuurder-1", $"{adres}/schorsing-opheffen", ("Motivering", "De declaraties zijn hersteld."));

        leeg.Tekst.ShouldContain("href=\"#Soort\"");
        leeg.Tekst.ShouldContain("Er is gefraudeerd.");
        ontbinding.Tekst.ShouldContain("Ontbinden kan pas na een schorsing");
        aangekondigd.Tekst.ShouldContain("De maatregel is aangekondigd.");
        teVroeg.Tekst.ShouldContain("De jurist is niet akkoord met deze maatregel, of heeft nog niet geadviseerd.");
        teVroeg.Tekst.ShouldContain("Cliënten houden hun begeleider.");
        voorDeJurist.Tekst.ShouldContain(adres);
        naHetAdvies.Tekst.ShouldNotContain(adres);
        voorDeBestuurder.Tekst.ShouldContain(adres);
        opgelegd.Tekst.ShouldContain("Het besluit is vastgelegd.");
        geschorst.ShouldBe(Deelnemerstatus.Geschorst);
        opgeheven.Tekst.ShouldContain("De schorsing is opgeheven.");
        (await verloop.LeesDeelnemer(id)).Status.ShouldBe(Deelnemerstatus.Actief);
    }

    [Fact]
    public async Task Bewijs_HandedInForATest_CanBeRead()
    {
        var (verloop, id, basis) = await Begin();
        using var bron = new MemoryStream([.. OpenHouseVerloop.Pdf, .. "nieuw"u8]);
        var sha256 = await verloop.Doe(Mensen.Aanbieder(1), new VoegBewijsBijDeelnameToe(verloop.Id, id, "nieuw.pdf", bron));
        await verloop.Doe(Mensen.Aanbieder(1), new VernieuwBewijs(verloop.Id, id, new Eisantwoord("E4") { Waarde = Eisantwoord.Ja, Bewijzen = [sha256] }));
        var aanvraag = (await verloop.LeesDeelnemer(id)).AanvraagId;

        var bestand = await portaal.Open("inkoper-1", $"{basis}/aanvragen/{aanvraag}/bewijs/{sha256}");

        bestand.Status.ShouldBe(HttpStatusCode.OK);
        bestand.Tekst.ShouldContain("nieuw");
    }

    [Theory]
    [InlineData("jurist-1", "/hertoetsen")]
    [InlineData("bestuurder-1", "/maatregel")]
    [InlineData("inkoper-1", "/advies")]
    [InlineData("inkoper-1", "/besluit")]
    [InlineData("jurist-1", "/schorsing-opheffen")]
    [InlineData("voorzitter-1", "")]
    [InlineData("aanbieder-1", "/hoorzitting")]
    public async Task Page_RoleWithoutTheCommand_Is403(string persoon, string pagina)
    {
        var verloop = await OpenHouseVerloop.Begin(portaal.Services);

        var antwoord = await portaal.Open(persoon, $"/open-house/wonen-{verloop.Id:N}/deelnemers/{Guid.NewGuid()}{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(OpenHouseVerloop Verloop, Guid Deelnemer, string Basis)> Begin()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        return (verloop, await verloop.Deelnemer(1, "pleegzorg"), $"/open-house/wonen-{verloop.Id:N}");
    }
}
