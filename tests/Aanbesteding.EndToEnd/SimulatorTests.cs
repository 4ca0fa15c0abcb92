using Aanbesteding.EndToEnd.Browser;
using Aanbesteding.EndToEnd.Hosting;
using Aanbesteding.EndToEnd.Opvoering;

namespace Aanbesteding.EndToEnd;

public class SimulatorTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Simulator_FilledInByKeyboard_ShowsWinnerCurveAndReversal(bool javascript)
    {
        await using var portaal = new Portaal();
        var keuring = new Keuring();
        await using var inkoper = await Bezoeker.Komt(chromium, portaal.Adres, javascript ? keuring : null, javascript);
        await inkoper.MeldAan(Gezelschap.Inkoper);

        await inkoper.Druk("Simulator");
        await inkoper.Vul("Verzonnen naam", "Het Kompas");
        await inkoper.Vul("Prijs in euro", "590.000");
        await inkoper.Druk("Uitrekenen");

        await inkoper.Ziet("Het Kompas wint.");
        await inkoper.Ziet("Ja, dat kan");
        await inkoper.Ziet("valt Het Kompas uit");
        (await inkoper.Pagina.Locator(".prijscurve polyline").CountAsync()).ShouldBe(4);
        keuring.Axe.ShouldBeEmpty();
        keuring.Breed.ShouldBeEmpty();
        keuring.Focus.ShouldBeEmpty();
    }
}
