namespace Aanbesteding.Domain.Termijnen;

/// <summary>Names of terms as people say them, for screens and warnings.</summary>
public static class Termijnwoord
{
    private static readonly Dictionary<string, string> Namen = new(StringComparer.Ordinal)
    {
        ["sluiting-aanmelding"] = "Aanmelden",
        ["bezwaartermijn-selectie"] = "Bezwaar maken tegen de selectie",
        ["sluiting-inschrijving"] = "Inschrijven",
        ["opschortende-termijn"] = "Opschortende termijn (standstill)",
        [Standstill.Vervaltermijn] = "Vervaltermijn",
        ["wachttermijn-vonnis"] = "Wachten na het vonnis",
        ["aankondiging-gunning"] = "De gunning aankondigen",
        ["nota-inlichtingen-selectie"] = "Nota van inlichtingen bij de selectie",
        ["nota-inlichtingen-inschrijving"] = "Nota van inlichtingen bij de inschrijving",
        ["antwoord-klacht"] = "Een klacht beantwoorden",
        [Lotingsregels.Oproep] = "Oproep voor een loting",
    };

    /// <summary>Name of a term; of one that the house does not know its own name as a sentence.</summary>
    public static string Van(string termijn)
    {
        ArgumentException.ThrowIfNullOrEmpty(termijn);
        return Namen.TryGetValue(termijn, out var naam) ? naam : char.ToUpperInvariant(termijn[0]) + termijn[1..].Replace('-', ' ');
    }
}
