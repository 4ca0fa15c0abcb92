using Aanbesteding.EndToEnd.Browser;
using Microsoft.Playwright;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    /// <summary>Set to keep pictures of the screens, for the README, in the folder of this name.</summary>
    private const string Schermenmap = "AANBESTEDING_SCHERMEN";

    private static string[] Rondkijkers => [Inkoper, Jurist, Voorzitter, Beoordelaars[0], Bestuurder, "Sanne Kuipers", Auditor, Aanbieder];

    /// <summary>Every role opens every page it can reach by links from its start page, so that each is inspected.</summary>
    private async Task KijkRond()
    {
        foreach (var naam in Rondkijkers)
        {
            var wie = await Wie(naam);
            HashSet<string> gezien = new(StringComparer.Ordinal);
            Queue<string> adressen = new(["/", "/werk", $"/procedures/{Hosting.Portaal.Kenmerk}"]);
            while (adressen.TryDequeue(out var adres))
            {
                if (!gezien.Add(Keuring.Soort(new Uri(_portaal.Adres, adres).AbsoluteUri)))
                    continue;
                await wie.Open(adres);
                foreach (var volgende in await wie.Pagina.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"))
                    if (IsPagina(volgende))
                        adressen.Enqueue(volgende);
            }
        }
    }

    /// <summary>Not a download, another site, or the way out.</summary>
    private static bool IsPagina(string adres) =>
        adres.StartsWith('/') && !adres.StartsWith("/aanmelden", StringComparison.Ordinal)
        && !adres.Contains("handler=", StringComparison.OrdinalIgnoreCase) && !Path.HasExtension(adres);

    /// <summary>A picture of the window, with this part of the page in the middle of it.</summary>
    private static async Task Scherm(Bezoeker wie, string naam, string deel = "h1")
    {
        if (Environment.GetEnvironmentVariable(Schermenmap) is not { Length: > 0 } map)
            return;
        var plek = wie.Pagina.Locator(deel).First;
        await plek.WaitForAsync();
        await plek.EvaluateAsync("e => e.scrollIntoView({ block: 'center' })");
        await wie.Pagina.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(map, $"{naam}.png") });
    }
}
