using System.Net;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Web.Tests.OpenHouse;

public class DeelnameTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Page_OfADeelname_IsForItsPartyAlone()
    {
        var (verloop, id, adres) = await Deelnemer();
        await verloop.BiedVersieAan("H1", Duurder(await verloop.Lees()), new LocalDate(2030, 1, 1));
        await verloop.Doe(Mensen.Inkoper, new KondigMaatregelAan(verloop.Id, id, Maatregelsoort.Schorsing, "fraude", "Er is te veel gedeclareerd.", Spoed: false));
        using var eigen = await portaal.Aangemeld("aanbieder-1");
        using var ander = await portaal.Aangemeld("aanbieder-2");
        using var inkoper = await portaal.Aangemeld("inkoper-1");
        var paden = new[] { "", "/bewijs/E1", "/clientenstop", "/aanbod/1", "/zienswijze", "/opzeggen" };

        var van = await Task.WhenAll(paden.Select(async p => (await eigen.GetAsync(adres + p)).StatusCode));
        var anderen = await Task.WhenAll(paden.Select(async p => (await ander.GetAsync(adres + p)).StatusCode));
        var staf = await Task.WhenAll(paden.Select(async p => (await inkoper.GetAsync(adres + p)).StatusCode));

        van.ShouldAllBe(s => s == HttpStatusCode.OK);
        anderen.ShouldAllBe(s => s == HttpStatusCode.NotFound);
        staf.ShouldAllBe(s => s == HttpStatusCode.Forbidden);
        (await eigen.Bekijk($"{adres}/bewijs/E7")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await eigen.Bekijk($"{adres}/aanbod/9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Overview_OfADeelname_ShowsTarievenAndExpiry()
    {
        var (verloop, _, adres) = await Deelnemer();

        var blad = await (await portaal.Aangemeld("aanbieder-1")).Bekijk(adres);

        blad.Html.ShouldContain("219,50");
        blad.Html.ShouldContain(Domain.Termijnen.Datumtekst.Datum(verloop.Vandaag.PlusYears(2)));
        blad.Html.ShouldContain("Versie 1 geldt nu");
    }

    [Fact]
    public async Task Clientenstop_IsReportedAndLifted()
    {
        var (verloop, id, adres) = await Deelnemer();
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var leeg = await browser.Verstuur($"{adres}/clientenstop", ("Reden", ""));
        var gemeld = await browser.Verstuur($"{adres}/clientenstop", ("Reden", "Wij zitten vol."));
        var stand = (await verloop.LeesDeelnemer(id)).Status;
        var opgeheven = await browser.Verstuur($"{adres}/clientenstop");

        leeg.Html.ShouldContain("href=\"#Reden\"");
        gemeld.Html.ShouldContain("Uw cliëntenstop staat in het register.");
        stand.ShouldBe(Deelnemerstatus.Clientenstop);
        opgeheven.Html.ShouldContain("Uw cliëntenstop is opgeheven.");
    }

    [Fact]
    public async Task Bewijs_Renewed_WaitsForAToetser()
    {
        var (verloop, id, adres) = await Deelnemer();
        using var browser = await portaal.Aangemeld("aanbieder-1");
        var dag = LocalDatePattern.Iso.Format(verloop.Vandaag.PlusYears(3));
        byte[] nieuw = [.. OpenHouseVerloop.Pdf, 1];

        var leeg = await browser.Verstuur($"{adres}/bewijs/E6", ("Formulier.Getal", ""), ("Formulier.GeldigTot", dag));
        var soort = await browser.VulMetBestand($"{adres}/bewijs/E6", "polis.pdf", [1, 2, 3], ("Formulier.Getal", "3.000.000"), ("Formulier.GeldigTot", dag));
        var gedaan = await browser.VulMetBestand($"{adres}/bewijs/E6", "polis.pdf", nieuw, ("Formulier.Getal", "3.000.000"), ("Formulier.GeldigTot", dag));

        leeg.Html.ShouldContain("Er ontbreekt: een getal");
        soort.Html.ShouldContain("href=\"#Bestand\"");
        soort.Html.ShouldContain("value=\"3.000.000\"");
        gedaan.Html.ShouldContain("Wij hebben uw nieuwe bewijs ontvangen.");
        var hertoetsing = (await verloop.LeesDeelnemer(id)).LopendeHertoetsing.ShouldNotBeNull();
        var antwoord = hertoetsing.Antwoorden.Single();
        antwoord.Waarde.ShouldBe("3000000");
        antwoord.Bewijzen.ShouldBe([Vingerafdruk.Van(nieuw)]);
        (await browser.GetByteArrayAsync($"{adres}/bewijs/E6?handler=Bewijs&sha256={Vingerafdruk.Van(nieuw)}")).ShouldBe(nieuw);
    }

    [Fact]
    public async Task Offer_IsAnsweredUntilItsTermEnds()
    {
        var (verloop, id, adres) = await Deelnemer();
        await verloop.BiedVersieAan("H1", Duurder(await verloop.Lees()), new LocalDate(2030, 1, 1));
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var overzicht = await browser.Bekijk(adres[..adres.IndexOf("/deelname", StringComparison.Ordinal)]);
        var zonder = await browser.Verstuur($"{adres}/aanbod/1");
        var mee = await browser.Verstuur($"{adres}/aanbod/1", ("Keuze", "ja"));
        portaal.Klok.Reset((await verloop.Lees()).Aanbiedingen[0].ReactieVoor);
        var dicht = await browser.Bekijk($"{adres}/aanbod/1");

        overzicht.Html.ShouldContain("Er wacht een aanbod op uw antwoord");
        zonder.Html.ShouldContain("Kies of u meegaat.");
        mee.Html.ShouldContain("U gaat mee. Wij hebben uw antwoord vastgelegd.");
        (await verloop.LeesDeelnemer(id)).Reacties.Single().GaatMee.ShouldBeTrue();
        dicht.Html.ShouldContain("Reageren kan niet meer.");
    }

    [Fact]
    public async Task Measure_IsAnsweredWithAZienswijze()
    {
        var (verloop, id, adres) = await Deelnemer();
        await verloop.Doe(Mensen.Inkoper, new KondigMaatregelAan(verloop.Id, id, Maatregelsoort.Schorsing, "fraude", "Er is <i>te veel</i> gedeclareerd.", Spoed: false));
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var blad = await browser.GetStringAsync($"{adres}/zienswijze");
        var leeg = await browser.Verstuur($"{adres}/zienswijze", ("Tekst", ""));
        var gegeven = await browser.Verstuur($"{adres}/zienswijze", ("Tekst", "Het was een vergissing."));

        blad.ShouldNotContain("<i>te veel</i>");
        leeg.Html.ShouldContain("href=\"#Tekst\"");
        gegeven.Html.ShouldContain("Wij hebben uw zienswijze ontvangen.");
        (await verloop.LeesDeelnemer(id)).LopendeMaatregel!.Zienswijze.ShouldBe("Het was een vergissing.");
    }

    [Fact]
    public async Task Notice_WithinTheTerm_IsRefusedAtTheFieldAndKeepsWhatWasTyped()
    {
        var (verloop, id, adres) = await Deelnemer();
        using var browser = await portaal.Aangemeld("aanbieder-1");

        var vroeg = await browser.Verstuur($"{adres}/opzeggen", ("Per", LocalDatePattern.Iso.Format(verloop.Vandaag.PlusDays(3))), ("Overdracht", "Naar een collega."));
        var gedaan = await browser.Verstuur($"{adres}/opzeggen", ("Per", LocalDatePattern.Iso.Format(verloop.Vandaag.PlusMonths(6))), ("Overdracht", "Naar een collega."));

        vroeg.Html.ShouldContain("href=\"#Per\"");
        vroeg.Html.ShouldContain("U kunt opzeggen per");
        vroeg.Html.ShouldContain("Naar een collega.");
        gedaan.Html.ShouldContain("Uw deelname eindigt");
        (await verloop.LeesDeelnemer(id)).Uittreding.ShouldNotBeNull();
    }

    private static Versiewijziging Duurder(Toelatingssysteem systeem) =>
        new(null, [.. systeem.Versies[0].Tarieven.Select(t => t with { Centen = t.Centen + 100, Onderbouwing = t.Onderbouwing with { Indexatie = t.Onderbouwing.Indexatie + 100 } })], null);

    private async Task<(OpenHouseVerloop Verloop, Guid Id, string Adres)> Deelnemer()
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(portaal.Services);
        var id = await verloop.Deelnemer(1, "gezinshuiszorg");
        return (verloop, id, $"/open-house/{(await verloop.Lees()).Kenmerk}/deelname/{id}");
    }
}
