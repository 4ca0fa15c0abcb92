namespace Aanbesteding.Workflow;

/// <summary>"No <paramref name="Later"/> before <paramref name="Eerder"/>": a precedence law, checked on every path of the state space.</summary>
/// <param name="Later">Matches elements by <c>soort:naam</c> (kind of task), <c>termijn:naam</c> (timer), <c>bericht:naam</c>
/// (event that receives it), <c>fase:naam</c> (phase) or <c>id:naam</c>; a name may end with <c>*</c>. A phase or sub-process occurs when it begins, anything else when it completes.</param>
/// <param name="Eerder">What must have completed on every path since the previous occurrence of <paramref name="Later"/> (unless
/// <see cref="Blijvend"/>), or since the start; same notation, optionally <c>soort:naam=uitkomst</c>.</param>
/// <param name="Uitleg">The rule in Dutch.</param>
/// <param name="Artikel">Legal basis.</param>
public sealed record Voorrangswet(string Later, string Eerder, string Uitleg, string Artikel)
{
    /// <summary>
    /// What makes <see cref="Eerder"/> count no more, in the same notation: a review covers the work as it was, and work
    /// that is done again needs a review again. Empty when nothing does.
    /// </summary>
    public IReadOnlyList<string> Vervalt { get; init; } = [];

    /// <summary>
    /// Whether one <see cref="Eerder"/> serves every later occurrence of <see cref="Later"/>, until something in
    /// <see cref="Vervalt"/> happens; else each occurrence needs its own.
    /// </summary>
    public bool Blijvend { get; init; }

    /// <summary>Whether this law is about when this element may occur: it matches <see cref="Later"/>.</summary>
    public bool GaatOver(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var delen = Later.Split(':', 2);
        return Patroon.Past(Patroon.Kenmerk(element, delen[0]), delen[1]);
    }
}

/// <summary>Watches one precedence law on every path.</summary>
internal static class Wetstoezicht
{
    /// <summary>For every element that can break the law, the shortest path on which it does.</summary>
    internal static IEnumerable<Bevinding> Toets(Werkstroom werkstroom, Toestandsruimte ruimte, Voorrangswet wet)
    {
        var later = new Patroon(werkstroom, wet.Later, VuringSoort.Begonnen);
        var eerder = new Patroon(werkstroom, wet.Eerder, VuringSoort.Voltooid);
        var vervalt = wet.Vervalt.Select(tekst => new Patroon(werkstroom, tekst, VuringSoort.Voltooid)).ToList();
        var paden = new KortstePaden(ruimte, (bit, overgang) => overgang.Vuringen.Aggregate(bit, Na));
        var overtredingen = from overgang in ruimte.Overgangen
                            from bit in new[] { false, true }
                            where paden.Bereikt(overgang.Van, bit)
                            from plaats in Overtredingen(overgang.Vuringen, bit)
                            let laatste = KortstePaden.InPad(overgang.Vuringen.Take(plaats + 1)).ToList()
                            orderby paden.Lengte(overgang.Van, bit) + laatste.Count
                            select (Element: overgang.Vuringen[plaats].Element, overgang.Van, Bit: bit, Laatste: laatste);
        return overtredingen.DistinctBy(o => o.Element, StringComparer.Ordinal)
            .Select(o => new Bevinding("kader", o.Element, [.. paden.Pad(o.Van, o.Bit), .. o.Laatste], wet.Uitleg, wet.Artikel));

        // Whether Eerder holds after one more occurrence.
        bool Na(bool bit, Vuring vuring) => eerder.Past(vuring) || (bit && (wet.Blijvend || !later.Past(vuring)) && !vervalt.Exists(v => v.Past(vuring)));

        // Places in one step where Later occurs without Eerder.
        IEnumerable<int> Overtredingen(IReadOnlyList<Vuring> vuringen, bool bit)
        {
            for (var plaats = 0; plaats < vuringen.Count; plaats++)
            {
                if (!bit && later.Past(vuringen[plaats]))
                    yield return plaats;
                bit = Na(bit, vuringen[plaats]);
            }
        }
    }
}

/// <summary>Recognises the elements that one side of a law names.</summary>
internal sealed class Patroon
{
    private readonly HashSet<string> _elementen;
    private readonly string? _uitkomst;
    private readonly VuringSoort _deelproces;

    /// <param name="deelproces">When a sub-process counts: where it begins, or where it completes.</param>
    internal Patroon(Werkstroom werkstroom, string tekst, VuringSoort deelproces)
    {
        var isgelijk = tekst.IndexOf('=', StringComparison.Ordinal);
        _uitkomst = isgelijk < 0 ? null : tekst[(isgelijk + 1)..];
        var delen = (isgelijk < 0 ? tekst : tekst[..isgelijk]).Split(':', 2);
        if (delen.Length != 2 || delen[0] is not ("soort" or "termijn" or "bericht" or "fase" or "id"))
            throw new ArgumentException($"'{tekst}' is not soort:, termijn:, bericht:, fase: or id: with a name.", nameof(tekst));
        _elementen = werkstroom.Elementen.Where(e => Past(Kenmerk(e, delen[0]), delen[1])).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        _deelproces = deelproces;
    }

    internal bool Past(Vuring vuring) =>
        (vuring.Soort == VuringSoort.Gedaan || vuring.Soort == _deelproces)
        && _elementen.Contains(vuring.Element)
        && (_uitkomst is null || _uitkomst == vuring.Uitkomst);

    internal static string? Kenmerk(Element element, string soort) => soort switch
    {
        "soort" => element.TaakSoort,
        "termijn" => element.Termijn,
        "bericht" => element.Bericht,
        "fase" => element.Fase,
        _ => element.Id,
    };

    internal static bool Past(string? kenmerk, string naam) => kenmerk is not null
        && (naam.EndsWith('*') ? kenmerk.StartsWith(naam[..^1], StringComparison.Ordinal) : kenmerk == naam);
}
