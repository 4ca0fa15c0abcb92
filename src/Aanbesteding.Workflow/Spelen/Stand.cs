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
    /// Messages that would now start an event sub-process, in document order. None while an interrupting one already runs in
    /// the same scope, and not the one that is running: a second kort geding waits until the first is over.
    /// </summary>
    public static IReadOnlyList<string> VerwachteBerichten(Werkstroom werkstroom, Markering markering)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(markering);
        return GebeurtenissenOpWacht(werkstroom, markering.Tokens, markering.Afgelopen)
            .Select(e => BerichtStart(werkstroom, e).Bericht!).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Named termijnen for which a timer now waits, in document order.</summary>
    public static IReadOnlyList<string> BewaakteTermijnen(Werkstroom werkstroom, Markering markering) =>
        Bezet(werkstroom, markering).Select(e => e.Termijn).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Event sub-processes that a message would start now.</summary>
    internal static IEnumerable<Element> GebeurtenissenOpWacht(Werkstroom werkstroom, IReadOnlyList<string> tokens, bool afgelopen) =>
        werkstroom.Elementen.Where(e => e.Soort == ElementSoort.GebeurtenisDeelproces
            && !afgelopen
            && (e.Ouder is null ? tokens.Count > 0 : tokens.Contains(e.Ouder, StringComparer.Ordinal))
            && !tokens.Contains(e.Id, StringComparer.Ordinal)
            && !werkstroom.Binnen(e.Ouder).Any(b => b.Soort == ElementSoort.GebeurtenisDeelproces
                && tokens.Contains(b.Id, StringComparer.Ordinal) && BerichtStart(werkstroom, b).Onderbrekend));

    internal static Element BerichtStart(Werkstroom werkstroom, Element deelproces) =>
        werkstroom.Binnen(deelproces.Id).Single(e => e.Soort == ElementSoort.BerichtStart);

    private static IEnumerable<Element> Bezet(Werkstroom werkstroom, Markering markering)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(markering);
        return werkstroom.Elementen.Where(e => markering.Staat(e.Id));
    }
}
