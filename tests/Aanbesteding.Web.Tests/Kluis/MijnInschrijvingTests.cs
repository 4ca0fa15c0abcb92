using System.Net;

namespace Aanbesteding.Web.Tests.Kluis;

public class MijnInschrijvingTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Journey_SelectedParty_AcceptsTheSetWritesThePlanAndHandsIn()
    {
        var (verloop, basis) = await Tot("inschrijven");
        var procedure = await verloop.Lees();
        var perceel = procedure.Beoogden!.Van("partij-1").First();
        var browser = await portaal.Aangemeld("aanbieder-1");

        await browser.Vul($"{basis}/mijn-inschrijving/percelen", ("Percelen", $"{perceel}"));
        (await browser.Lees($"{basis}/mijn-inschrijving/afspraken/{perceel}")).ShouldContain(procedure.Afspraken(perceel)!.Sha256);
        (await browser.Vul($"{basis}/mijn-inschrijving/afspraken/{perceel}")).ShouldContain($"Ga akkoord met de set met afspraken van perceel {perceel}.");
        await browser.Vul($"{basis}/mijn-inschrijving/afspraken/{perceel}", ("Akkoord", "ja"));
        foreach (var criterium in procedure.Inrichting.Gunning.Criteria)
            await browser.Vul($"{basis}/mijn-inschrijving/plan/{perceel}/{criterium.Id}", ("Tekst", $"Ons plan voor {criterium.Id}."));
        var bewijs = await browser.Vul($"{basis}/mijn-inschrijving/controleren");

        bewijs.ShouldContain("Uw inschrijving is ingediend en verzegeld.");
        (await browser.Lees(basis)).ShouldContain("Uw inschrijving is ingediend");
    }

    [Fact]
    public async Task Page_PartyThatWasNotSelected_SaysWhyThereIsNoForm()
    {
        var (_, basis) = await Tot("inschrijven");
        var browser = await portaal.Aangemeld("aanbieder-4");

        var pagina = await browser.Lees($"{basis}/mijn-inschrijving/percelen");

        pagina.ShouldContain("U bent niet geselecteerd voor een perceel.");
        pagina.ShouldNotContain("Bewaren en verder");
    }

    [Fact]
    public async Task Page_WhileTheAanmeldingRuns_SaysWhatWillCome()
    {
        var (_, basis) = await Tot("aanmelden");
        var browser = await portaal.Aangemeld("aanbieder-1");

        var pagina = await browser.Lees($"{basis}/mijn-inschrijving");

        pagina.ShouldContain("U kunt nu niet inschrijven. Partijen die zijn geselecteerd, krijgen een bericht als het kan.");
    }

    [Fact]
    public async Task Result_AfterTheDecision_ShowsOwnMarksAndLettersAlone()
    {
        var (verloop, basis) = await Tot("standstill");
        var een = await portaal.Aangemeld("aanbieder-1");
        var vier = await portaal.Aangemeld("aanbieder-4");
        var brief = await Brief(een);

        var eigen = await een.Lees($"{basis}/mijn-resultaat");
        var ander = await vier.Lees($"{basis}/mijn-resultaat");
        var vreemd = await vier.GetAsync(brief);

        eigen.ShouldContain("<h2 class=\"nl-heading nl-heading--level-2\">Gunningsbeslissing</h2>");
        eigen.ShouldContain("10 van 10");
        eigen.ShouldContain(Domain.Termijnen.Datumtekst.DatumMetWeekdag((await verloop.Lees()).TermijnMet("opschortende-termijn")!.LaatsteDag));
        ander.ShouldContain("Selectiebeslissing");
        ander.ShouldContain("6 van 10");
        ander.ShouldNotContain("Uw cijfer: 10 van 10");
        ander.ShouldNotContain("<h2 class=\"nl-heading nl-heading--level-2\">Gunningsbeslissing</h2>");
        vreemd.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Brief(HttpClient browser)
    {
        var lijst = await browser.GetStringAsync("/berichten");
        var plek = lijst.IndexOf("/berichten/", StringComparison.Ordinal);
        return lijst[plek..lijst.IndexOf('"', plek)];
    }

    private async Task<(SltVerloop Verloop, string Basis)> Tot(string plaats)
    {
        var verloop = await (await SltVerloop.Begin(portaal.Services)).TotEnMet(plaats);
        return (verloop, $"/procedures/{(await verloop.Lees()).Kenmerk}");
    }
}
