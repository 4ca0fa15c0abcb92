using System.Net;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Web.Tests.Kluis;

namespace Aanbesteding.Web.Tests.Gunning;

public class PrijspaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private static readonly string[] Medewerkers = ["inkoper-1", "voorzitter-1", "jurist-1", "beoordelaar-1", "bestuurder-1", "beheerder-1", "auditor-1"];

    private static readonly string[] Bladzijden =
    [
        "", "/planning", "/percelen", "/partijen", "/documenten", "/dossier", "/kluis", "/beoordelen", "/vergrendelen", "/consensus",
        "/scorematrix", "/scorematrix.csv", "/scorematrix.xlsx", "/prijskluis", "/toewijzing", "/poort", "/gunningsbeslissing", "/juridische-toets",
    ];

    /// <summary>Ways to write the price for perceel 1.</summary>
    private static readonly string[] Schrijfwijzen = ["217345671", "2173456,71", "2173456.71", "2.173.456"];

    [Fact]
    public async Task Journey_PriceGiven_IsReadStrictlyWarnedAboutAndNotShownOnTheReceipt()
    {
        var (verloop, basis) = await Tot("inschrijven");
        var browser = await portaal.Aangemeld("aanbieder-1");
        await browser.Vul($"{basis}/mijn-inschrijving/percelen", ("Percelen", "1"));
        await browser.Vul($"{basis}/mijn-inschrijving/afspraken/1", ("Akkoord", "ja"));
        foreach (var criterium in (await verloop.Lees()).Inrichting.Gunning.Criteria)
            await browser.Vul($"{basis}/mijn-inschrijving/plan/1/{criterium.Id}", ("Tekst", "Ons plan."));

        var zonder = await browser.Lees($"{basis}/mijn-inschrijving/controleren");
        var engels = await browser.Vul($"{basis}/mijn-inschrijving/prijs/1", ("Prijs", "2173456.71"));
        var teDuur = await browser.Vul($"{basis}/mijn-inschrijving/prijs/1", ("Prijs", "2.600.000,01"));
        var nogTeDuur = await browser.Lees($"{basis}/mijn-inschrijving/controleren");
        await browser.Vul($"{basis}/mijn-inschrijving/prijs/1", ("Prijs", "€ 2.173.456,71"));
        var controle = await browser.Lees($"{basis}/mijn-inschrijving/controleren");
        var bewijs = await browser.Vul($"{basis}/mijn-inschrijving/controleren");
        var prijs = await browser.Lees($"{basis}/mijn-inschrijving/ontvangstbewijs?handler=Prijs");

        zonder.ShouldContain("Vul uw prijs in voor perceel 1.");
        engels.ShouldContain("met punten tussen de duizendtallen en een komma voor de centen");
        engels.ShouldContain("value=\"2173456.71\"");
        teDuur.ShouldContain("Met deze prijs is uw inschrijving ongeldig");
        nogTeDuur.ShouldContain("hoger dan de hoogste prijs van € 2.600.000");
        controle.ShouldContain("€ 2.173.456,71");
        controle.ShouldNotContain("ongeldig");
        bewijs.ShouldContain("Apart verzegeld");
        bewijs.ShouldNotContain("2.173.456");
        prijs.ShouldContain("perceel 1: 217345671 cent");
    }

    [Fact]
    public async Task Price_BeforeTheOpening_StandsOnNoPageAndInNoAnswerForAnybody()
    {
        var (verloop, basis) = await Tot("prijzen-openen");
        var inzending = (await verloop.Lees()).Inschrijvingen.Single(i => i.Partij == "partij-1").Id;

        List<string> gevonden = [];
        foreach (var persoon in Medewerkers)
        {
            var (browser, programma) = (await portaal.Aangemeld(persoon), await portaal.Programma(persoon));
            foreach (var blad in Bladzijden)
                gevonden.AddRange(Zoek(persoon + blad, await (await browser.GetAsync(basis + blad)).Content.ReadAsStringAsync()));
            foreach (var pad in new[] { "", "/dossier?aantal=200", "/scorematrix" })
                gevonden.AddRange(Zoek(persoon + pad, await (await programma.GetAsync($"/api/v1/procedures/{verloop.Id}{pad}")).Content.ReadAsStringAsync()));
            var gelezen = await programma.PostAsync($"/api/v1/procedures/{verloop.Id}/opdrachten/lees-inzending", new StringContent($"{{\"inzending\":\"{inzending}\"}}", null, "application/json"));
            gevonden.AddRange(Zoek($"{persoon} lees-inzending", await gelezen.Content.ReadAsStringAsync()));
        }

        gevonden.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prijskluis_TwoKeys_OpensAndShowsThePricesThereAndAtTheAllocation()
    {
        var (verloop, basis) = await Tot("prijzen-openen");

        var vreemd = await portaal.Open("beoordelaar-1", $"{basis}/prijskluis");
        var overzicht = await portaal.Open("inkoper-1", basis);
        var een = await portaal.Verstuur("inkoper-1", $"{basis}/prijskluis");
        var twee = await portaal.Verstuur("voorzitter-1", $"{basis}/prijskluis");

        vreemd.Status.ShouldBe(HttpStatusCode.Forbidden);
        overzicht.Tekst.ShouldContain($"{basis}/prijskluis");
        een.Tekst.ShouldContain("Nu moet de tweede sleutel volgen");
        Zoek("", een.Tekst).ShouldBeEmpty();
        twee.Tekst.ShouldContain("De prijskluis is open.");
        twee.Tekst.ShouldContain("€ 2.173.456,71");
        foreach (var persoon in new[] { "voorzitter-1", "inkoper-1", "jurist-1" })
            (await portaal.Open(persoon, $"{basis}/toewijzing")).Tekst.ShouldContain("€ 2.173.456,71", Case.Sensitive, persoon);
        (await portaal.Open("jurist-1", $"{basis}/toewijzing")).Tekst.ShouldNotContain("Toewijzing vaststellen");
        (await portaal.Open("beoordelaar-1", $"{basis}/toewijzing")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await verloop.Lees()).PrijzenGeopend.ShouldBeTrue();
    }

    [Fact]
    public async Task Prijskluis_BeforeTheConsensus_SaysWhatComesFirst()
    {
        var (_, basis) = await Tot("consensus");

        (await portaal.Open("inkoper-1", $"{basis}/prijskluis")).Tekst.ShouldContain("U kunt nu nog niet de prijskluis openen.");
    }

    [Theory]
    [InlineData("1.200.000,50", 120_000_050L)]
    [InlineData("1200000,5", 120_000_050L)]
    [InlineData(" € 1.200.000 ", 120_000_000L)]
    [InlineData("0,01", 1L)]
    [InlineData("1200000.50", null)]
    [InlineData("1.2", null)]
    [InlineData("1.20.000", null)]
    [InlineData("1,234", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Lees_AsDutchPeopleWrite_GivesCentsOrNothing(string? tekst, long? centen) => Bedrag.Lees(tekst).ShouldBe(centen);

    [Theory]
    [InlineData(120_000_000, "€ 1.200.000")]
    [InlineData(120_000_050, "€ 1.200.000,50")]
    public void Tekst_Cents_OnlyWhereThereAreAny(long centen, string tekst) => Bedrag.Tekst(centen).ShouldBe(tekst);

    private static IEnumerable<string> Zoek(string waar, string tekst)
    {
        var leesbaar = WebUtility.HtmlDecode(tekst);
        return Schrijfwijzen.Where(prijs => leesbaar.Contains(prijs, StringComparison.Ordinal)).Select(prijs => $"{waar}: {prijs}");
    }

    private async Task<(SltVerloop Verloop, string Basis)> Tot(string plaats)
    {
        var verloop = await SltVerloop.Begin(portaal.Services, deelnames: SltVerloop.VoorDagbesteding, inrichting: Bronbestanden.Dagbesteding);
        await verloop.TotEnMet(plaats);
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }
}
