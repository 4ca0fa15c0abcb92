using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Web.Tests.Beoordeling;

public class ScorematrixTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Page_PricesOpened_ShowsPointsTotalsRanksAndWhatCouldChangeThem()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen);

        var pagina = await portaal.Open("jurist-1", $"{adres}/scorematrix");

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("<strong>Stichting 1 staat op plaats 1.</strong>");
        pagina.Tekst.ShouldContain("€ 600.000,00");
        foreach (var totaal in (string[])["<strong>76,00</strong>", "<strong>70,00</strong>", "<strong>69,00</strong>"])
            pagina.Tekst.ShouldContain(totaal);
        pagina.Tekst.ShouldContain("Als Stichting 1 uitvalt, wint Stichting 2 en niet Stichting 3, die nu de volgende is.");
        pagina.Tekst.ShouldContain("35 × 6 / 10 = 21");
        pagina.Tekst.ShouldContain("Krijgt Stichting 1 op K1 een 4 in plaats van een 6, één stap lager, dan wint Stichting 3.");
    }

    [Fact]
    public async Task Page_PricesSealed_ShowsQualityWithoutTotalsAndRanks()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();

        var pagina = await portaal.Open("voorzitter-1", $"{adres}/scorematrix");

        pagina.Tekst.ShouldContain("De prijzen zijn nog verzegeld");
        pagina.Tekst.ShouldContain("50,00");
        pagina.Tekst.ShouldNotContain("plaats 1");
        pagina.Tekst.ShouldNotContain("70,00");
    }

    [Fact]
    public async Task Page_PartyWithoutValidPrice_IsSetAsideWithTheReason()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen.Where(p => p.Key != "partij-1").ToDictionary(StringComparer.Ordinal));

        var pagina = await portaal.Open("jurist-1", $"{adres}/scorematrix");
        using var jurist = await portaal.Aangemeld("jurist-1");
        var csv = await jurist.GetStringAsync($"{adres}/scorematrix.csv");

        pagina.Tekst.ShouldContain("<strong>Stichting 2 staat op plaats 1.</strong>");
        pagina.Tekst.ShouldContain("✕ Valt af. Voor dit perceel is er geen geldige prijs.");
        pagina.Tekst.ShouldNotContain("De prijzen zijn nog verzegeld");
        csv.ShouldContain("1;;Stichting 1;6;21;21;6;15;15;36;36;;;;;;Voor dit perceel is er geen geldige prijs.");
    }

    [Fact]
    public async Task Page_PlayedWithThePrijskluis_ShowsTheOpenedPrices()
    {
        var verloop = await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.VoorDagbesteding, inrichting: Bronbestanden.Dagbesteding);
        await verloop.TotEnMet("prijzen-openen");
        var adres = $"/procedures/slt-{verloop.Id:N}/scorematrix";

        var dicht = await portaal.Open("voorzitter-1", adres);
        await verloop.TotEnMet("toewijzing");
        var open = await portaal.Open("voorzitter-1", adres);

        dicht.Tekst.ShouldContain("De prijzen zijn nog verzegeld");
        dicht.Tekst.ShouldNotContain("2.173.456");
        open.Tekst.ShouldContain("€ 2.173.456,71");
        open.Tekst.ShouldContain("staat op plaats 1.");
    }

    [Fact]
    public async Task Page_MarkBelowTheMinimum_SaysSoWithWordsAndSign()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Scoor((_, partij, _) => partij == "partij-2" ? 2 : 8);
        await verloop.Spreek((partij, _) => partij == "partij-2" ? 2 : 8);
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen);

        var pagina = await portaal.Open("inkoper-1", $"{adres}/scorematrix");

        pagina.Tekst.ShouldContain("✕ onder minimum 4");
        pagina.Tekst.ShouldContain("✕ Valt af. Het cijfer op K1 (2) is lager dan het minimum (4).");
    }

    [Fact]
    public async Task Page_EqualTotals_SaysWhatDecided()
    {
        var (verloop, adres) = await portaal.Beprijsd(i => i with { Gunning = i.Gunning with { Criteria = [i.Gunning.Criteria[0] with { Gewicht = 30 }, i.Gunning.Criteria[1] with { Gewicht = 30 }] } });
        decimal Cijfer(string partij, string criterium) => (partij, criterium) switch { ("partij-3", _) => 4, ("partij-1", "K1") or ("partij-2", "K2") => 8, _ => 6 };
        await verloop.Scoor((_, partij, criterium) => Cijfer(partij, criterium));
        await verloop.Spreek(Cijfer);
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen.Keys.ToDictionary(p => p, _ => 900_000L, StringComparer.Ordinal));

        var pagina = await portaal.Open("auditor-1", $"{adres}/scorematrix");

        pagina.Tekst.ShouldContain("Stichting 1 en Stichting 2 hebben hetzelfde totaal. Wat beslist: de punten op ‘Een stevig team in de wijk’.");
    }

    [Fact]
    public async Task Page_MeanOfTheBeoordelaars_IsAFractionAndShowsHowItCameAbout()
    {
        var (verloop, adres) = await portaal.Beprijsd(i => i with { Gunning = i.Gunning with { Scorebepaling = Scorebepaling.Gemiddelde } });
        await verloop.Scoor((wie, partij, _) => partij == "partij-1" && wie == 2 ? 6 : 8);
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];

        var samen = await portaal.Open("voorzitter-1", $"{adres}/consensus/{kandidaat.Inzending}/1/K1");
        await verloop.Spreek((_, _) => 0);
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen);
        var pagina = await portaal.Open("jurist-1", $"{adres}/scorematrix");

        samen.Tekst.ShouldContain("gemiddelde: (8 + ");
        samen.Tekst.ShouldNotContain("Welk cijfer is afgesproken?");
        pagina.Tekst.ShouldContain("gemiddelde: (8 + 6 + 8) / 3 = 22/3, afgerond 7,33");
        pagina.Tekst.ShouldContain("35 × (22/3) / 10 = 77/3, afgerond 25,67");
    }

    [Fact]
    public async Task Page_BeforeConsensus_IsRefusedWithTheReason()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Scoor((_, _, _) => 8);

        var pagina = await portaal.Open("voorzitter-1", $"{adres}/scorematrix");
        var eerder = await portaal.Open("voorzitter-1", $"{adres}/scorematrix?ronde=bestaat-niet");

        pagina.Tekst.ShouldContain("De uitslag is er pas als de commissie over alle scores overeenstemming heeft.");
        eerder.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("aanbieder-1")]
    [InlineData("bestuurder-1")]
    [InlineData("beheerder-1")]
    [InlineData("beoordelaar-1")]
    public async Task Matrix_OtherRole_IsForbiddenOnThePageAndOverTheApi(string persoon)
    {
        var (verloop, adres) = await portaal.Gespeeld("beoogde-partners");
        using var browser = await portaal.Aangemeld(persoon);
        using var programma = await portaal.Programma(persoon);

        foreach (var pagina in (string[])["scorematrix", "scorematrix.xlsx", "scorematrix.csv"])
            (await browser.GetAsync($"{adres}/{pagina}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, pagina);
        (await programma.GetAsync($"/api/v1/procedures/{verloop.Id}/scorematrix")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Api_EarlierRound_GivesExactNumbersAndRecordsTheReading()
    {
        var (verloop, _) = await portaal.Gespeeld("beoogde-partners");
        using var auditor = await portaal.Programma("auditor-1");

        var matrix = await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/procedures/{verloop.Id}/scorematrix?ronde=nadere-selectie");

        var regel = matrix.GetProperty("percelen")[0].GetProperty("regels")[0];
        regel.GetProperty("totaal").GetProperty("exact").GetString().ShouldBe("100");
        regel.GetProperty("totaal").GetProperty("getoond").GetString().ShouldBe("100,00");
        regel.GetProperty("rang").GetInt32().ShouldBe(1);
        (await portaal.Pogingen(verloop.Id)).ShouldBe([("inzage", "auditor-1", "LeesScorematrix", null)]);
    }

    [Fact]
    public async Task Consensus_PricesOpened_KeepsTheMarkAndTakesABetterReason()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen);
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];
        var cel = $"{adres}/consensus/{kandidaat.Inzending}/1/K1";
        var cijfer = (await verloop.Lees()).Ronde!.OordeelOver(kandidaat, "K1")!.Cijfer;

        var pagina = await portaal.Open("voorzitter-1", cel);
        var beter = await portaal.Verstuur("voorzitter-1", cel, ("Motivering", "Een betere reden."));
        var ander = await portaal.Verstuur("voorzitter-1", cel, ("Cijfer", "0"), ("Motivering", "Een ander cijfer."));

        pagina.Tekst.ShouldContain("Het cijfer staat vast");
        pagina.Tekst.ShouldNotContain("Welk cijfer is afgesproken?");
        beter.Tekst.ShouldContain("De afgesproken score is vastgelegd.");
        ander.Tekst.ShouldContain("Het afgesproken cijfer kan niet meer veranderen");
        (await verloop.Lees()).Ronde!.OordeelOver(kandidaat, "K1").ShouldBe(new Commissieoordeel(kandidaat, "K1", cijfer, "Een betere reden."));
    }
}
