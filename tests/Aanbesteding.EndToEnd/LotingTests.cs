using System.Text;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;
using NodaTime.Testing;

namespace Aanbesteding.EndToEnd;

public class LotingTests(Chromium chromium)
{
    private const string Kenmerk = "loting-in-de-browser";
    private const string EigenTekst = "Zeven zwanen zwommen zondag.";

    [Fact]
    public async Task Draw_AnnouncedJoinedAndHeld_EndsWithAProtocolForEveryParticipant()
    {
        var klok = new FakeClock(SltVerloop.Begintijd);
        await using var portaal = new Portaal(klok: klok);
        var verloop = await SltVerloop.Begin(portaal.Services, Kenmerk, [new(1, [1]), new(2, [1]), new(3, [3])]);
        await verloop.TotEnMet("beoogde-partners");
        var keuring = new Keuring();
        await using var gezelschap = new Gezelschap(chromium, portaal.Adres, keuring);

        var voorzitter = await gezelschap.Aan("Beoogde partners voordragen", Gezelschap.Voorzitter);
        await voorzitter.Ziet("Er is eerst een loting nodig");
        await voorzitter.Druk("Loting aankondigen");
        await voorzitter.Ziet("De loting is aangekondigd.");
        await GeefTekst(await gezelschap.Wie("Lotte Brouwers"));
        klok.Reset((await verloop.Lees()).LopendeLoting()!.Trekking);
        await gezelschap.Aan("Beoogde partners voordragen", Gezelschap.Voorzitter);
        await voorzitter.Druk("Loting verrichten");
        await voorzitter.Ziet("De loting is gehouden.");
        var protocol = await LeesProtocol(await gezelschap.Wie("Samir El Idrissi"));

        protocol.ShouldContain(EigenTekst);
        protocol.ShouldContain((await verloop.Lees()).Lotingen.Single().Gehouden!.Zaad);
        keuring.Axe.ShouldBeEmpty();
        keuring.Breed.ShouldBeEmpty();
        keuring.Focus.ShouldBeEmpty();
    }

    private static async Task GeefTekst(Bezoeker deelnemer)
    {
        await deelnemer.Open($"/procedures/{Kenmerk}");
        await deelnemer.Druk("Naar de loting");
        await deelnemer.Vul("Uw eigen tekst (hoeft niet)", EigenTekst);
        await deelnemer.Druk("Tekst toevoegen");
        await deelnemer.Ziet("Uw eigen tekst is toegevoegd aan de loting.");
    }

    private static async Task<string> LeesProtocol(Bezoeker deelnemer)
    {
        await deelnemer.Open($"/procedures/{Kenmerk}");
        await deelnemer.Druk("Bekijk de loting");
        await deelnemer.Druk("Bekijk het protocol en reken de loting zelf na");
        await deelnemer.Ziet(EigenTekst);
        return Encoding.UTF8.GetString((await deelnemer.Haal("Download het protocol als tekst")).Inhoud);
    }
}
