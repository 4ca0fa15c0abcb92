using System.Net;
using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Web.Tests.Storingen;

/// <summary>Late submissions and failures of the platform on the pages: what each role sees, and what the inkoper may do.</summary>
public class StoringspaginaTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Heropenen_AfterAMeasuredFailure_ShowsTheEvidenceAndOpensTheWindowAgain()
    {
        var (verloop, kenmerk) = await NaStoring();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var overzicht = WebUtility.HtmlDecode(await inkoper.GetStringAsync($"/procedures/{kenmerk}"));
        var pagina = await inkoper.GetStringAsync($"/procedures/{kenmerk}/heropenen");
        var bewijs = await inkoper.GetStringAsync($"/procedures/{kenmerk}/beschikbaarheid/sluiting-aanmelding");
        var csv = await inkoper.GetStringAsync($"/procedures/{kenmerk}/beschikbaarheid/sluiting-aanmelding.csv");
        var einde = Nederland.Lokaal(SasKader.VroegsteEinde(portaal.Klok.GetCurrentInstant(), new Storingsbewijs(default, default, []))).Date.At(new LocalTime(12, 0));
        var antwoord = await inkoper.PostAsync($"/procedures/{kenmerk}/heropenen", new FormUrlEncodedContent(
            Formulier.Velden(pagina).Append(new("Einde", einde.ToString("uuuu-MM-dd'T'HH:mm", null))).Append(new("Reden", "Het portaal lag eruit."))));

        overzicht.ShouldContain("Vóór de sluiting was er een storing");
        pagina.ShouldContain("6 minuten");
        bewijs.ShouldContain("Ja, volgens de storingsregel.");
        csv.ShouldStartWith("soort;knoop;van;tot;seconden;gemeten;goed\r\nstoring;;");
        (await antwoord.Content.ReadAsStringAsync()).ShouldContain("Het indienen is opnieuw open.");
        (await verloop.Lees()).Fase.ShouldBe("aanmelden");
    }

    [Fact]
    public async Task Heropenen_NewClosingTooSoon_ShowsTheReasonAtItsFieldAndKeepsWhatWasTyped()
    {
        var (_, kenmerk) = await NaStoring();
        var inkoper = await portaal.Aangemeld("inkoper-1");
        var pagina = await inkoper.GetStringAsync($"/procedures/{kenmerk}/heropenen");
        var teKort = Nederland.Lokaal(portaal.Klok.GetCurrentInstant()).PlusHours(2);

        var antwoord = await inkoper.PostAsync($"/procedures/{kenmerk}/heropenen", new FormUrlEncodedContent(
            Formulier.Velden(pagina).Append(new("Einde", teKort.ToString("uuuu-MM-dd'T'HH:mm", null))).Append(new("Reden", "Eigen woorden van de inkoper."))));

        var tekst = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
        tekst.ShouldContain("Iedereen heeft een hele werkdag nodig");
        tekst.ShouldContain("Eigen woorden van de inkoper.");
    }

    [Fact]
    public async Task Heropenen_WindowStillOpen_SaysWhyNot()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("sluiting-aanmelding");
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var pagina = await inkoper.GetStringAsync($"/procedures/{(await verloop.Lees()).Kenmerk}/heropenen");

        pagina.ShouldContain("Opnieuw openen kan alleen na de sluiting");
        pagina.ShouldNotContain("<textarea");
    }

    [Theory]
    [InlineData("jurist-1", "heropenen", 403)]
    [InlineData("aanbieder-1", "beschikbaarheid/sluiting-aanmelding", 403)]
    [InlineData("aanbieder-1", "beschikbaarheid/sluiting-aanmelding.csv", 403)]
    [InlineData("jurist-1", "beschikbaarheid/sluiting-aanmelding", 200)]
    [InlineData("auditor-1", "beschikbaarheid/sluiting-aanmelding.csv", 200)]
    [InlineData("inkoper-1", "beschikbaarheid/opschortende-termijn", 404)]
    public async Task Get_ByRole_IsWhatTheRoleMaySee(string persoon, string pad, int status)
    {
        var (_, kenmerk) = await NaStoring();
        var browser = await portaal.Aangemeld(persoon);

        using var antwoord = await browser.GetAsync($"/procedures/{kenmerk}/{pad}");

        ((int)antwoord.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("beheerder-1", 200)]
    [InlineData("auditor-1", 200)]
    [InlineData("inkoper-1", 403)]
    public async Task Beschikbaarheid_ByRole_ShowsThirtyDays(string persoon, int status)
    {
        var browser = await portaal.Aangemeld(persoon);

        using var antwoord = await browser.GetAsync("/beheer/beschikbaarheid");

        ((int)antwoord.StatusCode).ShouldBe(status);
        if (status == 200)
            (await antwoord.Content.ReadAsStringAsync()).Split("class=\"storingsbalk\"").Length.ShouldBe(31);
    }

    [Fact]
    public async Task DienIn_TooLate_IsRefusedAndGivesTheReceiptToThePartyAlone()
    {
        var (verloop, kenmerk) = await NaStoring();
        var partij = await portaal.Aangemeld("aanbieder-4");

        var uitkomst = await verloop.Stuur(Mensen.Aanbieder(4), new DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(verloop.Deelnames[3])));
        var stand = await partij.GetStringAsync($"/procedures/{kenmerk}/mijn-aanmelding");
        var bewijs = await partij.GetStringAsync($"/procedures/{kenmerk}/mijn-aanmelding/ontvangstbewijs");
        var pakket = await partij.GetByteArrayAsync($"/procedures/{kenmerk}/mijn-aanmelding/ontvangstbewijs?handler=LaatPakket&nummer=0");
        await verloop.TotEnMet("geschiktheid-beoordelen");
        var kluis = WebUtility.HtmlDecode(await (await portaal.Aangemeld("inkoper-1")).GetStringAsync($"/procedures/{kenmerk}/kluis"));

        uitkomst.Weigering!.Code.ShouldBe("te-laat");
        stand.ShouldContain("Te laat: uw aanmelding telt niet mee");
        bewijs.ShouldContain("Te laat ontvangen");
        bewijs.ShouldNotContain("is ingediend en verzegeld");
        Encoding.UTF8.GetString(pakket).ShouldContain("Geheime motivatie");
        kluis.ShouldContain("Er ligt één inzending ongeopend apart");
        kluis.ShouldNotContain("Stichting 4");
    }

    [Fact]
    public async Task Storingsregel_ForEverybody_IsPublic()
    {
        var pagina = WebUtility.HtmlDecode(await portaal.Bezoeker().GetStringAsync("/storingsregel"));

        SasKader.Storingsregel.ShouldAllBe(regel => pagina.Contains(regel, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hartslag_Always_AnswersWithoutSigningIn()
    {
        using var antwoord = await portaal.Bezoeker().GetAsync(Hartslagopstelling.Adres);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/hartslag")]
    [InlineData("http://*:80", "http://127.0.0.1:80/hartslag")]
    [InlineData("http://[::]:5080", "http://127.0.0.1:5080/hartslag")]
    [InlineData("http://localhost:5080", "http://127.0.0.1:5080/hartslag")]
    [InlineData("https://10.0.0.5:8443", "https://10.0.0.5:8443/hartslag")]
    public void Lus_WhereverTheHostListens_IsThisMachineWithoutANameToLookUp(string adres, string verwacht) =>
        Hartslagmeter.Lus([adres]).ShouldBe(new Uri(verwacht));

    [Theory]
    [InlineData(10L, 1, 2)]
    [InlineData(null, 3, 3)]
    public async Task Aankomst_BodyReadToItsEnd_IsTheInstantOfItsLastByte(long? lengte, int bijLaatste, int verwacht)
    {
        var klok = new FakeClock(Instant.FromUnixTimeSeconds(0), Duration.FromSeconds(1));
        var stroom = new Aankomststroom(new MemoryStream(new byte[10]), klok, lengte);
        var buffer = new byte[bijLaatste == 3 ? 5 : 9];

        while (await stroom.ReadAsync(buffer) > 0)
        {
            // Read on: only what arrived last counts.
        }

        stroom.Laatste.ShouldBe(Instant.FromUnixTimeSeconds(verwacht));
    }

    /// <summary>A procedure after its closing, with six minutes without proof an hour before it.</summary>
    private async Task<(SltVerloop Verloop, string Kenmerk)> NaStoring()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("sluiting-aanmelding");
        var procedure = await verloop.Lees();
        var sluiting = procedure.TermijnMet("sluiting-aanmelding")!.Einde;
        await using (var scope = portaal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
            for (var minuut = sluiting - Duration.FromHours(5); minuut < sluiting + Duration.FromMinutes(5); minuut += Duration.FromMinutes(1))
            {
                if (sluiting - minuut > Duration.FromMinutes(60) || sluiting - minuut <= Duration.FromMinutes(54))
                    db.Hartslagen.Add(new Hartslag { Knoop = $"{verloop.Id}", Minuut = minuut, Gemeten = Beschikbaarheid.AlleSeconden, Goed = Beschikbaarheid.AlleSeconden });
            }

            await db.SaveChangesAsync();
        }

        await verloop.Bel();
        portaal.Klok.Advance(Duration.FromMinutes(2));
        return (verloop, procedure.Kenmerk);
    }
}
