namespace Aanbesteding.Workflow;

/// <summary>Something that happened in the case; the only input of the token game. Names are stored in dossiers.</summary>
/// <param name="Feiten">Named facts that conditions may compare, as text; numbers in invariant notation.</param>
public abstract record Gebeurtenis(IReadOnlyDictionary<string, string> Feiten)
{
    /// <summary>No facts.</summary>
    public static readonly IReadOnlyDictionary<string, string> GeenFeiten = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The case begins: a token on the start event. Only on an empty marking.</summary>
public sealed record Gestart(IReadOnlyDictionary<string, string> Feiten) : Gebeurtenis(Feiten);

/// <summary>An open user task was completed. <paramref name="Uitkomst"/> is one of its outcomes, and the fact <c>uitkomst</c> of the flows that follow.</summary>
public sealed record TaakAfgerond(string Taak, string? Uitkomst, IReadOnlyDictionary<string, string> Feiten) : Gebeurtenis(Feiten);

/// <summary>The command of an open service task was performed.</summary>
public sealed record DienstUitgevoerd(string Dienst, IReadOnlyDictionary<string, string> Feiten) : Gebeurtenis(Feiten);

/// <summary>A named termijn has passed; every timer that waits for it fires.</summary>
public sealed record TermijnVerstreken(string Termijn, IReadOnlyDictionary<string, string> Feiten) : Gebeurtenis(Feiten);

/// <summary>A named message arrived; the event sub-processes and boundary events that wait for it start.</summary>
public sealed record BerichtOntvangen(string Bericht, IReadOnlyDictionary<string, string> Feiten) : Gebeurtenis(Feiten);

/// <summary>What a move of the tokens brought about, in the order in which it happened.</summary>
/// <param name="Element">Id of the element concerned.</param>
public abstract record Effect(string Element);

/// <summary>A user task now waits for a person.</summary>
public sealed record TaakGeopend(string Element) : Effect(Element);

/// <summary>A user task no longer waits: completed, or taken away because its scope stopped.</summary>
public sealed record TaakGesloten(string Element) : Effect(Element);

/// <summary>A timer now waits for the named termijn.</summary>
public sealed record TermijnBewaakt(string Element, string Termijn) : Effect(Element);

/// <summary>A timer no longer waits: passed, or taken away because its scope stopped.</summary>
public sealed record TermijnLosgelaten(string Element, string Termijn) : Effect(Element);

/// <summary>A service task asks for a command.</summary>
public sealed record DienstGevraagd(string Element, string Opdracht) : Effect(Element);

/// <summary>A phase began.</summary>
public sealed record FaseBetreden(string Element, string Fase) : Effect(Element);

/// <summary>A phase ended.</summary>
public sealed record FaseVerlaten(string Element, string Fase) : Effect(Element);

/// <summary>The case is over; <paramref name="Element"/> is the end event that ended it.</summary>
public sealed record ZaakAfgelopen(string Element) : Effect(Element);

/// <summary>Result of one move.</summary>
/// <param name="Markering">The new marking; equal to the old one when <paramref name="Bezwaar"/> is set.</param>
/// <param name="Effecten">What it brought about; empty when refused.</param>
/// <param name="Bezwaar">Why the event does not fit the marking (Dutch); null when it was played.</param>
public sealed record Zet(Markering Markering, IReadOnlyList<Effect> Effecten, string? Bezwaar);
