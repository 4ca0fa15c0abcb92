using Aanbesteding.Application.Gunning;
using Aanbesteding.Domain;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.EndToEnd;

/// <summary>A kort geding freezes perceel 2 while 1 and 3 are awarded and signed; the judgment frees it and the procedure ends.</summary>
public class KortGedingTests(Chromium chromium)
{
    private const string Kenmerk = "kort-geding-in-de-browser";
    private const string Zaak = "C/02/412345 / KG ZA 26-101";

    [Fact]
    public async Task Standstill_KortGedingOverPerceel2_TheOthersGoOnAndTheJudgmentFreesIt()
    {
        var klok = new FakeClock(SltVerloop.Begintijd);
        await using var portaal = new Portaal(klok: klok);
        var verloop = await SltVerloop.Begin(portaal.Services, Kenmerk, SltVerloop.ZonderNadereSelectie);
        await verloop.TotEnMet("opschortende-termijn");
        klok.AdvanceHours(2);
        var keuring = new Keuring();
        await using var gezelschap = new Gezelschap(chromium, portaal.Adres, keuring);
        var jurist = await gezelschap.Wie(Gezelschap.Jurist);

        await Registreer(jurist, klok);
        (await verloop.Lees()).Perceelgangen(klok.GetCurrentInstant()).Select(g => g.Status).ShouldBe([Perceelstatus.Wacht, Perceelstatus.Bevroren, Perceelstatus.Wacht]);
        await verloop.Bel();
        await Gun(gezelschap, "Percelen 1 en 3 definitief gunnen");
        await Teken(gezelschap, verloop, 1, 3);
        var bevroren = await verloop.Lees();
        await Beslis(jurist, klok);
        await Gun(gezelschap, "Perceel 2 definitief gunnen");
        await Teken(gezelschap, verloop, 2);
        var inkoper = await gezelschap.Aan("Gunning aankondigen", Gezelschap.Inkoper);
        await inkoper.Druk("Gunning aankondigen");

        bevroren.Perceelgangen(klok.GetCurrentInstant()).Select(g => g.Status).ShouldBe([Perceelstatus.Gesloten, Perceelstatus.Bevroren, Perceelstatus.Gesloten]);
        (await verloop.Lees()).Fase.ShouldBe("afgerond");
        keuring.Axe.ShouldBeEmpty();
        keuring.Breed.ShouldBeEmpty();
        keuring.Focus.ShouldBeEmpty();
    }

    private static async Task Registreer(Bezoeker jurist, FakeClock klok)
    {
        await jurist.Open($"/procedures/{Kenmerk}/gunning");
        await jurist.Ziet("De opschortende termijn loopt tot en met");
        await jurist.Ziet("Twee termijnen naast elkaar");
        await jurist.Druk("Een kort geding registreren");
        await jurist.Vul("Wat is het zaaknummer?", Zaak);
        await jurist.Vul("Bij welke rechtbank loopt de zaak?", "de rechtbank Zeeland-West-Brabant");
        await jurist.Kies("Stichting 1");
        await jurist.Kies("Perceel 2: …");
        await jurist.Pagina.GetByLabel("Wanneer is de dagvaarding betekend?").FillAsync($"{(Lokaal(klok) - Period.FromHours(1)).ToDateTimeUnspecified():yyyy-MM-ddTHH:mm}");
        await jurist.Druk("Kort geding registreren");
        await jurist.Ziet("Het kort geding is geregistreerd.");
        await jurist.Ziet($"Perceel 2 is bevroren door zaak {Zaak}");
    }

    private static async Task Beslis(Bezoeker jurist, FakeClock klok)
    {
        klok.AdvanceDays(30);
        await jurist.Open($"/procedures/{Kenmerk}/vonnis");
        await jurist.Kies($"{Zaak} (perceel 2)");
        await jurist.Kies("De vordering is afgewezen: wij gaan door");
        await jurist.VulDatum("Wat is de datum van het vonnis?", Lokaal(klok).Date);
        await jurist.Vul("Wat betekent dit voor de procedure?", "De rechter vindt de motivering voldoende. Wij gaan door met perceel 2.");
        await jurist.Druk("Vonnis registreren");
        await jurist.Ziet("perceel 2 is vrij vanaf");
    }

    private static async Task Gun(Gezelschap gezelschap, string knop)
    {
        var inkoper = await gezelschap.Aan("Definitief gunnen", Gezelschap.Inkoper);
        await inkoper.Druk(knop);
    }

    /// <summary>The bestuurder signs in the browser, the party through the door.</summary>
    private static async Task Teken(Gezelschap gezelschap, SltVerloop verloop, params int[] percelen)
    {
        foreach (var perceel in percelen)
        {
            var bestuurder = await gezelschap.Aan("Overeenkomst ondertekenen", Gezelschap.Bestuurder);
            await bestuurder.Druk($"Overeenkomst voor perceel {perceel} tekenen");
            await verloop.Doe(Mensen.Aanbieder(perceel), new TekenOvereenkomst(verloop.Id, perceel, Mensen.Aanbieder(perceel).Partij!));
        }
    }

    private static LocalDateTime Lokaal(FakeClock klok) => Domain.Termijnen.Nederland.Lokaal(klok.GetCurrentInstant());
}
