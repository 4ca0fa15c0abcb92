using System.Net;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>The same command twice does one thing; different commands at once lose nothing.</summary>
public class HerhalingTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private static readonly object Document = new { soort = "selectiedocument", titel = "Selectiedocument", tekst = "De tekst." };

    [Fact]
    public async Task Command_SentTwiceWithOneKey_IsPerformedOnceAndAnsweredTwice()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        using var inkoper = await portaal.Programma("inkoper-1");
        var (sleutel, posten) = (Guid.NewGuid().ToString(), await Toestand.Posten(portaal.Services));

        using var eerste = await inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), Document, sleutel);
        using var tweede = await inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), Document, sleutel);

        (eerste.StatusCode, tweede.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        (await tweede.Content.ReadAsStringAsync()).ShouldBe(await eerste.Content.ReadAsStringAsync());
        (await verloop.Lees()).Documenten.Count.ShouldBe(1);
        (await Toestand.Nieuw(portaal.Services, posten)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Command_SentAtTheSameTimeWithOneKey_IsPerformedOnce()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        using var aanbieder = await portaal.Programma("aanbieder-2");
        var (sleutel, posten) = (Guid.NewGuid().ToString(), await Toestand.Posten(portaal.Services));

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            aanbieder.Stuur(Verzoek.Adres<DienAanmeldingIn>(verloop.Id), new { inhoud = SltVerloop.Aanmelding(new(2, [2])) }, sleutel)));

        antwoorden.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await Task.WhenAll(antwoorden.Select(a => a.Content.ReadAsStringAsync()))).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await Toestand.Nieuw(portaal.Services, posten)).Select(p => (p.Opdracht, p.Geweigerd)).ShouldBe([(nameof(DienAanmeldingIn), null)]);
    }

    [Fact]
    public async Task Key_UsedBySomebodyElseOrElsewhere_IsRefused()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        var ander = await SltVerloop.Begin(portaal.Services);
        using var inkoper = await portaal.Programma("inkoper-1");
        using var collega = await portaal.Programma("inkoper-2");
        var sleutel = Guid.NewGuid().ToString();
        (await inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), Document, sleutel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var voor = await Toestand.Neem(portaal.Services);

        using var doorAnder = await collega.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), Document, sleutel);
        using var elders = await inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(ander.Id), Document, sleutel);
        using var ietsAnders = await inkoper.Stuur(Verzoek.Adres<RondOpstellenAf>(verloop.Id), new { }, sleutel);

        foreach (var antwoord in new[] { doorAnder, elders, ietsAnders })
            (await antwoord.Weigering()).ShouldBe((409, "opdracht-id-bezet", "opdrachtId"));
        (await Toestand.Neem(portaal.Services)).ShouldBe(voor);
    }

    [Fact]
    public async Task Commands_DifferentOnesAtTheSameTime_AreAllKept()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        using var inkoper = await portaal.Programma("inkoper-1");
        var voor = (await verloop.Lees()).Versie;

        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 8).Select(i =>
            inkoper.Stuur(Verzoek.Adres<PlaatsDocument>(verloop.Id), new { soort = "selectiedocument", titel = $"Versie {i}", tekst = "De tekst." })));

        antwoorden.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        var procedure = await verloop.Lees();
        procedure.Documenten.Select(d => d.Versie).ShouldBe(Enumerable.Range(1, 8));
        procedure.Documenten.Select(d => d.Titel).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 8).Select(i => $"Versie {i}"));
        procedure.Versie.ShouldBe(voor + 8);
    }

    [Fact]
    public async Task Aanbieder_WithoutAParty_IsRefused()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");

        var uitkomst = await verloop.Stuur(new Actor("iemand", Rol.Aanbieder), new DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(new(1, [1]))));

        uitkomst.Weigering.ShouldBe(Opdrachtweigeringen.GeenPartij);
    }
}
