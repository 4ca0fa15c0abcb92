using System.Net;
using Aanbesteding.Application.Gunning;

namespace Aanbesteding.Web.Tests.Gunning;

public class UitvalpaginaTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Reden = "Een verplicht certificaat is verlopen.";

    [Fact]
    public async Task Uitval_ConsequencesThenConfirmed_ShowsWinnersAndLettersFirstAndEstablishesIt()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");

        var gevolgen = await portaal.Verstuur("jurist-1", $"{adres}/uitval?handler=Gevolgen", ("Partij", "partij-2"), ("Reden", Reden));
        var vooraf = await verloop.Lees();
        var na = await portaal.Verstuur("jurist-1", $"{adres}/uitval", ("Partij", "partij-2"), ("Reden", Reden));

        gevolgen.Tekst.ShouldContain("Wie krijgt welk perceel, vóór en na de uitval");
        gevolgen.Tekst.ShouldContain("De gunningsbeslissing wordt ingetrokken");
        gevolgen.Tekst.ShouldContain("Onderwerp: U doet niet meer mee");
        gevolgen.Tekst.ShouldContain("Onderwerp: De gunningsbeslissing is ingetrokken");
        gevolgen.Tekst.ShouldContain($"action=\"{adres}/uitval\"");
        vooraf.Uitgevallen.ShouldBeEmpty();
        na.Tekst.ShouldContain("De uitval is vastgesteld.");
        (await verloop.Lees()).Uitgevallen.ShouldHaveSingleItem().Partij.ShouldBe("partij-2");
        (await portaal.Berichten(verloop.Id)).Count(b => b.Onderwerp == "De gunningsbeslissing is ingetrokken").ShouldBe(2);
    }

    [Fact]
    public async Task Uitval_NothingChosen_SaysSoAtTheFieldAndKeepsTheReason()
    {
        var (_, adres) = await portaal.Gespeeld("standstill");

        var leeg = await portaal.Verstuur("jurist-1", $"{adres}/uitval?handler=Gevolgen", ("Reden", Reden));

        leeg.Tekst.ShouldContain("href=\"#Partij\"");
        leeg.Tekst.ShouldContain(Reden);
        leeg.Tekst.ShouldNotContain("vóór en na de uitval");
    }

    [Fact]
    public async Task Toewijzing_AfterADropOut_ShowsTheEarlierAllocationBesideTheNewOne()
    {
        var (verloop, adres) = await portaal.Gespeeld("standstill");
        verloop.Klok.AdvanceMinutes(5);
        await verloop.Doe(Mensen.Jurist, new MeldUitval(verloop.Id, "partij-2", Reden));

        var open = await portaal.Open("voorzitter-1", $"{adres}/toewijzing");
        var resultaat = await portaal.Open("aanbieder-1", $"{adres}/mijn-resultaat");
        var partijen = await portaal.Open("inkoper-1", $"{adres}/partijen");

        open.Tekst.ShouldContain("Wat is er veranderd?");
        open.Tekst.ShouldContain(Reden);
        open.Tekst.ShouldContain("Anders");
        resultaat.Tekst.ShouldContain("De gunningsbeslissing is ingetrokken");
        resultaat.Tekst.ShouldNotContain(Reden);
        partijen.Tekst.ShouldContain("Uitgevallen");
    }

    [Fact]
    public async Task Uitval_EarlierPhase_SaysWhenItCan()
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        var pagina = await portaal.Open("jurist-1", $"{adres}/uitval");
        var overzicht = await portaal.Open("jurist-1", adres);

        pagina.Tekst.ShouldContain("Deze stap is nu niet aan de orde");
        pagina.Tekst.ShouldContain("tijdens de opschortende termijn");
        overzicht.Tekst.ShouldNotContain("/uitval");
    }

    [Theory]
    [InlineData("inkoper-1")]
    [InlineData("bestuurder-1")]
    public async Task Uitval_RoleWithoutTheCommand_Is403(string persoon)
    {
        var (_, adres) = await portaal.Gespeeld("standstill");

        (await portaal.Open(persoon, $"{adres}/uitval")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
