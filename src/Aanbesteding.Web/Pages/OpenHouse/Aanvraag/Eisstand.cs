using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Onderdelen;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvraag;

/// <summary>How far one eis is, and what was answered, in words.</summary>
public static class Eisstand
{
    /// <summary>"Nog niet begonnen", "Er ontbreekt iets", "Niet voldaan" or "Voldaan".</summary>
    public static (Toon Toon, string Woord) Van(Toelatingseis eis, Eisantwoord? antwoord, Eisuitkomst? uitkomst)
    {
        ArgumentNullException.ThrowIfNull(eis);
        if (antwoord is null)
            return (Toon.Neutraal, "Nog niet begonnen");
        if (eis.Ontbreekt(antwoord).Count > 0)
            return (Toon.LetOp, "Er ontbreekt iets");
        return uitkomst?.Voldaan == true ? (Toon.Goed, "Voldaan") : (Toon.Fout, "Niet voldaan");
    }

    /// <summary>What was answered, part by part; empty when nothing was.</summary>
    public static IEnumerable<string> Zinnen(Toelatingseis eis, Eisantwoord? antwoord)
    {
        ArgumentNullException.ThrowIfNull(eis);
        if (antwoord is null)
            yield break;
        if (antwoord is { Waarde: { Length: > 0 } waarde })
            yield return antwoord.Getal is { } getal && eis.Regel.Vraagt.Contains(Antwoorddeel.Getal) ? Aanbesteding.Domain.Getaltekst.Aantal(getal) : char.ToUpperInvariant(waarde[0]) + waarde[1..];
        if (antwoord.Afgegeven is { } afgegeven)
            yield return $"Afgegeven op {Datumtekst.Datum(afgegeven)}";
        if (antwoord.GeldigTot is { } geldig)
            yield return $"Geldig tot en met {Datumtekst.Datum(geldig)}";
    }
}
