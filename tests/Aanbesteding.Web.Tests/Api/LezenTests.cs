using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Api;

public class LezenTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Dossier_ReadInPages_GivesEveryEntryOnceAndItsTextToTheAuditorAlone()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var auditor = await portaal.Programma("auditor-1");
        using var inkoper = await portaal.Programma("inkoper-1");

        List<JsonElement> posten = [];
        for (long? na = 0; na is not null;)
        {
            var blad = await auditor.GetFromJsonAsync<JsonElement>($"{Adres(verloop)}/dossier?na={na}&aantal=2");
            posten.AddRange(blad.GetProperty("posten").EnumerateArray());
            na = blad.GetProperty("volgende").ValueKind == JsonValueKind.Null ? null : blad.GetProperty("volgende").GetInt64();
        }

        var bijInkoper = await inkoper.GetFromJsonAsync<JsonElement>($"{Adres(verloop)}/dossier");
        posten.Select(p => p.GetProperty("volgnummer").GetInt64()).ShouldBe(Enumerable.Range(1, posten.Count).Select(n => (long)n));
        posten.Skip(1).Zip(posten, (p, vorige) => p.GetProperty("vorige").GetString() == vorige.GetProperty("hash").GetString()).ShouldAllBe(ja => ja);
        posten.ShouldAllBe(p => Vingerafdruk.Van(p.GetProperty("tekst").GetString()!) == p.GetProperty("hash").GetString());
        bijInkoper.GetProperty("posten").GetArrayLength().ShouldBe(posten.Count);
        bijInkoper.GetProperty("posten").EnumerateArray().ShouldAllBe(p => p.GetProperty("tekst").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("aanbieder-1", "dossier", 403, "andere-rol")]
    [InlineData("aanbieder-1", "planning", 403, "andere-rol")]
    [InlineData("inkoper-1", "dossier?aantal=0", 400, "misvormd")]
    [InlineData("inkoper-1", "dossier?na=-1", 400, "misvormd")]
    [InlineData("inkoper-1", "documenten/onbekend", 404, "document-onbekend")]
    public async Task Reading_WhatMayNotOrCannot_IsRefused(string persoon, string wat, int status, string code)
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var programma = await portaal.Programma(persoon);

        using var antwoord = await programma.GetAsync($"{Adres(verloop)}/{wat}");

        var (gezien, gezienCode, _) = await antwoord.Weigering();
        (gezien, gezienCode).ShouldBe((status, code));
    }

    [Fact]
    public async Task Planning_AfterPublicationAndAMove_HasEveryLineAndWhyTheTermMoved()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var inkoper = await portaal.Programma("inkoper-1");

        using var verplaatst = await inkoper.Stuur(
            Verzoek.Adres<VerplaatsTermijn>(verloop.Id), new { naam = "sluiting-aanmelding", naar = "2026-03-02T12:00", reden = "Er kwamen veel vragen binnen." });
        var planning = await inkoper.GetFromJsonAsync<JsonElement>($"{Adres(verloop)}/planning");

        verplaatst.StatusCode.ShouldBe(HttpStatusCode.OK);
        var regels = planning.EnumerateArray().ToDictionary(r => r.GetProperty("naam").GetString()!);
        regels["publicatie-selectie"].GetProperty("status").GetString().ShouldBe("geweest");
        regels["sluiting-aanmelding"].GetProperty("einde").GetString().ShouldBe("2026-03-02T11:00:00Z");
        regels["sluiting-aanmelding"].GetProperty("onderbouwing").EnumerateArray().Last().GetString().ShouldBe("Reden: Er kwamen veel vragen binnen.");
        regels["nota-inlichtingen-selectie"].GetProperty("laatsteDag").GetString().ShouldBe("2026-02-20");
        regels["overeenkomst"].GetProperty("status").GetString().ShouldBe("verwacht");
    }

    [Fact]
    public async Task Documents_ForAnAanbieder_AreThePublishedOnes()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.ZonderNadereSelectie)).TotEnMet("toets-selectiedocument");
        using var aanbieder = await portaal.Programma("aanbieder-1");
        using var buitenstaander = await portaal.Programma("aanbieder-6");
        using var inkoper = await portaal.Programma("inkoper-1");

        using var inConcept = await aanbieder.GetAsync($"{Adres(verloop)}/documenten");
        await verloop.TotEnMet("toets-inschrijfdocument");
        var voorUitnodiging = await Soorten(aanbieder, verloop);
        await verloop.TotEnMet("inschrijven");

        (await inConcept.Weigering()).ShouldBe((404, "procedure-onbekend", "procedureId"));
        voorUitnodiging.ShouldBe(["selectiedocument"]);
        (await Soorten(aanbieder, verloop)).ShouldBe(["selectiedocument", "inschrijfdocument"]);
        (await Soorten(buitenstaander, verloop)).ShouldBe(["selectiedocument"]);
        var versie = (await inkoper.GetFromJsonAsync<JsonElement>($"{Adres(verloop)}/documenten"))[1].GetProperty("sha256").GetString();
        (await aanbieder.GetFromJsonAsync<JsonElement>($"{Adres(verloop)}/documenten/{versie}")).GetProperty("tekst").GetString().ShouldBe("De tekst van het document.");
    }

    [Fact]
    public async Task Work_OfTheJurist_IsWhatWaitsForTheJurist()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services, kenmerk: "slt-werk")).TotEnMet("toets-selectiedocument");
        using var jurist = await portaal.Programma("jurist-1");
        using var bestuurder = await portaal.Programma("bestuurder-1");
        using var aanbieder = await portaal.Programma("aanbieder-1");

        var werk = await jurist.GetFromJsonAsync<JsonElement>("/api/v1/werk");

        werk.EnumerateArray().Where(w => w.GetProperty("kenmerk").GetString() == "slt-werk").Select(w => w.GetProperty("taak").GetString()).ShouldBe(["Selectiedocument juridisch toetsen"]);
        (await bestuurder.GetFromJsonAsync<JsonElement>("/api/v1/werk")).EnumerateArray().ShouldNotContain(w => w.GetProperty("kenmerk").GetString() == "slt-werk");
        (await aanbieder.GetAsync("/api/v1/werk")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Adres(SltVerloop verloop) => $"/api/v1/procedures/{verloop.Id}";

    private static async Task<IEnumerable<string?>> Soorten(HttpClient programma, SltVerloop verloop) =>
        (await programma.GetFromJsonAsync<JsonElement>($"{Adres(verloop)}/documenten")).EnumerateArray().Select(d => d.GetProperty("soort").GetString());
}
