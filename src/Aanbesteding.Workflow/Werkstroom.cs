namespace Aanbesteding.Workflow;

/// <summary>The kinds of BPMN 2.0 elements that the engine plays; anything else is refused when the file is read.</summary>
public enum ElementSoort
{
    /// <summary>None start event: the one place where a process or sub-process begins.</summary>
    Start,
    /// <summary>Message start event; only inside an event sub-process.</summary>
    BerichtStart,
    /// <summary>None end event: consumes its token; the scope completes when no token is left in it.</summary>
    Einde,
    /// <summary>Terminate end event: consumes every token of its scope.</summary>
    EindeAlles,
    /// <summary>User task: waits until a person completes it with one of its outcomes.</summary>
    Taak,
    /// <summary>Service task: waits until the program reports that the named command was performed.</summary>
    Dienst,
    /// <summary>Exclusive gateway: the first flow whose condition holds, else the default flow.</summary>
    ExclusievePoort,
    /// <summary>Parallel gateway: waits for a token on every incoming flow, then starts every outgoing flow.</summary>
    ParallellePoort,
    /// <summary>Intermediate timer catch event: waits until a named termijn has passed.</summary>
    TermijnWacht,
    /// <summary>Embedded sub-process. With a <see cref="Element.Fase"/> it is a phase of the procedure.</summary>
    Deelproces,
    /// <summary>Event sub-process: starts on a message while its parent scope is active.</summary>
    GebeurtenisDeelproces,
    /// <summary>Message boundary event: a way out of the element that carries it, open while that element is active.</summary>
    RandBericht,
    /// <summary>Timer boundary event: the same on a named termijn; fires at most once for every time its carrier begins.</summary>
    RandTermijn,
}

/// <summary>One element of a definition. Immutable.</summary>
/// <param name="Id">BPMN id, unique in the file; stored in markings and dossiers, so renaming one is a migration.</param>
/// <param name="Naam">Dutch label as drawn.</param>
/// <param name="Soort">What the token game does here.</param>
/// <param name="Ouder">Id of the sub-process that contains it; null at the top.</param>
/// <param name="Rol">Name of the lane that holds it; null where no lane does.</param>
public sealed record Element(string Id, string Naam, ElementSoort Soort, string? Ouder, string? Rol)
{
    /// <summary>Phase name from <c>aanbesteding:fase</c>; only on a <see cref="ElementSoort.Deelproces"/> or <see cref="ElementSoort.GebeurtenisDeelproces"/>.</summary>
    public string? Fase { get; init; }

    /// <summary>Commands allowed while this sub-process is active, from <c>aanbesteding:toegestaan</c>.</summary>
    public IReadOnlyList<string> Toegestaan { get; init; } = [];

    /// <summary>Kind of user task from <c>aanbesteding:soort</c>: the domain's name for the work to be done.</summary>
    public string? TaakSoort { get; init; }

    /// <summary>Outcomes a user task may end with, from <c>aanbesteding:uitkomsten</c>; empty means one unnamed outcome.</summary>
    public IReadOnlyList<string> Uitkomsten { get; init; } = [];

    /// <summary>Task whose performer may not perform this one (separation of duties), from <c>aanbesteding:nietDoor</c>.</summary>
    public string? NietDoor { get; init; }

    /// <summary>Command that a service task asks for, from <c>aanbesteding:opdracht</c>.</summary>
    public string? Opdracht { get; init; }

    /// <summary>Named termijn of a timer, from <c>aanbesteding:termijn</c>; never a date.</summary>
    public string? Termijn { get; init; }

    /// <summary>Message name of a message start or message boundary event.</summary>
    public string? Bericht { get; init; }

    /// <summary>
    /// Whether a message start event stops its parent scope (BPMN <c>isInterrupting</c>), or a boundary event its carrier
    /// (<c>cancelActivity</c>).
    /// </summary>
    public bool Onderbrekend { get; init; }

    /// <summary>Id of the user task or sub-process that carries a boundary event (BPMN <c>attachedToRef</c>); null on anything else.</summary>
    public string? Drager { get; init; }

