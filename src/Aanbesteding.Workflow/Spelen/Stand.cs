namespace Aanbesteding.Workflow;

/// <summary>Questions about a marking: what is open, what is allowed, what is awaited. Pure.</summary>
public static class Stand
{
    /// <summary>User tasks that wait for a person, in document order.</summary>
    public static IReadOnlyList<Element> OpenTaken(Werkstroom werkstroom, Markering markering) =>
        Bezet(werkstroom, markering).Where(e => e.Soort == ElementSoort.Taak).ToList();

    /// <summary>Sub-processes with a <see cref="Element.Fase"/> that are active, outermost first.</summary>
    public static IReadOnlyList<Element> ActieveFases(Werkstroom werkstroom, Markering markering) =>
        Bezet(werkstroom, markering).Where(e => e.Fase is not null).OrderBy(e => werkstroom.Diepte(e.Id)).ToList();

    /// <summary>Whether some active sub-process allows this command (<see cref="Element.Toegestaan"/>).</summary>
    public static bool Toegestaan(Werkstroom werkstroom, Markering markering, string opdracht) =>
        Bezet(werkstroom, markering).Any(e => e.Toegestaan.Contains(opdracht, StringComparer.Ordinal));

    /// <summary>
    /// Messages that would now start an event sub-process or fire a boundary event, in document order. For event sub-processes:
    /// none while an interrupting one already runs in the same scope, and not the one that is running: a second kort geding
    /// waits until the first is over. For boundary events: while the carrier is active, and a non-interrupting one not while a
    /// token stands right behind it: a second early warning waits until the first is dealt with.
    /// </summary>
    public static IReadOnlyList<string> VerwachteBerichten(Werkstroom werkstroom, Markering markering)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(markering);
        return OpBericht(werkstroom, markering.Tokens, markering.Afgelopen)
            .Select(e => Ontvanger(werkstroom, e).Bericht!).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Named termijnen for which a timer now waits, in document order.</summary>
    public static IReadOnlyList<string> BewaakteTermijnen(Werkstroom werkstroom, Markering markering) =>
        Bezet(werkstroom, markering).Select(e => e.Termijn).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Event sub-processes and boundary events for which a message would do something now, in document order.</summary>
    internal static IEnumerable<Element> OpBericht(Werkstroom werkstroom, IReadOnlyList<string> tokens, bool afgelopen) => afgelopen ? []
        : werkstroom.Elementen.Where(e => e.Soort switch
        {
            ElementSoort.GebeurtenisDeelproces => KanStarten(werkstroom, tokens, e),
            ElementSoort.RandBericht => KanVuren(werkstroom, tokens, e),
            _ => false,
        });

    /// <summary>The element that names the message: the start event of an event sub-process, or the boundary event itself.</summary>
    internal static Element Ontvanger(Werkstroom werkstroom, Element element) => element.Soort == ElementSoort.GebeurtenisDeelproces
        ? werkstroom.Binnen(element.Id).Single(e => e.Soort == ElementSoort.BerichtStart)
        : element;

    private static bool KanStarten(Werkstroom werkstroom, IReadOnlyList<string> tokens, Element deelproces) =>
        (deelproces.Ouder is null ? tokens.Count > 0 : tokens.Contains(deelproces.Ouder, StringComparer.Ordinal))
        && !tokens.Contains(deelproces.Id, StringComparer.Ordinal)
        && !werkstroom.Binnen(deelproces.Ouder).Any(b => b.Soort == ElementSoort.GebeurtenisDeelproces
            && tokens.Contains(b.Id, StringComparer.Ordinal) && Ontvanger(werkstroom, b).Onderbrekend);

    private static bool KanVuren(Werkstroom werkstroom, IReadOnlyList<string> tokens, Element rand) =>
        tokens.Contains(rand.Drager!, StringComparer.Ordinal)
        && (rand.Onderbrekend || !werkstroom.Uitgaand(rand.Id).Any(s => tokens.Contains(s.Naar, StringComparer.Ordinal)));

    private static IEnumerable<Element> Bezet(Werkstroom werkstroom, Markering markering)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(markering);
        return werkstroom.Elementen.Where(e => markering.Staat(e.Id));
    }
}
