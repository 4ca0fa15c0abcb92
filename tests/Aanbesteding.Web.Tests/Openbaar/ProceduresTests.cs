namespace Aanbesteding.Web.Tests.Openbaar;

public class ProceduresTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("aanbieder-1", false)]
    [InlineData("inkoper-1", true)]
    public async Task List_ProcedureInConcept_IsForStaffOnly(string? wie, bool zichtbaar)
    {
        var concept = await (await SltVerloop.Begin(portaal.Services)).Lees();
        var gepubliceerd = await (await (await SltVerloop.Begin(portaal.Services)).TotEnMet("aanmelden")).Lees();
        var browser = wie is null ? portaal.Bezoeker() : await portaal.Aangemeld(wie);

        var pagina = await browser.GetStringAsync("/procedures");

        pagina.ShouldContain(gepubliceerd.Kenmerk);
        pagina.Contains(concept.Kenmerk, StringComparison.Ordinal).ShouldBe(zichtbaar);
    }
}
