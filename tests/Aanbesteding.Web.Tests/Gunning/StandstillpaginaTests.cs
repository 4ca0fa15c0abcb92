using System.Net;

namespace Aanbesteding.Web.Tests.Gunning;

public class StandstillpaginaTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Gunning_InTheStandstill_ShowsBothTermsThePublishedEndAndEveryPerceel()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");
        var einde = Domain.Termijnen.Datumtekst.DatumMetWeekdag((await verloop.Lees()).Standstill!.LaatsteDag);

        var staf = await portaal.Open("inkoper-1", $"{adres}/gunning");
        var partij = await portaal.Open("aanbieder-2", $"{adres}/gunning");

        staf.Tekst.ShouldContain("Twee termijnen naast elkaar; de laatste geldt");
        staf.Tekst.ShouldContain($"{einde}, 24.00 uur");
        staf.Tekst.ShouldContain("Perceel 1");
        partij.Tekst.ShouldContain($"{einde}, 24.00 uur");
        partij.Tekst.ShouldContain("Hoe uw percelen ervoor staan");
        partij.Tekst.ShouldNotContain("Perceel 1:");
    }

    [Fact]
    public async Task KortGeding_Registered_FreezesItsPerceelOnThePage()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");
        verloop.Klok.AdvanceMinutes(90);
        var betekend = Domain.Termijnen.Nederland.Lokaal(verloop.Klok.GetCurrentInstant() - NodaTime.Duration.FromMinutes(30)).ToDateTimeUnspecified();

        var fout = await portaal.Verstuur("jurist-1", $"{adres}/kort-geding", ("Zaaknummer", "KG 12"), ("Rechtbank", "Rechtbank Breda"));
        var goed = await portaal.Verstuur(
            "jurist-1", $"{adres}/kort-geding", ("Zaaknummer", "KG 12"), ("Rechtbank", "Rechtbank Breda"), ("Eiser", "partij-1"), ("Percelen", "2"), ("Betekend", $"{betekend:yyyy-MM-ddTHH:mm}"));

        fout.Tekst.ShouldContain("href=\"#Betekend\"");
        fout.Tekst.ShouldContain("KG 12");
        goed.Tekst.ShouldContain("Het kort geding is geregistreerd.");
        goed.Tekst.ShouldContain("Perceel 2 is bevroren door zaak KG 12.");
        (await portaal.Open("bestuurder-1", "/werk")).Tekst.ShouldContain("Zaak KG 12");
        (await portaal.Open("jurist-1", $"{adres}/vonnis")).Tekst.ShouldContain("KG 12 (perceel 2)");
        (await portaal.Berichten(verloop.Id)).Count(b => b.Onderwerp == "Kort geding over de gunning").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task BeslissingIntrekken_ConsequencesThenConfirmed_ShowsEveryLetterFirst()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");

        var gevolgen = await portaal.Verstuur("jurist-1", $"{adres}/beslissing-intrekken?handler=Gevolgen", ("Reden", "Een fout in de motivering."), ("Herbeoordelen", "nee"));
        var vooraf = await verloop.Lees();
        var na = await portaal.Verstuur("jurist-1", $"{adres}/beslissing-intrekken", ("Reden", "Een fout in de motivering."), ("Herbeoordelen", "nee"));

        gevolgen.Tekst.ShouldContain("Onderwerp: De gunningsbeslissing is ingetrokken");
        vooraf.Gunningsbeslissing.ShouldNotBeNull();
        na.Tekst.ShouldContain("Een fout in de motivering.");
        (await verloop.Lees()).OpenTaken.ShouldHaveSingleItem().Id.ShouldBe("toewijzing");
    }

    [Fact]
    public async Task PerceelStoppen_WithReason_StopsItAndTellsWhy()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");

        var leeg = await portaal.Verstuur("bestuurder-1", $"{adres}/perceel-stoppen", ("Reden", "Geen geld."));
        var goed = await portaal.Verstuur("bestuurder-1", $"{adres}/perceel-stoppen", ("Perceel", "2"), ("Reden", "Er is geen geld meer."));

        leeg.Tekst.ShouldContain("href=\"#Perceel\"");
        leeg.Tekst.ShouldContain("Geen geld.");
        goed.Tekst.ShouldContain("Perceel 2 is gestopt.");
        (await verloop.Lees()).Perceelstops.ShouldHaveSingleItem().Perceel.ShouldBe(2);
    }

    [Theory]
    [InlineData("jurist-1", "kort-geding")]
    [InlineData("jurist-1", "vonnis")]
    [InlineData("jurist-1", "beslissing-intrekken")]
    [InlineData("bestuurder-1", "perceel-stoppen")]
    public async Task Pages_EarlierPhase_SayWhenTheyCan(string persoon, string pad)
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        (await portaal.Open(persoon, $"{adres}/{pad}")).Tekst.ShouldContain("Deze stap is nu niet aan de orde");
    }

    [Theory]
    [InlineData("inkoper-1", "kort-geding")]
    [InlineData("bestuurder-1", "vonnis")]
    [InlineData("aanbieder-1", "beslissing-intrekken")]
    [InlineData("jurist-1", "perceel-stoppen")]
    public async Task Pages_RoleWithoutTheCommand_Are403(string persoon, string pad)
    {
        var (_, adres) = await portaal.Gespeeld("standstill");

        (await portaal.Open(persoon, $"{adres}/{pad}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
