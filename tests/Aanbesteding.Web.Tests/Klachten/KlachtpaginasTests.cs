using System.Net;
using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Klachten;

/// <summary>A complaint from the page of a party to the page of its handler, unseen by the buyer.</summary>
public class KlachtpaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    private const string Tekst = "De uitleg bij mijn score gaat over een ander plan.";

    [Fact]
    public async Task Klacht_FromPartyToHandlerAndBack_IsAnsweredWithoutTheBuyerKnowingWho()
    {
        var (verloop, adres) = await portaal.Gespeeld("sluiting-aanmelding");

        var ingediend = await portaal.Verstuur("aanbieder-5", $"{adres}/klacht", ("KlachtOnderwerp", "De uitleg"), ("Tekst", Tekst));
        var klacht = (await verloop.Lees()).Klachten.ShouldHaveSingleItem();
        var lijst = await portaal.Open("klachtbehandelaar-1", "/klachten");
        var inkoper = await portaal.Open("inkoper-1", $"{adres}/klachten");
        var zonderKeuze = await portaal.Verstuur("klachtbehandelaar-1", $"{adres}/klachten/{klacht.Id}", ("Antwoord", "Dit antwoord blijft staan."));
        var beantwoord = await portaal.Verstuur("klachtbehandelaar-1", $"{adres}/klachten/{klacht.Id}", ("Gegrond", "true"), ("Antwoord", "U hebt gelijk."), ("Gevolg", "Herzie de uitleg."));
        var daarna = await portaal.Open("inkoper-1", $"{adres}/klachten");
        var eigen = await portaal.Open("aanbieder-5", $"{adres}/klacht");

        ingediend.Tekst.ShouldContain("Wij hebben uw klacht ontvangen.");
        ingediend.Tekst.ShouldContain("Wacht op antwoord");
        lijst.Tekst.ShouldContain($"{adres}/klachten/{klacht.Id}");
        inkoper.Tekst.ShouldContain("1 klachten ingediend");
        foreach (var geheim in (string[])["partij-5", "Veerhuis", Tekst, "De uitleg"])
            inkoper.Tekst.ShouldNotContain(geheim);
        zonderKeuze.Tekst.ShouldContain("Kies of de klacht gegrond is.");
        zonderKeuze.Tekst.ShouldContain("Dit antwoord blijft staan.");
        beantwoord.Tekst.ShouldContain("Uw antwoord is verstuurd.");
        daarna.Tekst.ShouldContain("Wat u moet doen: Herzie de uitleg.");
        eigen.Tekst.ShouldContain("U hebt gelijk.");
        (await portaal.Berichten(verloop.Id)).Where(b => b.Partij == "partij-5").Select(b => b.Onderwerp).ShouldBe(["Wij hebben uw klacht ontvangen", "Antwoord op uw klacht"]);
    }

    [Fact]
    public async Task Klacht_InTheDossier_StandsInTheChainOfThePartyAlone()
    {
        var (verloop, adres) = await portaal.Gespeeld("sluiting-aanmelding");
        await portaal.Verstuur("aanbieder-6", $"{adres}/klacht", ("KlachtOnderwerp", "De uitleg"), ("Tekst", Tekst));
        await using var scope = portaal.Services.CreateAsyncScope();

        var keten = await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten
            .Where(p => p.Opdracht == "DienKlachtIn" && p.Onderwerp.StartsWith($"procedure:{verloop.Id}")).ToListAsync();

        var post = keten.ShouldHaveSingleItem();
        post.Onderwerp.ShouldBe($"procedure:{verloop.Id}/partij:partij-6");
        post.Tekst.ShouldNotContain(Tekst);
    }

    [Theory]
    [InlineData("inkoper-1", "klacht")]
    [InlineData("klachtbehandelaar-1", "klacht")]
    [InlineData("aanbieder-1", "klachten")]
    public async Task Page_ForAnotherRole_IsForbidden(string persoon, string pagina)
    {
        var (_, adres) = await portaal.Gespeeld("sluiting-aanmelding");

        var (status, _) = await portaal.Open(persoon, $"{adres}/{pagina}");

        status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Klacht_WithoutText_SaysSoAtItsFieldAndKeepsTheRest()
    {
        var (verloop, adres) = await portaal.Gespeeld("sluiting-aanmelding");

        var (_, tekst) = await portaal.Verstuur("aanbieder-1", $"{adres}/klacht", ("KlachtOnderwerp", "Bewaar dit onderwerp"));

        tekst.ShouldContain("Vul in: uw klacht");
        tekst.ShouldContain("Bewaar dit onderwerp");
        (await verloop.Lees()).Klachten.ShouldBeEmpty();
    }
}
