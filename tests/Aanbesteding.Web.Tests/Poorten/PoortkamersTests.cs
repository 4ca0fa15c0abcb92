using System.Net;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Poorten;

/// <summary>What feeds a gate and what came out of it: risks, budget, decisions and their files.</summary>
public class PoortkamersTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Bestuur = "Algemeen Bestuur Regio WBO Jeugd";

    [Fact]
    public async Task Risicos_EmptyRegister_OffersCommonRisksAndTakesOneOver()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectiedocument-opstellen");

        var leeg = await portaal.Open("inkoper-1", $"{adres}/risicos");
        var vol = await portaal.Verstuur("inkoper-1", $"{adres}/risicos?handler=Neem", ("voorstel", "0"));

        leeg.Tekst.ShouldContain("Veelvoorkomende risico's uit de inkoopstrategie");
        vol.Tekst.ShouldContain("R1: weegt 16 van 25");
        (await verloop.Lees()).Risicos.Single().Omschrijving.ShouldBe(Risicovoorstellen.Alle[0].Omschrijving);
        (await portaal.Open("jurist-1", $"{adres}/risicos")).Tekst.ShouldNotContain($"Overnemen: {Risicovoorstellen.Alle[0].Omschrijving}");
    }

    [Fact]
    public async Task RisicoMelden_WithoutChance_IsRefusedAtItsFieldAndKeepsTheText()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectiedocument-opstellen");

        var pagina = await portaal.Verstuur("jurist-1", $"{adres}/risicos/melden", ("Omschrijving", "Te weinig bedden."), ("Gevolg", "4"), ("Eigenaar", "Contractmanager"), ("Maatregel", "Overleg."));

        pagina.Tekst.ShouldContain("href=\"#Kans\"");
        pagina.Tekst.ShouldContain("Te weinig bedden.");
        (await verloop.Lees()).Risicos.ShouldBeEmpty();
    }

    [Fact]
    public async Task Risico_Accepted_OnlyByABestuurderAndItsHistoryStays()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectiedocument-opstellen");
        await verloop.Doe(Mensen.Inkoper, new MeldRisico(verloop.Id, "Te weinig bedden.", 4, 5, "Contractmanager", "Overleg."));
        (string, string)[] velden = [("Omschrijving", "Te weinig bedden."), ("Kans", "4"), ("Gevolg", "5"), ("Eigenaar", "Contractmanager"), ("Maatregel", "Overleg.")];

        var inkoper = await portaal.Verstuur("inkoper-1", $"{adres}/risicos/R1", [.. velden, ("Status", "Aanvaard")]);
        var bestuurder = await portaal.Verstuur("bestuurder-1", $"{adres}/risicos/R1", [.. velden, ("Status", "Aanvaard")]);

        inkoper.Tekst.ShouldContain("alleen een bestuurder");
        bestuurder.Tekst.ShouldContain("1 eerdere versie");
        (await verloop.Lees()).HuidigeRisicos().Single().Status.ShouldBe(Risicostatus.Aanvaard);
        (await portaal.Open("inkoper-1", $"{adres}/risicos/R9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("risicos", "beoordelaar-1")]
    [InlineData("risicos/melden", "bestuurder-1")]
    [InlineData("budget", "voorzitter-1")]
    [InlineData("budget", "aanbieder-1")]
    [InlineData("besluiten", "aanbieder-1")]
    public async Task Room_OtherRole_IsForbidden(string kamer, string persoon)
    {
        var (_, adres) = await portaal.Gespeeld("sluiting-aanmelding");

        (await portaal.Open(persoon, $"{adres}/{kamer}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Budget_RecordedTwice_ShowsTheLastAndKeepsTheFirst()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectiedocument-opstellen");

        var fout = await portaal.Verstuur("inkoper-1", $"{adres}/budget", ("Perceel", "2"), ("Bedrag", "veel"), ("Dekking", "Begroting"));
        await portaal.Verstuur("inkoper-1", $"{adres}/budget", ("Perceel", "2"), ("Bedrag", "1.200.000"), ("Dekking", "Begroting 2027"));
        var goed = await portaal.Verstuur("inkoper-1", $"{adres}/budget", ("Perceel", "2"), ("Bedrag", "1.300.000"), ("Dekking", "Begroting 2027"));

        fout.Tekst.ShouldContain("href=\"#Bedrag\"");
        goed.Tekst.ShouldContain("€ 1.300.000");
        goed.Tekst.ShouldContain("Eerdere bedragen");
        (await verloop.Lees()).BudgetVan(2)!.Eurocent.ShouldBe(130_000_000);
        (await portaal.Open("bestuurder-1", $"{adres}/budget")).Tekst.ShouldContain("De inkoper legt het budget vast.");
    }

    [Fact]
    public async Task Poort_DecisionWithItsFile_IsKeptByHashAndCanBeFetchedByStaff()
    {
        var (verloop, adres) = await portaal.Gespeeld("poort-selectie");
        byte[] pdf = [.. "%PDF-1.7 het besluit"u8];

        var geen = await Stuur("bestuurder-1", $"{adres}/poort", "besluit.pdf", [.. "MZ programma"u8], ("Orgaan", Bestuur), ("Keuze", "go"), ("Motivering", "Goed."));
        await Stuur("bestuurder-1", $"{adres}/poort", "besluit.pdf", pdf, ("Orgaan", Bestuur), ("Keuze", "go"), ("Motivering", "Goed."));
        var besluiten = await portaal.Open("auditor-1", $"{adres}/besluiten");
        using var auditor = await portaal.Aangemeld("auditor-1");
        using var antwoord = await auditor.GetAsync($"{adres}/besluiten/{Vingerafdruk.Van(pdf)}");

        geen.ShouldContain("href=\"#Stuk\"");
        besluiten.Tekst.ShouldContain(Vingerafdruk.Van(pdf));
        antwoord.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await antwoord.Content.ReadAsByteArrayAsync()).ShouldBe(pdf);
        (await portaal.Open("auditor-1", $"{adres}/besluiten/{new string('0', 64)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await verloop.Lees()).Besluiten.Single().Document!.Naam.ShouldBe("besluit.pdf");
    }

    [Fact]
    public async Task Stuk_AfterTheGateClosed_CanStillBeAddedByTheInkoper()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectiebeslissing-verzenden");

        var zonder = await portaal.Open("inkoper-1", $"{adres}/besluiten");
        var met = await Stuur("inkoper-1", $"{adres}/besluiten/1/stuk", "ab.pdf", [.. "%PDF-1.4"u8]);

        zonder.Tekst.ShouldContain("Het schriftelijke besluit ontbreekt nog.");
        met.ShouldContain("Het besluit is toegevoegd.");
        (await verloop.Lees()).Besluiten.Single().Document!.Naam.ShouldBe("ab.pdf");
        (await portaal.Open("inkoper-1", $"{adres}/besluiten/2/stuk")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Poort_GoOverAnOpenLine_AsksReasonsAtItsOwnField()
    {
        var (verloop, adres) = await portaal.Gespeeld("poort-dialoog");

        var vraag = await portaal.Open("bestuurder-1", $"{adres}/poort");
        var zonder = await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Bestuur), ("Keuze", "go"), ("Motivering", "Wij willen door."));
        await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Bestuur), ("Keuze", "go"), ("Motivering", "Wij willen door."), ("Afwijking", "Het geld komt."));
        var anders = await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Bestuur), ("Keuze", "aanpassen"), ("Motivering", "Toch niet."), ("Herziening", "Het geld komt niet."));

        vraag.Tekst.ShouldContain("3 punten zijn niet in orde.");
        zonder.Tekst.ShouldContain("href=\"#Afwijking\"");
        zonder.Tekst.ShouldContain("Wij willen door.");
        anders.Tekst.ShouldContain("Eerder besluit, telt niet meer");
        (await verloop.Lees()).Besluiten.Select(b => b.Keuze).TakeLast(2).ShouldBe(["go", "aanpassen"]);
    }

    private async Task<string> Stuur(string persoon, string adres, string naam, byte[] inhoud, params (string Naam, string Waarde)[] velden)
    {
        using var browser = await portaal.Aangemeld(persoon);
        using var vorm = new MultipartFormDataContent();
        foreach (var veld in Formulier.Velden(await browser.GetStringAsync(adres)))
            vorm.Add(new StringContent(veld.Value), veld.Key);
        foreach (var veld in velden)
            vorm.Add(new StringContent(veld.Waarde), veld.Naam);
        vorm.Add(new ByteArrayContent(inhoud), "Stuk", naam);
        using var antwoord = await browser.PostAsync(adres, vorm);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
