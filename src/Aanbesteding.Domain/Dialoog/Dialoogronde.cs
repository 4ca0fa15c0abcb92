using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>One talk with one selected party about one perceel.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Partij">Id of the party.</param>
/// <param name="Datum">Day of the talk.</param>
/// <param name="Algemeen">What was said that all selected parties must know; shared with all at the same moment.</param>
/// <param name="Vertrouwelijk">What belongs to this party alone; never shared (art. 2.57 Aw).</param>
public sealed record Dialoogronde(int Perceel, string Partij, LocalDate Datum, string Algemeen, string Vertrouwelijk);

/// <summary>The definitieve set met afspraken of one perceel; the same basis for every party of that perceel.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Versie">1, 2, 3 … per perceel; the highest counts.</param>
/// <param name="Afspraken">Per topic of the inrichting what was agreed.</param>
/// <param name="Sha256">Hash over perceel, version and afspraken; an inschrijving accepts exactly this set.</param>
public sealed record Afsprakenset(int Perceel, int Versie, IReadOnlyDictionary<string, string> Afspraken, string Sha256)
{
    /// <summary>Builds the set and its hash. The text that is hashed is "perceel|versie" and then "onderwerp=afspraak" per line, sorted by topic.</summary>
    public static Afsprakenset Maak(int perceel, int versie, IReadOnlyDictionary<string, string> afspraken)
    {
        ArgumentNullException.ThrowIfNull(afspraken);
        var regels = afspraken.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}");
        return new Afsprakenset(perceel, versie, afspraken, Vingerafdruk.Van($"{perceel}|{versie}\n{string.Join('\n', regels)}"));
    }
}
