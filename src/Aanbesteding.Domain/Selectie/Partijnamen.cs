using System.Text.RegularExpressions;

namespace Aanbesteding.Domain;

/// <summary>Names of parties for people to read; facts and computations use ids.</summary>
public sealed class Partijnamen
{
    private readonly Dictionary<string, string> _namen;

    /// <summary>Names as the aanmeldingen of this procedure give them.</summary>
    public Partijnamen(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        _namen = procedure.Aanmeldingen.DistinctBy(a => a.Partij, StringComparer.Ordinal)
            .ToDictionary(a => a.Partij, a => a.Inhoud.Combinatie.Naam, StringComparer.Ordinal);
    }

    /// <summary>Name of a party; its id when it never applied.</summary>
    public string Naam(string partij) => _namen.GetValueOrDefault(partij, partij);

    /// <summary>Whether people can be told who this is.</summary>
    public bool Kent(string partij) => _namen.TryGetValue(partij, out var naam) && !string.IsNullOrWhiteSpace(naam);

    /// <summary>A text of the engine with names in the place of ids.</summary>
    public string InTekst(string tekst) => Vervang(tekst, _namen.Keys, gevonden => _namen[gevonden.Value]);

    /// <summary>A text of the engine with other words in the place of these ids.</summary>
    internal static string Vervang(string tekst, IReadOnlyCollection<string> ids, MatchEvaluator door) => ids.Count == 0
        ? tekst
        : Regex.Replace(
            tekst, $@"(?<![\w-])({string.Join('|', ids.OrderByDescending(id => id.Length).Select(Regex.Escape))})(?![\w-])",
            door, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
