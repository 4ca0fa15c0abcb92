using Aanbesteding.Application.Selectie;
using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.EndToEnd;

public class PlanningTests(Chromium chromium)
{
    private const string Kenmerk = "planning-in-de-browser";
    private const string Reden = "Er kwamen veel vragen over de percelen.";

    /// <summary>Two weeks after the closing that follows from the planning.</summary>
    private static readonly LocalDateTime Nieuw = new(2026, 3, 2, 12, 0);

    [Fact]
    public async Task Closing_MovedAfterALookAtTheConsequences_ReachesThePartyAsAMessage()
    {
        await using var portaal = new Portaal(klok: new FakeClock(SltVerloop.Begintijd));
        var verloop = await Begin(portaal);
        var keuring = new Keuring();
        await using var gezelschap = new Gezelschap(chromium, portaal.Adres, keuring);

        var inkoper = await gezelschap.Wie(Gezelschap.Inkoper);
        await inkoper.Open($"/procedures/{Kenmerk}");
        await inkoper.Druk("Planning");
        await VraagGevolgen(inkoper);
        var vooraf = (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Verplaatst;
        await inkoper.Druk("Leg vast en bericht iedereen");
        await inkoper.Ziet("De termijn is verplaatst. Iedereen die het aangaat, heeft bericht gekregen.");
        await inkoper.Ziet("Tot maandag 2 maart 2026 om 12.00 uur");
        await inkoper.Druk("Mijn agenda");
        await inkoper.Druk("Agenda-adres maken");
        await inkoper.Ziet("Dit is uw agenda-adres");
        var aanbieder = await gezelschap.Wie("Lotte Brouwers");
        await aanbieder.Druk("Berichten");
        await aanbieder.Druk("Termijn verplaatst");
        await aanbieder.Ziet("maandag 2 maart 2026 om 12.00 uur");
        await aanbieder.Ziet(Reden);
        await aanbieder.Open($"/procedures/{Kenmerk}/planning");
        await aanbieder.Ziet("Tot maandag 2 maart 2026 om 12.00 uur");

        vooraf.ShouldBeNull();
        keuring.Adressen.ShouldContain($"/procedures/{Kenmerk}/planning/verplaats/sluiting-aanmelding");
        keuring.Axe.ShouldBeEmpty();
        keuring.Breed.ShouldBeEmpty();
        keuring.Focus.ShouldBeEmpty();
    }

    [Fact]
    public async Task Closing_MovedWithoutJavaScript_IsMoved()
    {
        await using var portaal = new Portaal(klok: new FakeClock(SltVerloop.Begintijd));
        var verloop = await Begin(portaal);
        await using var inkoper = await Bezoeker.Komt(chromium, portaal.Adres, keuring: null, javascript: false);
        await inkoper.MeldAan(Gezelschap.Inkoper);

        await inkoper.Open($"/procedures/{Kenmerk}/planning");
        await VraagGevolgen(inkoper);
        await inkoper.Druk("Antwoorden wijzigen");
        await inkoper.Ziet("Tot wanneer loopt ‘Aanmelden’?");
        await inkoper.Druk("Gevolgen bekijken");
        await inkoper.Druk("Leg vast en bericht iedereen");

        await inkoper.Ziet("De termijn is verplaatst.");
        (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Verplaatst!.Reden.ShouldBe(Reden);
    }

    private static async Task VraagGevolgen(Bezoeker inkoper)
    {
        await inkoper.Druk("Verplaatsen Aanmelden");
        await inkoper.VulDatumTijd("Nieuwe dag en tijd", Nieuw);
        await inkoper.Vul("Waarom verandert de datum?", Reden);
        await inkoper.Druk("Gevolgen bekijken");
        await inkoper.Ziet("Wordt: tot maandag 2 maart 2026 om 12.00 uur");
        await inkoper.Ziet("Nota van inlichtingen bij de selectie");
        await inkoper.Ziet("14 dagen later");
    }

    private static async Task<SltVerloop> Begin(Portaal portaal)
    {
        var verloop = await SltVerloop.Begin(portaal.Services, Kenmerk);
        await verloop.TotEnMet("aanmelden");
        await verloop.Doe(Mensen.Aanbieder(1), new DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(new(1, [1]))));
        return verloop;
    }
}
