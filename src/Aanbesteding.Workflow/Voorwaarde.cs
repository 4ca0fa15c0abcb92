using System.Globalization;

namespace Aanbesteding.Workflow;

/// <summary>A condition on a flow in the FEEL subset: <c>uitkomst = "go"</c>, comparisons on named facts, <c>and</c>, <c>or</c>.</summary>
public abstract record Voorwaarde
{
    /// <summary>Reads a condition, with an optional leading <c>=</c> as FEEL editors write it.</summary>
    /// <returns>The condition, or null with the reason in Dutch.</returns>
    public static Voorwaarde? Lees(string tekst, out string? reden)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return VoorwaardeLezer.Lees(tekst, out reden);
    }

    /// <summary>Whether the condition holds for these facts. A fact that is absent makes a comparison false.</summary>
    public bool Geldt(IReadOnlyDictionary<string, string> feiten) => Waarde(feiten, static _ => true) == true;

    /// <summary>The truth of the condition when only some facts are known; null when the others decide.</summary>
    internal abstract bool? Waarde(IReadOnlyDictionary<string, string> feiten, Func<string, bool> bekend);
}

/// <summary>How a fact is compared.</summary>
internal enum Vergelijkteken
{
    Gelijk,
    Ongelijk,
    Kleiner,
    HoogstensGelijk,
    Groter,
    MinstensGelijk,
}

/// <summary>A named fact compared with a text, character by character. A fact that is absent makes it false.</summary>
internal sealed record TekstVergelijking(string Feit, Vergelijkteken Teken, string Tekst) : Voorwaarde
{
    internal override bool? Waarde(IReadOnlyDictionary<string, string> feiten, Func<string, bool> bekend) =>
        !bekend(Feit) ? null
        : feiten.TryGetValue(Feit, out var waarde) && Vergelijk.Klopt(string.CompareOrdinal(waarde, Tekst), Teken);
}

/// <summary>A named fact compared with a number, exactly. A fact that is absent or no number makes it false.</summary>
internal sealed record GetalVergelijking(string Feit, Vergelijkteken Teken, decimal Getal) : Voorwaarde
{
    internal override bool? Waarde(IReadOnlyDictionary<string, string> feiten, Func<string, bool> bekend) =>
        !bekend(Feit) ? null
        : feiten.TryGetValue(Feit, out var waarde)
            && decimal.TryParse(waarde, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal)
            && Vergelijk.Klopt(getal.CompareTo(Getal), Teken);
}

/// <summary>Both conditions hold.</summary>
internal sealed record En(Voorwaarde Links, Voorwaarde Rechts) : Voorwaarde
{
    internal override bool? Waarde(IReadOnlyDictionary<string, string> feiten, Func<string, bool> bekend) =>
        Links.Waarde(feiten, bekend) & Rechts.Waarde(feiten, bekend);
}

/// <summary>At least one of the conditions holds.</summary>
internal sealed record Of(Voorwaarde Links, Voorwaarde Rechts) : Voorwaarde
{
    internal override bool? Waarde(IReadOnlyDictionary<string, string> feiten, Func<string, bool> bekend) =>
        Links.Waarde(feiten, bekend) | Rechts.Waarde(feiten, bekend);
}

/// <summary>Reads the result of a comparison.</summary>
internal static class Vergelijk
{
    internal static bool Klopt(int volgorde, Vergelijkteken teken) => teken switch
    {
        Vergelijkteken.Gelijk => volgorde == 0,
        Vergelijkteken.Ongelijk => volgorde != 0,
        Vergelijkteken.Kleiner => volgorde < 0,
        Vergelijkteken.HoogstensGelijk => volgorde <= 0,
        Vergelijkteken.Groter => volgorde > 0,
        _ => volgorde >= 0,
    };
}
