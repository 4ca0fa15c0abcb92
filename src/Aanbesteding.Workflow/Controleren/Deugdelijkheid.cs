namespace Aanbesteding.Workflow;

/// <summary>Result of a soundness check.</summary>
/// <param name="Deugdelijk">True when there are no findings.</param>
/// <param name="Markeringen">Number of reachable markings that were explored.</param>
/// <param name="Bevindingen">Findings, in a stable order.</param>
public sealed record Controle(bool Deugdelijk, int Markeringen, IReadOnlyList<Bevinding> Bevindingen);

/// <summary>
/// Proves soundness by exploring every reachable marking: every outcome of every task, every branch on a fact, every termijn
/// passed and every message received while its scope is active.
/// </summary>
public static class Deugdelijkheid
{
    /// <summary>Checks the definition and the precedence laws on the same state space.</summary>
    /// <remarks>
    /// Messages count for what can be reached, but never as the way out: a case may not depend on an intrekking to end. A boundary
    /// event is a step like any other; a non-interrupting one adds a token each time it may fire, and is safe only when no earlier
    /// token of its branch can still be there. Where two
    /// tokens meet nothing further is explored, so dead elements are reported only when tokens never multiply.
    /// </remarks>
    /// <returns>Findings in the order vermenigvuldiging, impasse, onafgerond, onbereikbaar, kader; a single <c>nietOndersteund</c>
    /// at the end when the state space is too large to prove anything.</returns>
    public static Controle Check(Werkstroom werkstroom, IReadOnlyList<Voorrangswet> wetten)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(wetten);
        var ruimte = new Toestandsruimte(werkstroom);
        var paden = new KortstePaden(ruimte, static (_, _) => false);
        var volgorde = Enumerable.Range(1, ruimte.Toestanden.Count - 1).Where(n => paden.Bereikt(n, bit: false)).OrderBy(n => paden.Lengte(n)).ToList();
        var bevindingen = Vermenigvuldigingen(werkstroom, ruimte, paden, volgorde).ToList();
        var veilig = bevindingen.Count == 0;
        if (!ruimte.TeGroot)
        {
            bevindingen.AddRange(Impasses(werkstroom, ruimte, paden, volgorde));
            bevindingen.AddRange(Afronding.Toets(ruimte, paden, volgorde));
        }

        if (veilig && !ruimte.TeGroot)
            bevindingen.AddRange(Onbereikbaar(werkstroom, ruimte, paden));
        bevindingen.AddRange(wetten.SelectMany(w => Wetstoezicht.Toets(werkstroom, ruimte, w)));
        if (ruimte.TeGroot)
            bevindingen.Add(new Bevinding(BpmnLezer.NietOndersteund, werkstroom.Id, [], $"De werkstroom heeft meer dan {Toestandsruimte.Meeste} toestanden; dat is te veel om na te gaan."));
        return new Controle(bevindingen.Count == 0, ruimte.Markeringen, bevindingen);
    }

    private static IEnumerable<Bevinding> Vermenigvuldigingen(Werkstroom werkstroom, Toestandsruimte ruimte, KortstePaden paden, List<int> volgorde) =>
        volgorde.Where(n => ruimte.Toestanden[n].Dubbel is not null)
            .Select(n => (Nummer: n, Element: ElementBij(werkstroom, ruimte.Toestanden[n].Dubbel!)))
            .DistinctBy(v => v.Element, StringComparer.Ordinal)
            .Select(v => Vermenigvuldiging(werkstroom, v.Element, PadTot(paden, v.Nummer, v.Element)));

    private static Bevinding Vermenigvuldiging(Werkstroom werkstroom, string element, List<string> pad)
    {
        var rand = pad.Select(id => werkstroom[id]).LastOrDefault(e => e.Drager is not null && !e.Onderbrekend);
        var raad = rand is null ? "Waarschijnlijk ontbreekt een parallelle poort die de takken eerst samenvoegt."
            : $"'{Naam(werkstroom, rand.Id)}' geeft een extra token en laat het eerste doorlopen: geef die tak een eigen einde, en zet hem in een eigen deelproces.";
        return new Bevinding("vermenigvuldiging", element, pad, $"Bij '{Naam(werkstroom, element)}' kunnen twee tokens tegelijk staan. {raad}");
    }

    private static IEnumerable<Bevinding> Impasses(Werkstroom werkstroom, Toestandsruimte ruimte, KortstePaden paden, List<int> volgorde) =>
        volgorde.Where(n => Afronding.IsImpasse(ruimte, n))
            .Select(n => (Nummer: n, Element: ElementBij(werkstroom, ruimte.Toestanden[n].Tokens.First(t => !werkstroom.Kent(t)))))
            .DistinctBy(v => v.Element, StringComparer.Ordinal)
            .Select(v => new Bevinding("impasse", v.Element, PadTot(paden, v.Nummer, v.Element),
                $"'{Naam(werkstroom, v.Element)}' wacht op een token dat niet meer kan komen; de zaak staat voorgoed stil."));

    private static IEnumerable<Bevinding> Onbereikbaar(Werkstroom werkstroom, Toestandsruimte ruimte, KortstePaden paden)
    {
        var gedaan = new Dictionary<string, Overgang>(StringComparer.Ordinal);
        foreach (var overgang in ruimte.Overgangen.OrderBy(o => paden.Lengte(o.Van)))
        {
            foreach (var vuring in overgang.Vuringen)
                gedaan.TryAdd(vuring.Element, overgang);
        }

        foreach (var element in werkstroom.Elementen.Where(e => !gedaan.ContainsKey(e.Id)))
        {
            var ervoor = werkstroom.Inkomend(element.Id).Select(s => s.Van).Append(element.Drager).OfType<string>().FirstOrDefault(gedaan.ContainsKey);
            yield return new Bevinding("onbereikbaar", element.Id, ervoor is null ? [] : PadMet(paden, gedaan[ervoor], ervoor),
                $"'{Naam(werkstroom, element.Id)}' kan nooit aan de beurt komen.");
        }

        foreach (var stroom in werkstroom.Stromen.Where(s => s.Voorwaarde is not null && !ruimte.GekozenStromen.Contains(s.Id)
            && gedaan.ContainsKey(s.Van) && gedaan.ContainsKey(s.Naar)))
            yield return new Bevinding("onbereikbaar", stroom.Id, PadMet(paden, gedaan[stroom.Van], stroom.Van), "De voorwaarde op deze stroom kan nooit gelden.");
    }

    /// <summary>The path to a state, with the element where it shows as its last.</summary>
    private static List<string> PadTot(KortstePaden paden, int nummer, string element)
    {
        var pad = paden.Pad(nummer);
        if (pad[^1] != element)
            pad.Add(element);
        return pad;
    }

    private static List<string> PadMet(KortstePaden paden, Overgang overgang, string element)
    {
        var laatste = KortstePaden.InPad(overgang.Vuringen).ToList();
        return [.. paden.Pad(overgang.Van), .. laatste.Take(laatste.IndexOf(element) + 1)];
    }

    private static string ElementBij(Werkstroom werkstroom, string token) => werkstroom.StroomOfNiets(token)?.Naar ?? werkstroom[token].Drager ?? token;

    private static string Naam(Werkstroom werkstroom, string id) =>
        werkstroom[id].Naam.Length > 0 ? werkstroom[id].Naam : id;
}
