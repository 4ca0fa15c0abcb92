using Aanbesteding.EndToEnd.Browser;

namespace Aanbesteding.EndToEnd;

/// <summary>The inspection that every page undergoes sees what it should see.</summary>
public class KeuringTests(Chromium chromium)
{
    [Fact]
    public async Task Bekijk_PageWithFaults_NamesThem()
    {
        await using var profiel = await chromium.Profiel(new Uri("http://127.0.0.1"));
        var pagina = await profiel.NewPageAsync();
        await pagina.SetContentAsync("<!DOCTYPE html><html lang=nl><title>Proef</title><main><h1>Proef</h1><img src=data:,><p style='width:400px'>Breed</p></main>");
        var keuring = new Keuring();

        await keuring.Bekijk(pagina);

        keuring.Axe.ShouldHaveSingleItem().ShouldContain("image-alt");
        keuring.Breed.ShouldHaveSingleItem().ShouldContain("Breed");
    }
}
