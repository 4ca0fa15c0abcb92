using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Beoordeling;

/// <summary>Until every beoordelaar has locked, a mark and its reason are nowhere to be found but on the own page.</summary>
public class BlindTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Mening = "Verborgen mening over het plan.";

    /// <summary>A mark that stands nowhere else in a page or an answer.</summary>
    private const decimal Cijfer = 2;

    private static readonly string[] Staf = ["inkoper-1", "jurist-1", "voorzitter-1", "beoordelaar-1", "bestuurder-1", "beheerder-1", "auditor-1"];

    [Fact]
    public async Task EveryPage_WhileMarksAreGiven_ShowsTheMarkToNobodyElse()
    {
        var (verloop, adres, kandidaat) = await Begonnen();
        string[] paginas =
        [
            adres, $"{adres}/planning", $"{adres}/percelen", $"{adres}/partijen", $"{adres}/documenten", $"{adres}/dossier", $"{adres}/dossier?wat=GeefScore",
            $"{adres}/dossier?perceel={kandidaat.Perceel}&wie=beoordelaar-2", $"{adres}/dossier.json", $"{adres}/beoordelen", $"{adres}/beoordelen/vergrendelen",
            $"{adres}/beoordelen/{kandidaat.Inzending}/{kandidaat.Perceel}/S1", $"{adres}/consensus", $"{adres}/consensus/{kandidaat.Inzending}/{kandidaat.Perceel}/S1",
            $"{adres}/scorebladen/2", $"{adres}/scorebladen/2?ronde=nadere-selectie", $"{adres}/scorematrix", $"{adres}/scorematrix?ronde=nadere-selectie", $"{adres}/toewijzing", "/werk",
        ];

        List<string> lekken = [];
        foreach (var persoon in Staf)
        {
            using var browser = await portaal.Aangemeld(persoon);
            foreach (var pagina in paginas)
            {
                var tekst = await (await browser.GetAsync(pagina)).Content.ReadAsStringAsync();
                if (tekst.Contains("Verborgen mening", StringComparison.Ordinal) || tekst.Contains("cijfer\":2", StringComparison.Ordinal) || tekst.Contains("Cijfer</span> 2", StringComparison.Ordinal))
                    lekken.Add($"{pagina} to {persoon}");
            }
        }

        lekken.ShouldBeEmpty();
        (await portaal.Open("beoordelaar-2", $"{adres}/beoordelen/vergrendelen")).Tekst.ShouldContain(Mening);
        (await verloop.Lees()).Ronde!.Bladen.Sum(b => b.Scores.Count).ShouldBe(1);
    }

    [Fact]
    public async Task EveryAnswerOfTheApi_WhileMarksAreGiven_HoldsTheMarkForNobodyElse()
    {
        var (verloop, _, _) = await Begonnen();
        var basis = $"/api/v1/procedures/{verloop.Id}";
        string[] adressen = [basis, $"{basis}/dossier?aantal=200", $"{basis}/documenten", $"{basis}/scorematrix", "/api/v1/procedures", "/api/v1/werk"];

        List<string> lekken = [];
        foreach (var persoon in Staf)
        {
            using var programma = await portaal.Programma(persoon);
            List<string> antwoorden = [];
            foreach (var adres in adressen)
                antwoorden.Add(await (await programma.GetAsync(adres)).Content.ReadAsStringAsync());
            foreach (var lichaam in (object[])[new { }, new { beoordelaar = "beoordelaar-2" }, new { taak = "nadere-selectie" }])
                antwoorden.Add(await (await programma.PostAsJsonAsync($"{basis}/opdrachten/lees-scores", lichaam)).Content.ReadAsStringAsync());
            antwoorden.Add(await (await programma.PostAsJsonAsync($"{basis}/opdrachten/lees-scorematrix", new { })).Content.ReadAsStringAsync());
            if (antwoorden.Exists(tekst => tekst.Contains("Verborgen mening", StringComparison.Ordinal) || tekst.Contains("cijfer\\\":2", StringComparison.Ordinal) || tekst.Contains("cijfer\":2", StringComparison.Ordinal)))
                lekken.Add(persoon);
        }

        lekken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Dossier_WhileMarksAreGiven_StaysACheckableChainAndOpensAfterwards()
    {
        var (verloop, _, _) = await Begonnen();
        using var auditor = await portaal.Programma("auditor-1");
        var adres = $"/api/v1/procedures/{verloop.Id}/dossier?aantal=200";

        var blind = (await auditor.GetFromJsonAsync<JsonElement>(adres)).GetProperty("posten").EnumerateArray().ToList();
        await verloop.TotEnMet("selectie-consensus");
        var open = (await auditor.GetFromJsonAsync<JsonElement>(adres)).GetProperty("posten").EnumerateArray().ToList();

        var verborgen = blind.Where(p => p.GetProperty("verborgen").GetBoolean()).ToList();
        verborgen.ShouldHaveSingleItem().GetProperty("opdracht").GetString().ShouldBe("GeefScore");
        verborgen[0].GetProperty("tekst").ValueKind.ShouldBe(JsonValueKind.Null);
        blind.Skip(1).Zip(blind, (p, vorige) => p.GetProperty("vorige").GetString() == vorige.GetProperty("hash").GetString()).ShouldAllBe(ja => ja);
        var later = open.Single(p => p.GetProperty("hash").GetString() == verborgen[0].GetProperty("hash").GetString()).GetProperty("tekst").GetString()!;
        later.ShouldContain(Mening);
        Vingerafdruk.Van(later).ShouldBe(verborgen[0].GetProperty("hash").GetString());
    }

    [Fact]
    public async Task LeesScores_OfAnotherBeforeAllLocked_IsRefusedAndTheDossierSaysWhoTried()
    {
        var (verloop, adres, _) = await Begonnen();
        using var programma = await portaal.Programma("beoordelaar-1");

        var blad = await portaal.Open("beoordelaar-1", $"{adres}/scorebladen/2");
        var samen = await portaal.Open("beoordelaar-1", $"{adres}/consensus");
        var matrix = await portaal.Open("beoordelaar-1", $"{adres}/scorematrix");
        using var api = await programma.GetAsync($"/api/v1/procedures/{verloop.Id}/scorematrix");
        using var opdracht = await programma.PostAsJsonAsync($"/api/v1/procedures/{verloop.Id}/opdrachten/lees-scores", new { beoordelaar = "beoordelaar-2" });
        var dossier = await portaal.Open("auditor-1", $"{adres}/dossier?uitkomst=geweigerd&wie=beoordelaar-1");

        new[] { blad.Status, samen.Status, matrix.Status, api.StatusCode }.ShouldAllBe(s => s == HttpStatusCode.Forbidden);
        (blad.Tekst + samen.Tekst).ShouldContain("De scores zijn verzegeld tot alle beoordelaars ze hebben vergrendeld.");
        matrix.Tekst.ShouldContain("Als beoordelaar mag u niet de uitslag van een beoordelingsronde lezen.");
        (await Api.Verzoek.Weigering(opdracht)).ShouldBe((409, "scores-verzegeld", null));
        (await portaal.Pogingen(verloop.Id)).ShouldBe(
        [
            ("procedure", "beoordelaar-1", "LeesScores", "scores-verzegeld"), ("procedure", "beoordelaar-1", "LeesScores", "scores-verzegeld"),
            ("procedure", "beoordelaar-1", "LeesScorematrix", "andere-rol"), ("procedure", "beoordelaar-1", "LeesScorematrix", "andere-rol"),
            ("procedure", "beoordelaar-1", "LeesScores", "scores-verzegeld"),
        ]);
        dossier.Tekst.ShouldContain("De scores van beoordelaars lezen");
    }

    [Fact]
    public async Task LeesScores_OwnSheetOrAfterLocking_IsGivenAndRecordedAsAReading()
    {
        var (verloop, adres, _) = await Begonnen();

        var eigen = await verloop.Stuur(Mensen.Beoordelaar(2), new LeesScores(verloop.Id, null, "beoordelaar-2"));
        var allen = await verloop.Stuur(Mensen.Beoordelaar(2), new LeesScores(verloop.Id));
        await verloop.TotEnMet("selectie-consensus");
        var daarna = await portaal.Open("beoordelaar-1", $"{adres}/scorebladen/2");
        var samen = await portaal.Open("auditor-1", $"{adres}/consensus");

        eigen.Waarde.Bladen.ShouldHaveSingleItem().Scores.ShouldHaveSingleItem().Motivering.ShouldBe(Mening);
        allen.Weigering!.Code.ShouldBe("scores-verzegeld");
        daarna.Tekst.ShouldContain(Mening);
        samen.Tekst.ShouldNotContain("Overleg afronden");
        (await portaal.Pogingen(verloop.Id)).Where(p => p.Keten == "inzage").ShouldBe(
            [("inzage", "beoordelaar-2", "LeesScores", null), ("inzage", "beoordelaar-1", "LeesScores", null), ("inzage", "auditor-1", "LeesScores", null)]);
    }

    [Fact]
    public async Task LeesScores_UnknownRoundOrSheet_IsRefused()
    {
        var (verloop, adres, _) = await Begonnen();

        (await verloop.Stuur(Mensen.Voorzitter, new LeesScores(verloop.Id, "beoordelen"))).Weigering!.Veld.ShouldBe("taak");
        (await verloop.Stuur(new Actor("vreemd", Rol.Beoordelaar), new LeesScores(verloop.Id))).Weigering!.Code.ShouldBe("niet-in-commissie");
        await verloop.TotEnMet("selectie-consensus");
        (await verloop.Stuur(Mensen.Voorzitter, new LeesScores(verloop.Id, null, "vreemd"))).Weigering!.Veld.ShouldBe("beoordelaar");
        (await portaal.Open("voorzitter-1", $"{adres}/scorebladen/9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Dossier_WithdrawnWhileMarksWereGiven_OpensOnlyAtTheEnd()
    {
        var (verloop, adres, _) = await Begonnen();
        await verloop.Doe(Mensen.Bestuurder, new TrekIn(verloop.Id, "Het budget is vervallen."));

        var ervoor = await portaal.Open("inkoper-1", $"{adres}/dossier.json");
        await verloop.TotEnMet("ingetrokken");
        var erna = await portaal.Open("inkoper-1", $"{adres}/dossier.json");

        ervoor.Status.ShouldBe(HttpStatusCode.NotFound);
        erna.Tekst.ShouldContain(Mening);
    }

    private async Task<(SltVerloop Verloop, string Adres, Kandidaat Kandidaat)> Begonnen()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];
        await verloop.Doe(Mensen.Beoordelaar(2), new GeefScore(verloop.Id, kandidaat.Inzending, kandidaat.Perceel, "S1", Cijfer, Mening));
        return (verloop, adres, kandidaat);
    }
}
