using System.Net;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Termijnen;

/// <summary>A term that counts back waits for a person to say that it was met.</summary>
public class GehaaldTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private static readonly Termijnregel Nota = new("nota-van-de-proef", null, 10, "dag", "contractueel", null, "Selectiedocument") { Voor = "sluiting-aanmelding" };

    [Fact]
    public async Task Gehaald_WithAnExplanation_StandsInThePlanningAndEndsTheWarnings()
    {
        var (verloop, adres) = await Begin();
        var ervoor = await portaal.Open("inkoper-1", $"{adres}/planning");

        var leeg = await portaal.Verstuur("inkoper-1", $"{adres}/planning/gehaald/nota-van-de-proef");
        var gemeld = await portaal.Verstuur("inkoper-1", $"{adres}/planning/gehaald/nota-van-de-proef", ("Toelichting", "De nota staat op TenderNed, 12345."));
        var daarna = await portaal.Open("inkoper-1", $"{adres}/planning/gehaald/nota-van-de-proef");
        var partij = await portaal.Open("aanbieder-1", $"{adres}/planning");

        ervoor.Tekst.ShouldContain("Leg vast dat dit is gedaan");
        leeg.Tekst.ShouldContain("Vul in: wat er is gedaan en waar dat te vinden is.");
        gemeld.Tekst.ShouldContain("De nota staat op TenderNed, 12345.");
        gemeld.Tekst.ShouldNotContain("Leg vast dat dit is gedaan");
        daarna.Tekst.ShouldContain("Hier valt nu niets te melden");
        partij.Tekst.ShouldNotContain("12345");
        (await verloop.Lees()).OpenPlichten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gehaald_ForAnotherRole_IsForbidden()
    {
        var (_, adres) = await Begin();

        var (status, _) = await portaal.Open("jurist-1", $"{adres}/planning/gehaald/nota-van-de-proef");

        status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(SltVerloop Verloop, string Adres)> Begin()
    {
        var verloop = await SltVerloop.Begin(portaal.Services, anders: i => i with { Planning = [.. i.Planning.Where(t => t.Voor is null), Nota] });
        await verloop.TotEnMet("sluiting-aanmelding");
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }
}
