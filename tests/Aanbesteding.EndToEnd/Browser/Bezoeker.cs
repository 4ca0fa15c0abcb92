using System.Diagnostics;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.EndToEnd.Browser;

/// <summary>
/// A person at a keyboard, without a mouse: Tab until the thing with that name has focus, Enter or Space, typing. What
/// cannot be reached so fails the test. Every page on the way is inspected once.
/// </summary>
public sealed partial class Bezoeker : IAsyncDisposable
{
    private const int MeesteTabs = 250;
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private readonly IBrowserContext _profiel;
    private readonly Keuring? _keuring;
    private readonly Toegankelijkheid _boom;

    private Bezoeker(IBrowserContext profiel, IPage pagina, Toegankelijkheid boom, Keuring? keuring) =>
        (_profiel, Pagina, _boom, _keuring) = (profiel, pagina, boom, keuring);

    /// <summary>What is on the screen.</summary>
    public IPage Pagina { get; }

    /// <summary>Opens a browser on the start page.</summary>
    /// <param name="keuring">Inspects every page; null where scripts are off, because the inspection is a script.</param>
    public static async Task<Bezoeker> Komt(Chromium chromium, Uri adres, Keuring? keuring, bool javascript = true)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        var profiel = await chromium.Profiel(adres, javascript);
        var pagina = await profiel.NewPageAsync();
        // Listening from the start: a file dialog that opens before the browser knows we want it is lost.
        pagina.FileChooser += (_, _) => { };
        var bezoeker = new Bezoeker(profiel, pagina, await Toegankelijkheid.Van(pagina), keuring);
        await bezoeker.Open("/");
        return bezoeker;
    }

    /// <summary>Signs in on the sign-in page as the person with this name.</summary>
    public async Task MeldAan(string naam)
    {
        await Druk("Aanmelden");
        await Druk($"{naam}…");
        (await Tekst("header")).ShouldContain(naam);
    }

    /// <summary>Types an address in the address bar, as one does with a link from a letter.</summary>
    public Task Open(string pad) => Navigeer(() => Pagina.GotoAsync(pad), pad);

    /// <summary>Goes by Tab to the link, button or field with this accessible name; a name that ends with "…" may go on.</summary>
    public async Task Ga(string naam) => await Tot(focus => focus.Heet(naam), naam);

    /// <summary>Goes to a link or button, presses Enter and waits for the page that follows.</summary>
    public async Task Druk(string naam)
    {
        await Ga(naam);
        await Navigeer(() => Pagina.Keyboard.PressAsync("Enter"), naam);
    }

    /// <summary>Replaces what a field holds.</summary>
    public async Task Vul(string naam, string tekst)
    {
        var focus = await Tot(f => f.Heet(naam) && f.Rol is "textbox" or "spinbutton" or "searchbox" or "combobox", naam);
        focus.Rol.ShouldBeOneOf("textbox", "spinbutton", "searchbox", "combobox");
        await Pagina.Keyboard.PressAsync("Control+A");
        await Pagina.Keyboard.TypeAsync(tekst);
    }

    /// <summary>Types a day, in the order in which this browser asks for its parts.</summary>
    public Task VulDatum(string naam, LocalDate dag) => VulDelen(naam, dag, LocalDatePattern.Iso.Format(dag), () => Task.CompletedTask);

    /// <summary>Types a day and a time to the minute, on a clock of twelve hours or of twenty-four.</summary>
    public Task VulDatumTijd(string naam, LocalDateTime moment) => VulDelen(
        naam, moment.Date, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(moment), async () =>
        {
            // A year may have more than four digits, so the field waits for more.
            await Pagina.Keyboard.PressAsync("ArrowRight");
            await Pagina.Keyboard.TypeAsync(LocalTimePattern.CreateWithInvariantCulture("hhmm").Format(moment.TimeOfDay) + (moment.Hour < 12 ? "a" : "p"));
        });

    private async Task VulDelen(string naam, LocalDate dag, string gevraagd, Func<Task> verder)
    {
        foreach (var volgorde in new[] { "ddMMuuuu", "MMdduuuu" })
        {
            await Tot(focus => focus.Vak == naam, naam);
            await Pagina.Keyboard.TypeAsync(LocalDatePattern.CreateWithInvariantCulture(volgorde).Format(dag));
            await verder();
            if ((await _boom.Focus()).Waarde == gevraagd)
                return;
            await Tot(focus => focus.Vak != naam, "a following field");
        }

        throw await Mislukt($"‘{naam}’ does not become {gevraagd}.");
    }

    /// <summary>Ticks a checkbox, or chooses an answer with the arrows.</summary>
    /// <param name="antwoord">Name of the answer.</param>
    /// <param name="vraag">Start of the question, where several questions have this answer.</param>
    public async Task Kies(string antwoord, string? vraag = null)
    {
        var focus = await Tot(f => f.Biedt(antwoord, vraag), antwoord);
        for (var stap = 0; !focus.Heet(antwoord); stap++)
        {
            if (stap > 30)
                throw await Mislukt($"The arrows do not reach the answer ‘{antwoord}’.");
            await Pagina.Keyboard.PressAsync("ArrowDown");
            focus = await _boom.Focus();
        }

        if (!focus.Aangevinkt)
            await Pagina.Keyboard.PressAsync("Space");
        if (!(await _boom.Focus()).Aangevinkt)
            throw await Mislukt($"‘{antwoord}’ was not chosen.");
    }

    /// <summary>Chooses from a list by typing what the option says.</summary>
    public async Task KiesUit(string naam, string optie)
    {
        await Ga(naam);
        await Pagina.Keyboard.TypeAsync(optie);
        if (!(await _boom.Focus()).Waarde.StartsWith(optie, StringComparison.Ordinal))
            throw await Mislukt($"‘{optie}’ was not chosen from ‘{naam}’.");
    }

    /// <summary>Goes to a button, presses Enter and waits until the page says this; for what a script does without leaving the page.</summary>
    public async Task DrukTot(string naam, string tekst)
    {
        await Ga(naam);
        await Pagina.Keyboard.PressAsync("Enter");
        await Pagina.GetByText(tekst).First.WaitForAsync(new LocatorWaitForOptions { Timeout = (float)Geduld.TotalMilliseconds });
        if (_keuring is not null)
            await _keuring.Bekijk(Pagina);
    }

    /// <summary>Types the address of something that may not be read, and answers with the status of the page that follows.</summary>
    public async Task<int> Probeer(string pad)
    {
        var status = 0;
        await Navigeer(async () => status = (await Pagina.GotoAsync(pad))!.Status, pad);
        return status;
    }

    /// <summary>What a part of the page says.</summary>
    public async Task<string> Tekst(string deel = "main") => await Pagina.Locator(deel).First.InnerTextAsync();

    /// <summary>Fails unless the page says this.</summary>
    public async Task Ziet(string tekst)
    {
        if (!(await Tekst("body")).Contains(tekst, StringComparison.Ordinal))
            throw await Mislukt($"The page does not say ‘{tekst}’.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _profiel.DisposeAsync();

    private async Task<Focus> Tot(Func<Focus, bool> gezocht, string naam)
    {
        List<string> onderweg = [];
        for (var tabs = 0; tabs <= MeesteTabs; tabs++)
        {
            var focus = await _boom.Focus();
            if (gezocht(focus))
            {
                _keuring?.Meld(Pagina, focus.Bezwaar);
                return focus;
            }

            onderweg.Add(focus.Naam);
            await Pagina.Keyboard.PressAsync("Tab");
        }

        throw await Mislukt($"Tab does not reach ‘{naam}’. It reached: {string.Join(" | ", onderweg.Distinct())}");
    }

    private async Task Navigeer(Func<Task> handeling, string wat)
    {
        var geladen = new TaskCompletionSource();
        void Klaar(object? _, IPage __) => geladen.TrySetResult();
        Pagina.Load += Klaar;
        try
        {
            await handeling();
            await geladen.Task.WaitAsync(Geduld);
        }
        catch (TimeoutException)
        {
            throw await Mislukt($"No page followed on ‘{wat}’.");
        }
        finally
        {
            Pagina.Load -= Klaar;
        }

        if (_keuring is not null)
            await _keuring.Bekijk(Pagina);
    }

    /// <summary>Keeps what was on the screen beside the test program, and says where.</summary>
    private async Task<Exception> Mislukt(string waarom)
    {
        var map = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "mislukt")).FullName;
        var naam = Path.Combine(map, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Stopwatch.GetTimestamp()}"));
        await Pagina.ScreenshotAsync(new PageScreenshotOptions { Path = $"{naam}.png", FullPage = true });
        await File.WriteAllTextAsync($"{naam}.html", await Pagina.ContentAsync());
        TestContext.Current.AddAttachment("pagina.html", await File.ReadAllTextAsync($"{naam}.html"));
        return new Xunit.Sdk.XunitException($"{waarom}\nOn ‘{await Pagina.TitleAsync()}’, {Pagina.Url}\nSee {naam}.png and .html");
    }
}
