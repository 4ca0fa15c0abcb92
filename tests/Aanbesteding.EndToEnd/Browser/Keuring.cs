using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Aanbesteding.EndToEnd.Browser;

/// <summary>
/// Inspects every kind of page once, on the way of whoever comes there first: axe, and whether it fits on 320 pixels. Pages
/// are of one kind when their addresses differ in numbers and ids only and they show the same parts.
/// </summary>
public sealed partial class Keuring
{
    private const int Smal = 320;

    // In the page itself: the runner for pages with frames opens a second page for each inspection, which takes seconds.
    private const string Onderzoek = """
        () => axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'],
          resultTypes: ['violations'],
        }).then(uitkomst => uitkomst.violations.flatMap(v => v.nodes.map(plek => `${v.id}: ${v.help}: ${plek.html}`)))
        """;

    private static readonly string Axescript = new BundledAxeScriptProvider().GetScript();

    private const string Delen = "() => [...document.querySelectorAll('form,table,article,svg,h2,[class*=melding]')].map(e => e.tagName === 'H2' ? e.textContent : e.tagName).filter((d, i, a) => a.indexOf(d) === i).join()";

    // Everything that is wider than the window and not inside a container that scrolls by itself.
    private const string TeBreed = """
        smal => {
          if (document.scrollingElement.scrollWidth <= smal) return [];
          const schuift = e => { for (let o = e.parentElement; o; o = o.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(o).overflowX)) return true; return false; };
          const breed = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > smal + 1 && !schuift(e));
          return breed.length ? breed.slice(-3).map(e => e.outerHTML.slice(0, 160)) : [`${document.scrollingElement.scrollWidth} pixels`];
        }
        """;

    private readonly HashSet<string> _gezien = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _adressen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _axe = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _breed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _focus = new(StringComparer.Ordinal);

    /// <summary>The kinds of addresses that were seen.</summary>
    public IReadOnlyCollection<string> Adressen => _adressen;

    /// <summary>What axe objects to, with page and element.</summary>
    public IReadOnlyCollection<string> Axe => _axe;

    /// <summary>What makes a page scroll sideways on a narrow screen.</summary>
    public IReadOnlyCollection<string> Breed => _breed;

    /// <summary>Links, buttons and fields whose focus cannot be seen.</summary>
    public IReadOnlyCollection<string> Focus => _focus;

    /// <summary>Inspects the page, unless one of its kind was.</summary>
    public async Task Bekijk(IPage pagina)
    {
        ArgumentNullException.ThrowIfNull(pagina);
        var soort = Soort(pagina.Url);
        var delen = await pagina.EvaluateAsync<string>(Delen);
        if (!_gezien.Add($"{soort} {Cijfer().Replace(delen, "0")}"))
            return;
        _adressen.Add(soort);

        pagina.Frames.Count.ShouldBe(1, "axe is asked about this page alone");
        await pagina.EvaluateAsync(Axescript);
        foreach (var bezwaar in await pagina.EvaluateAsync<string[]>(Onderzoek))
            _axe.Add($"{soort}: {bezwaar}");

        var venster = pagina.ViewportSize!;
        await pagina.SetViewportSizeAsync(Smal, venster.Height);
        foreach (var element in await pagina.EvaluateAsync<string[]>(TeBreed, Smal))
            _breed.Add($"{soort}: {element}");
        await pagina.SetViewportSizeAsync(venster.Width, venster.Height);
    }

    /// <summary>Notes that focus was lost from sight; null is no objection.</summary>
    public void Meld(IPage pagina, string? bezwaar)
    {
        ArgumentNullException.ThrowIfNull(pagina);
        if (bezwaar is not null)
            _focus.Add($"{Soort(pagina.Url)}: {bezwaar}");
    }

    /// <summary>The kind of an address: numbers and ids do not count.</summary>
    public static string Soort(string adres) => Deel().Replace(new Uri(adres).AbsolutePath, "/*");

    /// <summary>A guid, a number, or the short id of an eis or criterium.</summary>
    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|[A-Z][0-9]+)(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deel();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Cijfer();
}