    /// <summary>Default flow of an exclusive gateway.</summary>
    public string? StandaardStroom { get; init; }
}

/// <summary>A sequence flow. Immutable.</summary>
/// <param name="Id">BPMN id.</param>
/// <param name="Van">Id of the source element.</param>
/// <param name="Naar">Id of the target element.</param>
/// <param name="Voorwaarde">Parsed condition; null on flows without one.</param>
public sealed record Stroom(string Id, string Van, string Naar, Voorwaarde? Voorwaarde);

/// <summary>
/// A process definition as read from one BPMN 2.0 file. Immutable, and pinned by <see cref="Hash"/>:
/// a running case keeps the very bytes it was started with.
/// </summary>
public sealed class Werkstroom
{
    private readonly Dictionary<string, Element> _elementen;
    private readonly ILookup<string, Stroom> _uitgaand;
    private readonly ILookup<string, Stroom> _inkomend;
    private readonly ILookup<string?, Element> _randen;
    private readonly Dictionary<string, Stroom> _stromen;

    internal Werkstroom(string id, string naam, string hash, IReadOnlyList<Element> elementen, IReadOnlyList<Stroom> stromen)
    {
        Id = id;
        Naam = naam;
        Hash = hash;
        Elementen = elementen;
        Stromen = stromen;
        _elementen = elementen.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _stromen = stromen.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _uitgaand = stromen.ToLookup(s => s.Van, StringComparer.Ordinal);
        _inkomend = stromen.ToLookup(s => s.Naar, StringComparer.Ordinal);
        _randen = elementen.ToLookup(e => e.Drager, StringComparer.Ordinal);
    }

    /// <summary>Id of the BPMN process.</summary>
    public string Id { get; }

    /// <summary>Name of the BPMN process.</summary>
    public string Naam { get; }

    /// <summary>SHA-256 of the file's UTF-8 bytes, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>All elements in document order.</summary>
    public IReadOnlyList<Element> Elementen { get; }

    /// <summary>All sequence flows in document order.</summary>
    public IReadOnlyList<Stroom> Stromen { get; }

    /// <summary>The element with this id. Throws when there is none: ids come from this definition or its markings.</summary>
    public Element this[string id] => _elementen.TryGetValue(id, out var element)
        ? element
        : throw new KeyNotFoundException($"Werkstroom '{Id}' kent geen element '{id}'.");

    /// <summary>Whether the definition has an element with this id.</summary>
    public bool Kent(string id) => _elementen.ContainsKey(id);

    /// <summary>Flows that leave the element, in document order.</summary>
    public IEnumerable<Stroom> Uitgaand(string id) => _uitgaand[id];

    /// <summary>Flows that enter the element, in document order.</summary>
    public IEnumerable<Stroom> Inkomend(string id) => _inkomend[id];

    /// <summary>Boundary events that the element carries, in document order.</summary>
    public IEnumerable<Element> Randen(string id) => _randen[id];

    /// <summary>Elements directly inside a sub-process (or at the top for null), in document order.</summary>
    public IEnumerable<Element> Binnen(string? ouder) => Elementen.Where(e => e.Ouder == ouder);

    /// <summary>The flow with this id, or null when a token's id is that of an element.</summary>
    internal Stroom? StroomOfNiets(string token) => _stromen.GetValueOrDefault(token);

    /// <summary>Id of the sub-process in which a token stands; null at the top. A running sub-process stands in its parent.</summary>
    internal string? OmvattendDeelproces(string token) =>
        this[_stromen.TryGetValue(token, out var stroom) ? stroom.Van : token].Ouder;

    /// <summary>Number of sub-processes around a token; 0 at the top.</summary>
    internal int Diepte(string token)
    {
        var diepte = 0;
        for (var om = OmvattendDeelproces(token); om is not null; om = this[om].Ouder)
            diepte++;
        return diepte;
    }

    /// <summary>Whether a token stands inside this scope, however deep; every token does for null, the top.</summary>
    internal bool StaatBinnen(string token, string? deelproces)
    {
        var om = OmvattendDeelproces(token);
        while (om is not null && om != deelproces)
            om = this[om].Ouder;
        return om == deelproces;
    }
}
