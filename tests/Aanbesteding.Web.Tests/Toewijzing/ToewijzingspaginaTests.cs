namespace Aanbesteding.Web.Tests.Toewijzing;

public class ToewijzingspaginaTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Toewijzing_Computed_ShowsNamesReasonsAndAlternativeAndIsConfirmed()
    {
        var (verloop, adres) = await portaal.Gespeeld("beoogde-partners");

        var pagina = await portaal.Open("voorzitter-1", $"{adres}/toewijzing");
        var na = await portaal.Verstuur("voorzitter-1", $"{adres}/toewijzing");

        pagina.Tekst.ShouldContain("Stichting 2 heeft op perceel 2 de hoogste score");
        pagina.Tekst.ShouldContain("Wat is het beste alternatief?");
        pagina.Tekst.ShouldNotContain("partij-2");
        na.Tekst.ShouldContain("De toewijzing is vastgesteld.");
        (await verloop.Lees()).Beoogden!.Percelen.Select(p => p.Partijen.Single()).ShouldBe(["partij-1", "partij-2", "partij-3"]);
    }

    [Fact]
    public async Task Toewijzing_BeforeConsensus_SaysWhatComesFirst()
    {
        var (_, adres) = await portaal.Gespeeld("selectie-consensus");

        var pagina = await portaal.Open("voorzitter-1", $"{adres}/toewijzing");

        pagina.Tekst.ShouldContain("Nu aan de orde: ‘Consensus over selectie’. Dat doet de voorzitter.");
    }
}
