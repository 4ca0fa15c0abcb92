using System.Net;
using Aanbesteding.Application.Selectie;
using NodaTime;

namespace Aanbesteding.Web.Tests.Selectie;

public class SelectiepaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Kluis_TwoOfficersTurnTheirKeys_ShowsWhatCameIn()
    {
        var (_, adres) = await portaal.Gespeeld("aanmeldingen-openen");

        var eerste = await portaal.Verstuur("inkoper-1", $"{adres}/kluis");
        var tweede = await portaal.Verstuur("voorzitter-1", $"{adres}/kluis");

        eerste.Tekst.ShouldContain("Vraag nu de voorzitter om de tweede sleutel");
        eerste.Tekst.ShouldNotContain("Stichting");
        tweede.Tekst.ShouldContain("De kluis is open.");
        tweede.Tekst.ShouldContain("In de kluis zaten 4 inzendingen.");
    }

    [Fact]
    public async Task Kluis_FirstKeyOlderThanTenMinutes_CountsNoMore()
    {
        var (verloop, adres) = await portaal.Gespeeld("aanmeldingen-openen");
        await verloop.Doe(Mensen.Inkoper, new OpenKluis(verloop.Id));
        portaal.Klok.Advance(Duration.FromMinutes(10) + Duration.FromSeconds(1));

        var pagina = await portaal.Open("voorzitter-1", $"{adres}/kluis");

        pagina.Tekst.ShouldContain("de vorige telt niet meer");
    }

    [Fact]
    public async Task Kluis_WhileApplying_SaysWhatItWaitsForAndNothingOfItsContents()
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        var pagina = await portaal.Open("inkoper-1", $"{adres}/kluis");

        pagina.Tekst.ShouldContain("U kunt nu nog niet de kluis openen.");
        pagina.Tekst.ShouldContain("Nu loopt een termijn");
        pagina.Tekst.ShouldNotContain("Mijn sleutel omdraaien");
    }

    [Theory]
    [InlineData("jurist-1", "kluis")]
    [InlineData("beoordelaar-1", "geschiktheid")]
    [InlineData("inkoper-1", "geschiktheid-vaststellen")]
    [InlineData("aanbieder-1", "selectiebeslissing")]
    public async Task Page_RoleWithoutTheCommand_Is403(string persoon, string pagina)
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        var antwoord = await portaal.Open(persoon, $"{adres}/{pagina}");

        antwoord.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Aanmelding_NotMetWithoutReason_IsRefusedAtItsFieldAndKeepsTheRest()
    {
        var (verloop, adres) = await portaal.Gespeeld("geschiktheid-beoordelen");
        var aanmelding = (await verloop.Lees()).Aanmeldingen[0];

        var pagina = await portaal.Verstuur(
            "inkoper-1", $"{adres}/geschiktheid/{aanmelding.Id}",
            ("Oordelen[G1].Voldaan", "ja"), ("Oordelen[G1].Motivering", "Register ingezien."), ("Oordelen[G2].Voldaan", "nee"), ("Oordelen[G2].Motivering", ""));

        pagina.Tekst.ShouldContain("href=\"#Oordelen_G2__Motivering\"");
        pagina.Tekst.ShouldContain("waarom de partij niet aan deze eis voldoet");
        pagina.Tekst.ShouldContain("Register ingezien.");
        (await verloop.Lees()).Aanmeldingen.Single(a => a.Id == aanmelding.Id).Oordelen.Select(o => o.Eis).ShouldBe(["samenstelling", "G1"]);
    }

    [Fact]
    public async Task Aanmelding_Opened_IsARecordedReading()
    {
        var (verloop, adres) = await portaal.Gespeeld("geschiktheid-beoordelen");
        var aanmelding = (await verloop.Lees()).Aanmeldingen[0];

        var pagina = await portaal.Open("inkoper-1", $"{adres}/geschiktheid/{aanmelding.Id}");

        pagina.Tekst.ShouldContain("Geheime motivatie van partij");
        (await portaal.Inzages(verloop.Id)).ShouldBe(["inkoper-1"]);
    }

    [Fact]
    public async Task Geschiktheid_EverythingAssessed_GoesToTheVoorzitterWhoSettlesIt()
    {
        var (verloop, adres) = await portaal.Gespeeld("geschiktheid-beoordelen");
        var eisen = (await verloop.Lees()).Inrichting.Geschiktheidseisen;
        foreach (var aanmelding in (await verloop.Lees()).Aanmeldingen)
            await portaal.Verstuur("inkoper-1", $"{adres}/geschiktheid/{aanmelding.Id}", [.. eisen.Select(e => ($"Oordelen[{e.Id}].Voldaan", "ja"))]);

        var voorgelegd = await portaal.Verstuur("inkoper-1", $"{adres}/geschiktheid");
        var vraag = await portaal.Open("voorzitter-1", $"{adres}/geschiktheid-vaststellen");
        await portaal.Verstuur("voorzitter-1", $"{adres}/geschiktheid-vaststellen");

        voorgelegd.Tekst.ShouldContain("De geschiktheid is voorgelegd aan de voorzitter.");
        vraag.Tekst.ShouldContain("De beoordelaars geven scores voor perceel 2, 3.");
        (await verloop.Lees()).OpenTaken.Select(t => t.Id).ShouldBe(["nadere-selectie"]);
    }

    [Fact]
    public async Task Geschiktheid_NothingAssessed_CannotBeHandedOver()
    {
        var (_, adres) = await portaal.Gespeeld("geschiktheid-beoordelen");

        var pagina = await portaal.Open("inkoper-1", $"{adres}/geschiktheid");
        var geweigerd = await portaal.Verstuur("inkoper-1", $"{adres}/geschiktheid");

        pagina.Tekst.ShouldContain("er ontbreken nog 16 oordelen");
        geweigerd.Tekst.ShouldContain("Beoordeel eerst iedere aanmelding op iedere eis.");
    }

    [Fact]
    public async Task GeschiktheidVaststellen_OnePartyPerPerceel_SaysThatNoNadereSelectieFollows()
    {
        var (verloop, adres) = await portaal.Gespeeld("geschiktheid-vaststellen", [.. SltVerloop.ZonderNadereSelectie]);

        var pagina = await portaal.Open("voorzitter-1", $"{adres}/geschiktheid-vaststellen");

        pagina.Tekst.ShouldContain("Er volgt geen nadere selectie");
        (await verloop.Lees()).OpenTaken.Select(t => t.Id).ShouldBe(["geschiktheid-vaststellen"]);
    }

    [Fact]
    public async Task Selectiebeslissing_Sent_GivesEachPartyTheLetterThatWasShown()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectiebeslissing-verzenden");

        var vooraf = await portaal.Open("inkoper-1", $"{adres}/selectiebeslissing");
        var na = await portaal.Verstuur("inkoper-1", $"{adres}/selectiebeslissing");

        vooraf.Tekst.ShouldContain("Er gaan 4 brieven uit");
        vooraf.Tekst.ShouldContain("Er start een termijn: bezwaartermijn selectie, tot en met");
        na.Tekst.ShouldContain("De selectiebeslissing is aan alle partijen verzonden.");
        var brieven = (await portaal.Berichten(verloop.Id)).Where(b => b.Onderwerp == "Selectiebeslissing").ToList();
        brieven.Count.ShouldBe(4);
        brieven.ShouldAllBe(brief => vooraf.Tekst.Contains(brief.Tekst.Split('\n', StringSplitOptions.None)[0].Trim()));
    }
}
