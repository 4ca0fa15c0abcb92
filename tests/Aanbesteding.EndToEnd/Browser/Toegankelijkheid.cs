using System.Text.Json;
using Microsoft.Playwright;

namespace Aanbesteding.EndToEnd.Browser;

/// <summary>What has focus, as the browser tells it to a screen reader.</summary>
/// <param name="Naam">Accessible name.</param>
/// <param name="Rol">Accessible role.</param>
/// <param name="Aangevinkt">Whether a checkbox or radio button is on.</param>
/// <param name="Waarde">Text of the chosen option of a list, or what a date or a time is; empty elsewhere.</param>
/// <param name="Vak">Label of the field; the browser names only the parts of a date.</param>
/// <param name="Vraag">Legend of the fieldset around it.</param>
/// <param name="Antwoorden">Labels of all radio buttons of its group, or its own for a checkbox.</param>
/// <param name="Bezwaar">Why a sighted person would lose the focus here; null when it is visible.</param>
public sealed record Focus(
    string Naam, string Rol, bool Aangevinkt, string Waarde, string Vak, string Vraag, IReadOnlyList<string> Antwoorden, string? Bezwaar)
{
    /// <summary>Whether this is its name; after "…" anything may follow.</summary>
    public bool Heet(string naam) => Gelijk(Naam, naam);

    /// <summary>Whether this answer can be chosen here, under this question.</summary>
    public bool Biedt(string antwoord, string? vraag) =>
        Antwoorden.Any(a => Gelijk(a, antwoord)) && (vraag is null || Vraag.StartsWith(vraag, StringComparison.Ordinal));

    private static bool Gelijk(string tekst, string naam) =>
        naam.EndsWith('…') ? tekst.StartsWith(naam[..^1], StringComparison.Ordinal) : tekst == naam;
}

/// <summary>Asks Chromium what has focus: name and role from its accessibility tree, the rest from the document.</summary>
public sealed class Toegankelijkheid
{
    private const string Verder = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return { vak: '', vraag: '', antwoorden: [], waarde: '', aan: false, bezwaar: null };
          const kaal = t => (t || '').replace(/\s+/g, ' ').trim();
          const keuze = e.type === 'radio' || e.type === 'checkbox';
          const groep = e.type === 'radio' ? [...(e.form || document).querySelectorAll('input[type=radio]')].filter(r => r.name === e.name) : keuze ? [e] : [];
          const stijl = getComputedStyle(e), vak = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0);
          const kader = (stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) > 0) || stijl.boxShadow !== 'none';
          let bezwaar = kader ? null : 'shows no focus';
          if (vak) {
            const top = document.elementFromPoint(vak.left + Math.min(vak.width, 400) / 2, vak.top + Math.min(vak.height, 40) / 2);
            if (top && !e.contains(top) && !top.contains(e) && ![...(e.labels || [])].some(l => l.contains(top))) bezwaar = 'is covered when it has focus';
          }
          return {
            vak: kaal(e.labels?.[0]?.textContent),
            vraag: kaal(e.closest('fieldset')?.querySelector('legend')?.textContent),
            antwoorden: groep.map(r => kaal(r.labels[0]?.textContent)),
            waarde: e.tagName === 'SELECT' ? kaal(e.selectedOptions[0]?.textContent) : e.type === 'date' || e.type === 'datetime-local' ? e.value : '',
            aan: !!e.checked, bezwaar: bezwaar && `${e.tagName.toLowerCase()} ‘${kaal(e.textContent).slice(0, 60) || e.name}’ ${bezwaar}`,
          };
        }
        """;

    private readonly IPage _pagina;
    private readonly ICDPSession _sessie;

    private Toegankelijkheid(IPage pagina, ICDPSession sessie) => (_pagina, _sessie) = (pagina, sessie);

    /// <summary>Connects to the accessibility tree of a page.</summary>
    public static async Task<Toegankelijkheid> Van(IPage pagina)
    {
        ArgumentNullException.ThrowIfNull(pagina);
        return new Toegankelijkheid(pagina, await pagina.Context.NewCDPSessionAsync(pagina));
    }

    /// <summary>What has focus now.</summary>
    public async Task<Focus> Focus()
    {
        var element = (await _sessie.SendAsync("Runtime.evaluate", new Dictionary<string, object>(StringComparer.Ordinal) { ["expression"] = "document.activeElement" }))!.Value;
        var boom = (await _sessie.SendAsync("Accessibility.getPartialAXTree", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["objectId"] = element.GetProperty("result").GetProperty("objectId").GetString()!,
            ["fetchRelatives"] = false,
        }))!.Value.GetProperty("nodes")[0];
        var verder = await _pagina.EvaluateAsync<JsonElement>(Verder);
        var bezwaar = verder.GetProperty("bezwaar");
        return new Focus(
            Veld(boom, "name"), Veld(boom, "role"), verder.GetProperty("aan").GetBoolean(), verder.GetProperty("waarde").GetString()!,
            verder.GetProperty("vak").GetString()!, verder.GetProperty("vraag").GetString()!, [.. verder.GetProperty("antwoorden").EnumerateArray().Select(a => a.GetString()!)],
            bezwaar.ValueKind == JsonValueKind.String ? bezwaar.GetString() : null);
    }

    private static string Veld(JsonElement knoop, string naam) =>
        knoop.TryGetProperty(naam, out var veld) && veld.TryGetProperty("value", out var waarde) ? waarde.GetString() ?? "" : "";
}
