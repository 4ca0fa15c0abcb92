using System.Net;
using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Beoordeling;

public class BeoordelingspaginasTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Beoordelen_WholeSheetThroughThePages_LocksAndWaits()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var ronde = (await verloop.Lees()).Ronde!;
        var werk = ronde.Ontbrekend([], (await verloop.Lees()).Wijze(ronde)).ToList();

        foreach (var (kandidaat, criterium) in werk)
            await portaal.Verstuur("beoordelaar-1", $"{adres}/beoordelen/{kandidaat.Inzending}/{kandidaat.Perceel}/{criterium}", ("Cijfer", "8"), ("Motivering", "Sterk."));
        var klaar = await portaal.Open("beoordelaar-1", $"{adres}/beoordelen/vergrendelen");
        var vergrendeld = await portaal.Verstuur("beoordelaar-1", $"{adres}/beoordelen/vergrendelen");

        klaar.Tekst.ShouldContain("Na het vergrendelen kunt u niets meer veranderen");
        vergrendeld.Tekst.ShouldContain("U hebt uw scores vergrendeld");
        (await verloop.Lees()).Ronde!.Bladen.Where(b => b.Vergrendeld is not null).Select(b => (b.Beoordelaar, b.Scores.Count)).ShouldBe([("beoordelaar-1", werk.Count)]);
    }

    [Fact]
    public async Task Score_Saved_LeadsToTheNextOne()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var eerste = (await verloop.Lees()).Ronde!.Kandidaten.OrderBy(k => k.Perceel).First();

        var volgende = await portaal.Verstuur("beoordelaar-1", $"{adres}/beoordelen/{eerste.Inzending}/{eerste.Perceel}/S1", ("Cijfer", "8"), ("Motivering", "Sterk."));

        volgende.Tekst.ShouldContain("Uw score is bewaard.");
        volgende.Tekst.ShouldContain("1 van de 12 scores gegeven");
        volgende.Tekst.ShouldContain("Welk cijfer geeft u?");
    }

    [Fact]
    public async Task Score_WithoutReason_IsRefusedAtItsFieldAndKeepsTheMark()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];

        var pagina = await portaal.Verstuur("beoordelaar-1", $"{adres}/beoordelen/{kandidaat.Inzending}/{kandidaat.Perceel}/S1", ("Cijfer", "8"), ("Motivering", ""));

        pagina.Tekst.ShouldContain("href=\"#Motivering\"");
        pagina.Tekst.ShouldContain("Geheime motivatie");
        pagina.Tekst.ShouldMatch("checked=\"checked\"[^>]*value=\"8\"|value=\"8\"[^>]*checked=\"checked\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("zeven")]
    public async Task Score_WithoutMark_AsksForOneAtItsField(string cijfer)
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];

        var pagina = await portaal.Verstuur("beoordelaar-1", $"{adres}/beoordelen/{kandidaat.Inzending}/{kandidaat.Perceel}/S1", ("Cijfer", cijfer), ("Motivering", "Bewaar dit."));

        pagina.Tekst.ShouldContain("Kies een cijfer.");
        pagina.Tekst.ShouldContain("Bewaar dit.");
    }

    [Fact]
    public async Task Beoordelen_AnotherHasScored_ShowsNothingOfIt()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];
        await verloop.Doe(Mensen.Beoordelaar(2), new GeefScore(verloop.Id, kandidaat.Inzending, kandidaat.Perceel, "S1", 2, "Verborgen mening."));

        var overzicht = await portaal.Open("beoordelaar-1", $"{adres}/beoordelen");
        var vraag = await portaal.Open("beoordelaar-1", $"{adres}/beoordelen/{kandidaat.Inzending}/{kandidaat.Perceel}/S1");
        var samenvatting = await portaal.Open("beoordelaar-1", $"{adres}/beoordelen/vergrendelen");
        var matrix = await portaal.Open("voorzitter-1", $"{adres}/consensus");

        (overzicht.Tekst + vraag.Tekst + samenvatting.Tekst + matrix.Tekst).ShouldNotContain("Verborgen mening");
        overzicht.Tekst.ShouldContain("0 van de 12");
        matrix.Tekst.ShouldContain("U kunt nu nog niet een consensusscore vastleggen.");
    }

    [Fact]
    public async Task Beoordelen_NotInTheCommissie_ReadsNothing()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var kandidaat = (await verloop.Lees()).Ronde!.Kandidaten[0];

        var bekend = await portaal.Open("voorzitter-1", $"{adres}/beoordelen");
        var vreemd = await portaal.Open("beoordelaar-1", $"{adres}/beoordelen/{kandidaat.Inzending}/{kandidaat.Perceel + 5}/S1");

        bekend.Status.ShouldBe(HttpStatusCode.Forbidden);
        vreemd.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Consensus_MarksDiffer_BiggestDifferenceIsOnTopAndOneIsAgreed()
    {
        var (verloop, adres) = await portaal.Gespeeld("nadere-selectie");
        var groot = (await verloop.Lees()).Ronde!.Kandidaten[^1];
        await Scoor(verloop, (wie, kandidaat, criterium) => (kandidaat, criterium) == (groot, "S2") ? wie * 2 : wie == 1 && criterium == "S1" ? 6 : 8);
        var cel = $"{adres}/consensus/{groot.Inzending}/{groot.Perceel}/S2";

        var matrix = await portaal.Open("voorzitter-1", $"{adres}/consensus");
        var pagina = await portaal.Open("voorzitter-1", cel);
        var na = await portaal.Verstuur("voorzitter-1", cel, ("Cijfer", "4"), ("Motivering", "Samen vinden wij dit voldoende."));

        matrix.Tekst.ShouldContain("cijfers 2 · 4 · 6");
        matrix.Tekst.IndexOf("Verschil 4", StringComparison.Ordinal).ShouldBeLessThan(matrix.Tekst.IndexOf("Verschil 2", StringComparison.Ordinal));
        pagina.Tekst.ShouldContain("Mening van 3.");
        na.Tekst.ShouldContain("De afgesproken score is vastgelegd.");
        na.Tekst.ShouldContain("Afgesproken: 4");
        (await verloop.Lees()).Ronde!.Consensus.ShouldHaveSingleItem().Cijfer.ShouldBe(4);
    }

    [Fact]
    public async Task Consensus_Incomplete_CannotBeClosed()
    {
        var (verloop, adres) = await portaal.Gespeeld("selectie-consensus");

        var pagina = await portaal.Verstuur("voorzitter-1", $"{adres}/consensus");

        pagina.Tekst.ShouldContain("Geef eerst een score op criterium");
        (await verloop.Lees()).OpenTaken.Select(t => t.Id).ShouldBe(["selectie-consensus"]);
    }

    private static async Task Scoor(SltVerloop verloop, Func<int, Kandidaat, string, decimal> cijfer)
    {
        var procedure = await verloop.Lees();
        for (var wie = 1; wie <= 3; wie++)
        {
            foreach (var (kandidaat, criterium) in procedure.Ronde!.Ontbrekend([], procedure.Wijze(procedure.Ronde)))
                await verloop.Doe(Mensen.Beoordelaar(wie), new GeefScore(verloop.Id, kandidaat.Inzending, kandidaat.Perceel, criterium, cijfer(wie, kandidaat, criterium), $"Mening van {wie}."));
            await verloop.Doe(Mensen.Beoordelaar(wie), new VergrendelScores(verloop.Id));
        }
    }
}
