using Ical.Net;

namespace Aanbesteding.Web.Tests.Termijnen;

public class PlanningTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Planning_ForStaff_TellsWhatIsExpectedAndWhatItHangsOn()
    {
        var (_, adres) = await Begin("aanmelden");
        using var browser = await portaal.Aangemeld("jurist-1");

        var pagina = await browser.Bekijk($"{adres}/planning");

        pagina.Html.ShouldContain("Wat er nu loopt");
        pagina.Html.ShouldContain("Wat er nog komt");
        pagina.Html.ShouldContain("Ondertekening van de overeenkomst");
        pagina.Html.ShouldContain("Hangt af: na het einde van ‘Opschortende termijn (standstill)’.");
        pagina.Html.ShouldContain("Hangt af: vóór de laatste dag van ‘Aanmelden’.");
        pagina.Html.ShouldContain("url(#verwacht)");
        pagina.Html.ShouldContain("marker-end=\"url(#pijlpunt)\"");
    }

    [Theory]
    [InlineData("aanbieder-1")]
    [InlineData(null)]
    public async Task Planning_ForAnybodyElse_PromisesNoDayThatIsOnlyExpected(string? persoon)
    {
        var (_, adres) = await Begin("aanmelden");
        using var browser = persoon is null ? portaal.Bezoeker() : await portaal.Aangemeld(persoon);

        var pagina = await browser.Bekijk($"{adres}/planning");

        pagina.Html.ShouldContain("Nota van inlichtingen bij de selectie");
        pagina.Html.ShouldContain("20 dagen na de verzending van de gunningsbeslissing.");
        pagina.Html.ShouldNotContain("Verwacht op");
        pagina.Html.ShouldNotContain("Verwacht tot");
        pagina.Html.ShouldNotContain("(verwacht)");
        pagina.Html.ShouldNotContain("Ondertekening van de overeenkomst");
    }

    [Fact]
    public async Task Agenda_OfStaff_HoldsWhatIsExpectedAsTentativeAndThePublicOneDoesNot()
    {
        var (verloop, adres) = await Begin("aanmelden");
        using var browser = await portaal.Aangemeld("inkoper-1");
        var pad = (await browser.Verstuur("/mijn-agenda?handler=Maken")).Html.Split("<code class=\"hash\" id=\"agenda-adres\">")[1].Split('<')[0];

        var eigen = Calendar.Load(await portaal.Bezoeker().GetStringAsync(new Uri(pad)))!.Events.Where(e => e.Uid!.StartsWith($"{verloop.Id}", StringComparison.Ordinal)).ToList();
        var openbaar = Calendar.Load(await portaal.Bezoeker().GetStringAsync($"{adres}/planning.ics"))!;

        eigen.Single(e => e.Uid!.Contains("-gebeurtenis-overeenkomst@", StringComparison.Ordinal)).Status.ShouldBe("TENTATIVE");
        eigen.Single(e => e.Uid!.Contains("-opschortende-termijn@", StringComparison.Ordinal)).Summary.ShouldStartWith("Verwacht: ");
        eigen.Single(e => e.Uid!.Contains("-sluiting-aanmelding@", StringComparison.Ordinal)).Status.ShouldBe("CONFIRMED");
        openbaar.Events.Select(e => e.Uid!.Split('@')[0][37..]).ShouldBe(["nota-inlichtingen-selectie", "sluiting-aanmelding"]);
        openbaar.Events.ShouldAllBe(e => e.Alarms.Count == 0);
    }

    private async Task<(SltVerloop Verloop, string Adres)> Begin(string plaats)
    {
        var verloop = await SltVerloop.Begin(portaal.Services, anders: Verwachtingen.In);
        await verloop.TotEnMet(plaats);
        return (verloop, $"/procedures/slt-{verloop.Id:N}");
    }
}
