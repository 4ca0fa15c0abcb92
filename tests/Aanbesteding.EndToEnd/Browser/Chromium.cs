using Microsoft.Playwright;

// One browser beside one host is all that two cores carry without people waiting for pages.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Aanbesteding.EndToEnd.Browser.Chromium))]

namespace Aanbesteding.EndToEnd.Browser;

/// <summary>The Chromium of this machine, as a shell without a window: it draws pages as the browser does, and none of the browser around them. One for all tests; every person gets a profile of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Schakelaars =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Starts it; <c>CHROMIUM</c> names another program than the one of the distribution.</summary>
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Headless = true,
            Args = Schakelaars,
        });
    }

    /// <summary>A fresh profile: no cookies, Dutch, a window of 1280 pixels wide.</summary>
    public Task<IBrowserContext> Profiel(Uri adres, bool javascript = true) => _browser.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = adres.AbsoluteUri,
        Locale = "nl-NL",
        TimezoneId = "Europe/Amsterdam",
        JavaScriptEnabled = javascript,
        ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
    });

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
