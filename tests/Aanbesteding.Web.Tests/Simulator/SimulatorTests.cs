using System.Net;

namespace Aanbesteding.Web.Tests.Simulator;

/// <summary>The simulator computes with the rules of real procedures, explains what it finds, and keeps nothing.</summary>
public class SimulatorTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Simulator_AtFirst_ShowsTheReversalOfTheKnownExample()
    {
        var pagina = await portaal.Open("inkoper-1", "/simulator");

        pagina.Tekst.ShouldContain("<strong>Partij A</strong> wint.");
        pagina.Tekst.ShouldContain("valt Partij A uit, dan wordt de volgorde Partij B, Partij C. Nu is zij Partij A, Partij C, Partij B.");
        pagina.Tekst.ShouldContain("€ 174.193,55");
        pagina.Tekst.ShouldContain("<polyline");
    }

    [Fact]
    public async Task Simulator_PriceChangedAndScoresKept_ShowsTheNewOutcome()
    {
        var pagina = await portaal.Verstuur(
            "inkoper-1", "/simulator", Ingevuld(("Formulier.Herberekening", "Handhaven"), ("Formulier.Partijen[0].Prijs", "1.150.000")));

        pagina.Tekst.ShouldContain("<strong>Partij B</strong> wint.");
        pagina.Tekst.ShouldContain("Nee, want u handhaaft de scores");
    }

    [Theory]
    [InlineData("Formulier.Partijen[1].Prijs", "gratis", "Vul de prijs in euro in, zoals 1.200.000.")]
    [InlineData("Formulier.Partijen[1].Cijfers[0]", "8", "staat niet op de schaal")]
    [InlineData("Formulier.Prijs.Gewicht", "50", "tellen op tot 110 en niet tot 100")]
    [InlineData("Formulier.Herberekening", "", "Ricoh/Utrecht")]
    public async Task Simulator_WrongInput_SaysWhyAndKeepsWhatWasTyped(string veld, string waarde, string reden)
    {
        var pagina = await portaal.Verstuur("inkoper-1", "/simulator", Ingevuld((veld, waarde)));

        pagina.Tekst.ShouldContain(reden);
        pagina.Tekst.ShouldContain($"value=\"{waarde}\"");
        pagina.Tekst.ShouldNotContain("id=\"uitkomst\"");
    }

    [Fact]
    public async Task Simulator_OfAProcedure_BeginsWithItsCriteria()
    {
        var verloop = await SltVerloop.Begin(portaal.Services);
        var procedure = await verloop.Lees();

        var pagina = await portaal.Open("jurist-1", $"/simulator?procedure={procedure.Kenmerk}");

        pagina.Tekst.ShouldContain(procedure.Inrichting.Gunning.Criteria[0].Naam);
        pagina.Tekst.ShouldContain("aan alle minima");
    }

    /// <summary>The form as it stands at first, with some fields changed.</summary>
    private static (string Naam, string Waarde)[] Ingevuld(params (string Naam, string Waarde)[] anders)
    {
        (string Naam, string Waarde)[] velden =
        [
            ("Formulier.Methode", "GewogenFactor"),
            ("Formulier.Criteria[0].Id", "K1"), ("Formulier.Criteria[0].Naam", "Kwaliteit"), ("Formulier.Criteria[0].Gewicht", "60"), ("Formulier.Criteria[0].Cijfers", "0 7,2 9 10 12"),
            ("Formulier.Prijs.Formule", "RelatiefLaagste"), ("Formulier.Prijs.Gewicht", "40"), ("Formulier.Herberekening", "Herberekenen"),
            ("Formulier.Partijen[0].Naam", "Partij A"), ("Formulier.Partijen[0].Prijs", "600.000"), ("Formulier.Partijen[0].Cijfers[0]", "7,2"),
            ("Formulier.Partijen[1].Naam", "Partij B"), ("Formulier.Partijen[1].Prijs", "1.000.000"), ("Formulier.Partijen[1].Cijfers[0]", "9"),
            ("Formulier.Partijen[2].Naam", "Partij C"), ("Formulier.Partijen[2].Prijs", "1.200.000"), ("Formulier.Partijen[2].Cijfers[0]", "10"),
            ("Formulier.Partijen[3].Naam", ""), ("Formulier.Partijen[3].Prijs", ""), ("Formulier.Partijen[3].Cijfers[0]", ""),
        ];
        return [.. velden.Where(v => anders.All(a => a.Naam != v.Naam)), .. anders];
    }

    [Theory]
    [InlineData("aanbieder-1", "/simulator", HttpStatusCode.Forbidden)]
    [InlineData("inkoper-1", "/simulator?procedure=bestaat-niet", HttpStatusCode.NotFound)]
    public async Task Simulator_NotForHimOrNotThere_IsRefused(string wie, string adres, HttpStatusCode verwacht) =>
        (await portaal.Open(wie, adres)).Status.ShouldBe(verwacht);
}
