using System.Net;

namespace Aanbesteding.Web.Tests.Dialoog;

public class DialoogpaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Dialoog_TalkAndAfsprakenPerPerceel_ThenItCloses()
    {
        var (verloop, adres) = await portaal.Gespeeld("dialoog-voeren");
        var procedure = await verloop.Lees();

        var eerst = await portaal.Open("inkoper-1", $"{adres}/dialoog");
        foreach (var uitslag in procedure.Beoogden!.Percelen)
        {
            var aanmelding = procedure.Aanmeldingen.Single(a => a.Partij == uitslag.Partijen.Single());
            await portaal.Verstuur(
                "inkoper-1", $"{adres}/dialoog/{uitslag.Perceel}/gesprek/{aanmelding.Id}",
                ("Datum", "2026-01-20"), ("Algemeen", "Er komt een extra informatiebijeenkomst."), ("Vertrouwelijk", "Haar oplossing."));
            await portaal.Verstuur("inkoper-1", $"{adres}/dialoog/{uitslag.Perceel}/afspraken", [.. procedure.Inrichting.Afspraken.Select((_, i) => ($"Teksten[{i}]", $"Afspraak {i}."))]);
        }

        var gesloten = await portaal.Verstuur("inkoper-1", $"{adres}/dialoog");

        eerst.Tekst.ShouldContain("Dit kan nog niet. Voer op perceel 1 met iedere partij evenveel gesprekken");
        gesloten.Tekst.ShouldContain("De dialoog is afgesloten.");
        (await verloop.Lees()).Afsprakensets.Select(a => a.Perceel).ShouldBe([1, 2, 3]);
        (await portaal.Berichten(verloop.Id)).ShouldNotContain(b => b.Tekst.Contains("Haar oplossing"));
    }

    [Fact]
    public async Task Gesprek_InTheFuture_IsRefusedAtItsFieldAndKeepsWhatWasTyped()
    {
        var (verloop, adres) = await portaal.Gespeeld("dialoog-voeren");
        var aanmelding = (await verloop.Lees()).Aanmeldingen.Single(a => a.Partij == "partij-1");

        var pagina = await portaal.Verstuur(
            "inkoper-1", $"{adres}/dialoog/1/gesprek/{aanmelding.Id}", ("Datum", "2099-01-20"), ("Algemeen", "Nieuws voor allen."), ("Vertrouwelijk", ""));

        pagina.Tekst.ShouldContain("href=\"#Datum\"");
        pagina.Tekst.ShouldContain("value=\"2099-01-20\"");
        pagina.Tekst.ShouldContain("Nieuws voor allen.");
    }

    [Fact]
    public async Task Gesprek_PartyThatWasNotSelected_DoesNotExist()
    {
        var (verloop, adres) = await portaal.Gespeeld("dialoog-voeren");
        var afgevallen = (await verloop.Lees()).Aanmeldingen.Single(a => a.Partij == "partij-4");

        var pagina = await portaal.Open("inkoper-1", $"{adres}/dialoog/2/gesprek/{afgevallen.Id}");

        pagina.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Afspraken_OneTopicEmpty_IsRefusedAtItsFieldAndKeepsTheOthers()
    {
        var (_, adres) = await portaal.Gespeeld("dialoog-voeren");

        var pagina = await portaal.Verstuur("inkoper-1", $"{adres}/dialoog/1/afspraken", ("Teksten[0]", "Tien procent."), ("Teksten[1]", ""));

        pagina.Tekst.ShouldContain("href=\"#Teksten_1_\"");
        pagina.Tekst.ShouldContain("Tien procent.");
    }

    [Fact]
    public async Task Dialoog_OtherRoleOrOtherPhase_IsRefusedOrExplained()
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        var ander = await portaal.Open("aanbieder-1", $"{adres}/dialoog");
        var eerder = await portaal.Open("inkoper-1", $"{adres}/dialoog");

        ander.Status.ShouldBe(HttpStatusCode.Forbidden);
        eerder.Tekst.ShouldContain("U kunt nu nog niet de dialoog afsluiten.");
    }
}
