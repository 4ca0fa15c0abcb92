using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Aanbesteding.Web.Tests.Kluis;

public class MijnAanmeldingTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Kop = "Nog niet ingediend";

    [Fact]
    public async Task Journey_FromFirstAnswerToReceipt_HandsInWhatWasFilledIn()
    {
        var (_, basis) = await Aanmelden();
        var browser = await portaal.Aangemeld("aanbieder-1");

        (await browser.Vul($"{basis}/organisatie", ("Naam", "Stichting De Beukenhof"), ("KvkNummer", "1234567"), ("Soorten", "jeugdhulpaanbieder"))).ShouldContain("Vul 8 cijfers in.");
        (await browser.Lees(basis)).ShouldContain("Fout</span>");
        await browser.Vul($"{basis}/organisatie", ("Naam", "Stichting De Beukenhof"), ("KvkNummer", "12 34 56 78"), ("Soorten", "jeugdhulpaanbieder"));
        await browser.Vul($"{basis}/combinant", ("Naam", "Wijkteam & Co"), ("KvkNummer", "87654321"), ("Soorten", "sociale-basis"));
        await browser.Vul($"{basis}/percelen", ("Percelen", "1"), ("Percelen", "3"));
        await browser.Vul($"{basis}/voorkeur", ("Plaatsen[0]", "3"), ("Plaatsen[1]", "1"), ("Maximaal", "1"));
        foreach (var eis in Bronbestanden.Slt.Inrichting.Geschiktheidseisen)
            await browser.Vul($"{basis}/verklaring/{eis.Id}", ("Antwoord", "ja"));
        await browser.Vul($"{basis}/motivatie/1", ("Motivatie", "Omdat wij <b>hier</b> werken."));
        (await browser.Lees($"{basis}/controleren")).ShouldContain("Vul in waarom u geschikt bent voor perceel 3.");
        await browser.Vul($"{basis}/motivatie/3", ("Motivatie", "Omdat wij daar ook werken."));
        (await browser.Upload($"{basis}/bestanden", "bewijs.pdf", [1, 2, 3])).ShouldContain("bewijs.pdf");
        var controle = await browser.GetStringAsync($"{basis}/controleren");
        controle.ShouldContain(Kop);
        controle.ShouldNotContain("<b>hier</b>");
        controle.ShouldNotContain("Dit moet u nog doen");
        var bewijs = await browser.Vul($"{basis}/controleren");

        bewijs.ShouldContain("Uw aanmelding is ingediend en verzegeld.");
        bewijs.ShouldNotContain(Kop);
        var pakket = await browser.GetStringAsync($"{basis}/ontvangstbewijs?handler=Pakket");
        var download = JsonDocument.Parse(await browser.GetStringAsync($"{basis}/ontvangstbewijs?handler=Bewijs")).RootElement;
        var som = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{download.GetProperty("zout").GetString()}\n{pakket}")));
        download.GetProperty("vingerafdruk").GetString().ShouldBe(som);
        bewijs.ShouldContain(som);
        var inhoud = JsonDocument.Parse(JsonDocument.Parse(pakket).RootElement.GetProperty("inhoud").GetString()!).RootElement;
        inhoud.GetProperty("combinatie").GetProperty("penvoerder").GetProperty("kvkNummer").GetString().ShouldBe("12345678");
        inhoud.GetProperty("combinatie").GetProperty("combinanten")[0].GetProperty("naam").GetString().ShouldBe("Wijkteam & Co");
        inhoud.GetProperty("voorkeur").EnumerateArray().Select(p => p.GetInt32()).ShouldBe([3, 1]);
    }

    [Fact]
    public async Task Other_PartyAskingForPagesReceiptOrFiles_GetsNothingOfTheFirst()
    {
        var (verloop, basis) = await Aanmelden();
        await verloop.Doe(Mensen.Aanbieder(1), new Application.Kluis.VoegBestandToe(verloop.Id, "geheim-van-een.txt", new MemoryStream([7])));
        await verloop.Doe(Mensen.Aanbieder(1), new Application.Selectie.DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(verloop.Deelnames[0])));
        var eigen = await (await portaal.Aangemeld("aanbieder-1")).GetAsync($"{basis}/bestanden?handler=Inhoud&onderdeel=1");
        var ander = await portaal.Aangemeld("aanbieder-2");

        var paginas = await Task.WhenAll(new[] { "", "/organisatie", "/controleren", "/bestanden", "/ontvangstbewijs" }.Select(p => ander.Lees(basis + p)));
        var bestand = await ander.GetAsync($"{basis}/bestanden?handler=Inhoud&onderdeel=1");
        var pakket = await ander.GetAsync($"{basis}/ontvangstbewijs?handler=Pakket");

        eigen.StatusCode.ShouldBe(HttpStatusCode.OK);
        string.Concat(paginas).ShouldNotContain("Stichting 1");
        string.Concat(paginas).ShouldNotContain("geheim-van-een");
        paginas[4].ShouldContain("U hebt geen ontvangstbewijs");
        bestand.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        pakket.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Withdraw_AfterHandingIn_GivesReceiptAndLetsThePartyBeginAgain()
    {
        var (verloop, basis) = await Aanmelden();
        await verloop.Doe(Mensen.Aanbieder(1), new Application.Selectie.DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(verloop.Deelnames[0])));
        var browser = await portaal.Aangemeld("aanbieder-1");

        var zonder = await browser.Vul($"{basis}/intrekken");
        var bewijs = await browser.Vul($"{basis}/intrekken", ("Bevestiging", "ja"));

        zonder.ShouldContain("Kies of u wilt intrekken.");
        bewijs.ShouldContain("Bewijs van intrekking");
        bewijs.ShouldContain(Kop);
        (await browser.GetAsync($"{basis}/ontvangstbewijs?handler=Pakket")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Lees($"{basis}/organisatie")).ShouldNotContain("Stichting 1");
    }

    [Fact]
    public async Task HandIn_AtTheClosingMoment_IsRefusedWithThatMoment()
    {
        var (verloop, basis) = await Aanmelden();
        var browser = await portaal.Aangemeld("aanbieder-4");
        var formulier = await browser.GetStringAsync($"{basis}/percelen");
        var sluiting = (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde;
        portaal.Klok.Reset(sluiting);

        var antwoord = await browser.Stuur($"{basis}/percelen", formulier, ("Percelen", "1"));

        antwoord.ShouldContain($"De sluiting was op {Domain.Termijnen.Datumtekst.Tijdstip(sluiting)}.");
        (await browser.Lees(basis)).ShouldNotContain(Kop);
    }

    [Fact]
    public async Task Pages_ForStaff_AreForbidden()
    {
        var (_, basis) = await Aanmelden();
        var inkoper = await portaal.Aangemeld("inkoper-1");

        var statussen = await Task.WhenAll(new[] { "", "/organisatie", "/controleren", "/bestanden", "/ontvangstbewijs", "/intrekken" }.Select(async p => (await inkoper.GetAsync(basis + p)).StatusCode));

        statussen.ShouldAllBe(s => s == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Upload_TooLarge_IsRefusedAtTheField()
    {
        var (_, basis) = await Aanmelden();
        var browser = await portaal.Aangemeld("aanbieder-1");

        var antwoord = await browser.Upload($"{basis}/bestanden", "groot.bin", new byte[Application.Kluis.VoegBestandToe.Maximum + 1]);

        antwoord.ShouldContain("href=\"#Bestand\"");
        antwoord.ShouldContain("groter dan 25 MB");
        (await browser.Lees($"{basis}/bestanden")).ShouldContain("Er zijn nog geen bestanden.");
    }

    private async Task<(SltVerloop Verloop, string Basis)> Aanmelden()
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden");
        return (verloop, $"/procedures/{(await verloop.Lees()).Kenmerk}/mijn-aanmelding");
    }
}
