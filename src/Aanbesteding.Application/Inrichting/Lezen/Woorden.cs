using System.Text.Json;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>The words that an inrichting may use for a choice, and the bounds of its numbers (both ends included).</summary>
internal static class Woorden
{
    public const int Perceelnummer = 999;
    public const int Partners = 100;
    public const int Aantal = 1000;
    public const int Punten = 100;
    public const int Decimalen = 10;
    public const int Risico = 25;
    public const int Klachttermijn = 60;
    public const int Maanden = 12;
    public const int Herstelkansen = 10;
    public const int Euro = 2_000_000_000;

    /// <summary>Documents whose publication can settle a choice: a choice for a document that is never published stays open.</summary>
    public static readonly IReadOnlyDictionary<string, DocumentSoort> Vastlegging = Van([DocumentSoort.Selectiedocument, DocumentSoort.Inschrijfdocument]);

    /// <summary>The words of a whole enum.</summary>
    public static IReadOnlyDictionary<string, T> Van<T>()
        where T : struct, Enum => Van(Enum.GetValues<T>());

    /// <summary>Kebab-case; PxQ is one word in the field.</summary>
    public static string Woord(string naam) => naam == nameof(Bekostiging.PxQ) ? "pxq" : JsonNamingPolicy.KebabCaseLower.ConvertName(naam);

    private static Dictionary<string, T> Van<T>(T[] waarden)
        where T : struct, Enum => waarden.ToDictionary(waarde => Woord(waarde.ToString()), StringComparer.Ordinal);
}
