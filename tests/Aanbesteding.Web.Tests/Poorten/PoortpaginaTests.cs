using System.Net;

namespace Aanbesteding.Web.Tests.Poorten;

public class PoortpaginaTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Bestuur = "Algemeen Bestuur Regio WBO Jeugd";
    private const string Breda = "College van B en W Breda";

    [Fact]
    public async Task Poort_TwoBodies_EachDecidesAndTheSecondOpensTheWay()
    {
        var (verloop, adres) = await portaal.Gespeeld("poort-dialoog");

        var vraag = await portaal.Open("bestuurder-1", $"{adres}/poort");
        var eerste = await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Bestuur), ("Keuze", "go"), ("Motivering", "De afspraken passen."), ("Afwijking", "Het geld komt in mei."));
        var tweede = await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Breda), ("Keuze", "go"), ("Motivering", "Wij zijn het eens."), ("Afwijking", "Het geld komt in mei."));

        vraag.Tekst.ShouldContain("Gaat de procedure door met deze afspraken?");
        vraag.Tekst.ShouldContain("Zie het advies.");
        eerste.Tekst.ShouldContain("Nog geen besluit");
        tweede.Tekst.ShouldContain("‘Poort na dialoog’ is afgerond");
        (await verloop.Lees()).Fase.ShouldBe("gunning");
    }

    [Fact]
    public async Task Poort_Facts_NameThePartiesAndNotTheirIds()
    {
        var (_, adres) = await portaal.Gespeeld("poort-selectie");

        var pagina = await portaal.Open("bestuurder-1", $"{adres}/poort");

        pagina.Tekst.ShouldContain("perceel 1: Stichting 1");
        pagina.Tekst.ShouldNotContain("partij-1");
    }

    [Fact]
    public async Task Poort_WithoutReasons_IsRefusedAtItsFieldAndKeepsTheChoice()
    {
        var (verloop, adres) = await portaal.Gespeeld("poort-selectie");

        var pagina = await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Bestuur), ("Keuze", "aanpassen"), ("Motivering", ""));

        pagina.Tekst.ShouldContain("href=\"#Motivering\"");
        pagina.Tekst.ShouldMatch("checked=\"checked\"[^>]*value=\"aanpassen\"|value=\"aanpassen\"[^>]*checked=\"checked\"");
        (await verloop.Lees()).Besluiten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gunningsbesluit_Taken_GoesToTheGunningsbeslissing()
    {
        var (verloop, adres) = await portaal.Gespeeld("gunningsbesluit");

        var vraag = await portaal.Open("bestuurder-1", $"{adres}/poort");
        await portaal.Verstuur("bestuurder-1", $"{adres}/poort", ("Orgaan", Bestuur), ("Keuze", "gunnen"), ("Motivering", "De scores zijn goed."), ("Afwijking", "Het geld komt in mei."));

        vraag.Tekst.ShouldContain("Gunt u de opdracht?");
        (await verloop.Lees()).OpenTaken.Select(t => t.Id).ShouldBe(["gunningsbeslissing-verzenden"]);
    }

    [Fact]
    public async Task Poort_OtherRoleOrOtherPhase_IsRefusedOrExplained()
    {
        var (_, adres) = await portaal.Gespeeld("aanmelden");

        var ander = await portaal.Open("inkoper-1", $"{adres}/poort");
        var eerder = await portaal.Open("bestuurder-1", $"{adres}/poort");

        ander.Status.ShouldBe(HttpStatusCode.Forbidden);
        eerder.Tekst.ShouldContain("U kunt nu nog niet een go/no-go-besluit nemen.");
    }
}
