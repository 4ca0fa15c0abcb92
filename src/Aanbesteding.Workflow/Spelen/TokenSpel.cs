namespace Aanbesteding.Workflow;

/// <summary>The BPMN token game as a pure function: deterministic, no clock, no input or output.</summary>
public static class TokenSpel
{
    /// <summary>Name of the fact that holds the outcome of the task just completed; it lives for one move.</summary>
    public const string UitkomstFeit = "uitkomst";

    /// <summary>Steps without rest after which a move counts as endless; a hundred times the length of a real move.</summary>
    private const int MeesteStappen = 10_000;

    /// <summary>Plays one event on a marking.</summary>
    /// <returns>The new marking with its effects, or the old marking with the objection. Never throws on an event that does not fit.</returns>
    public static Zet Play(Werkstroom werkstroom, Markering markering, Gebeurtenis gebeurtenis)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(markering);
        ArgumentNullException.ThrowIfNull(gebeurtenis);
        var bord = new Bord(werkstroom, markering.Tokens, markering.Afgelopen);
        var bezwaar = Bezwaar(werkstroom, markering)
            ?? Speel(werkstroom, bord, markering, gebeurtenis)
            ?? LoopDoor(werkstroom, bord, Feiten(gebeurtenis));
        return bezwaar is null
            ? new Zet(new Markering(werkstroom.Hash, [.. bord.Tokens.Order(StringComparer.Ordinal)], bord.Afgelopen), bord.Effecten, null)
            : new Zet(markering, [], bezwaar);
    }

    /// <summary>The flow by which an exclusive gateway is left: the first whose condition holds, else the default.</summary>
    internal static Stroom Keuze(Werkstroom werkstroom, Element poort, IReadOnlyDictionary<string, string> feiten)
    {
        var uitgaand = werkstroom.Uitgaand(poort.Id).ToList();
        return uitgaand.Find(s => s.Voorwaarde?.Geldt(feiten) == true)
            ?? uitgaand.Find(s => s.Id == poort.StandaardStroom)
            ?? uitgaand.Single();
    }

    private static string? Bezwaar(Werkstroom werkstroom, Markering markering) =>
        markering.Werkstroom != werkstroom.Hash ? "Deze markering hoort bij een andere versie van de werkstroom."
        : markering.Afgelopen ? "Deze zaak is afgelopen."
        : null;

    private static string? Speel(Werkstroom werkstroom, Bord bord, Markering markering, Gebeurtenis gebeurtenis) => gebeurtenis switch
    {
        Gestart => SpeelStart(bord, markering),
        TaakAfgerond taak => SpeelTaak(werkstroom, bord, markering, taak),
        DienstUitgevoerd dienst => SpeelDienst(werkstroom, bord, markering, dienst),
        TermijnVerstreken termijn => SpeelTermijn(werkstroom, bord, termijn),
        BerichtOntvangen bericht => SpeelBericht(werkstroom, bord, bericht),
        _ => $"De gebeurtenis {gebeurtenis.GetType().Name} is onbekend.",
    };

    private static string? SpeelStart(Bord bord, Markering markering)
    {
        if (markering.Tokens.Count > 0)
            return "Deze zaak is al gestart.";
        bord.Begin();
        return null;
    }

    private static string? SpeelTaak(Werkstroom werkstroom, Bord bord, Markering markering, TaakAfgerond taak)
    {
        if (!Wacht(werkstroom, markering, taak.Taak, ElementSoort.Taak))
            return $"De taak '{taak.Taak}' staat niet open.";
        var element = werkstroom[taak.Taak];
        if (taak.Uitkomst is null && element.Uitkomsten.Count > 0)
            return $"De taak '{taak.Taak}' vraagt een uitkomst: {string.Join(", ", element.Uitkomsten)}.";
        if (taak.Uitkomst is { } uitkomst && !element.Uitkomsten.Contains(uitkomst, StringComparer.Ordinal))
            return $"De taak '{taak.Taak}' kent de uitkomst '{uitkomst}' niet.";
        bord.RondWachtendAf(element, taak.Uitkomst);
        return null;
    }

    private static string? SpeelDienst(Werkstroom werkstroom, Bord bord, Markering markering, DienstUitgevoerd dienst)
    {
        if (!Wacht(werkstroom, markering, dienst.Dienst, ElementSoort.Dienst))
            return $"De dienst '{dienst.Dienst}' is niet gevraagd.";
        bord.RondWachtendAf(werkstroom[dienst.Dienst], uitkomst: null);
        return null;
    }

    private static string? SpeelTermijn(Werkstroom werkstroom, Bord bord, TermijnVerstreken termijn) =>
        LaatVerstrijken(werkstroom, bord, termijn.Termijn) ? null : $"Op de termijn '{termijn.Termijn}' wacht niets.";

    private static string? SpeelBericht(Werkstroom werkstroom, Bord bord, BerichtOntvangen bericht) =>
        Bezorg(werkstroom, bord, bericht.Bericht) ? null : $"Het bericht '{bericht.Bericht}' wordt nu niet verwacht.";

    /// <summary>
    /// Fires every timer that waits for a termijn, in document order; one that another has stopped meanwhile does nothing.
    /// False when none waits.
    /// </summary>
    internal static bool LaatVerstrijken(Werkstroom werkstroom, Bord bord, string termijn)
    {
        var timers = werkstroom.Elementen.Where(e => e.Termijn == termijn && bord.Staat(e.Id)).ToList();
        foreach (var timer in timers.Where(t => bord.Staat(t.Id)))
        {
            if (timer.Soort == ElementSoort.RandTermijn)
                bord.VuurRand(timer);
            else
                bord.RondWachtendAf(timer, uitkomst: null);
        }

        return timers.Count > 0;
    }

    /// <summary>
    /// Hands a message to everything that waits for it, in document order; what another has stopped meanwhile does not get it.
    /// False when nothing waits.
    /// </summary>
    internal static bool Bezorg(Werkstroom werkstroom, Bord bord, string bericht)
    {
        var wachtend = OpBericht().ToList();
        foreach (var element in wachtend.Where(w => OpBericht().Any(e => e.Id == w.Id)))
        {
            if (element.Soort == ElementSoort.RandBericht)
                bord.VuurRand(element);
            else
                bord.StartGebeurtenis(element);
        }

        return wachtend.Count > 0;

        IEnumerable<Element> OpBericht() => Stand.OpBericht(werkstroom, bord.Tokens, bord.Afgelopen)
            .Where(e => Stand.Ontvanger(werkstroom, e).Bericht == bericht);
    }

    private static bool Wacht(Werkstroom werkstroom, Markering markering, string id, ElementSoort soort) =>
        werkstroom.Kent(id) && werkstroom[id].Soort == soort && markering.Staat(id);

    /// <summary>Moves tokens, the oldest first, until every one of them waits.</summary>
    private static string? LoopDoor(Werkstroom werkstroom, Bord bord, IReadOnlyDictionary<string, string> feiten)
    {
        for (var stap = 0; bord.Beweegbaar().FirstOrDefault() is { } stroom; stap++)
        {
            if (stap == MeesteStappen)
                return $"De stroom blijft bij '{stroom.Naar}' rondgaan zonder een element dat wacht.";
            var naar = werkstroom[stroom.Naar];
            bord.Verplaats(stroom, naar.Soort == ElementSoort.ExclusievePoort ? Keuze(werkstroom, naar, feiten) : null);
        }

        return null;
    }

    private static Dictionary<string, string> Feiten(Gebeurtenis gebeurtenis)
    {
        var feiten = new Dictionary<string, string>(gebeurtenis.Feiten, StringComparer.Ordinal);
        feiten.Remove(UitkomstFeit);
        if (gebeurtenis is TaakAfgerond { Uitkomst: { } uitkomst })
            feiten[UitkomstFeit] = uitkomst;
        return feiten;
    }
}
