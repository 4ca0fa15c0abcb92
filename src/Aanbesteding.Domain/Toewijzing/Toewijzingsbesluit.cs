using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>Which parties get a perceel, with the reason in words.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Partijen">Winners, best first; empty when it is not awarded.</param>
/// <param name="Waarom">One sentence per winner, or why nobody won.</param>
public sealed record Perceelresultaat(int Perceel, IReadOnlyList<string> Partijen, IReadOnlyList<string> Waarom);

/// <summary>An allocation that the voorzitter confirmed. Runs twice: at selection (beoogd) and at award (definitief).</summary>
/// <param name="Taak">Id of the user task.</param>
/// <param name="Volledig">Whether every perceel was filled and every minimum reached; otherwise a poort must decide on it.</param>
/// <param name="Percelen">Result per perceel, ascending.</param>
/// <param name="Rangorde">Per perceel every valid party with its exact total, best first, as text.</param>
/// <param name="Op">When it was confirmed.</param>
public sealed record Toewijzingsbesluit(
    string Taak, bool Volledig, IReadOnlyList<Perceelresultaat> Percelen, IReadOnlyList<Rangplaats> Rangorde, Instant Op)
{
    /// <summary>Percelen that this party got, ascending.</summary>
    public IEnumerable<int> Van(string partij) =>
        Percelen.Where(p => p.Partijen.Contains(partij, StringComparer.Ordinal)).Select(p => p.Perceel);

    /// <summary>All parties that got at least one perceel, ordinally sorted.</summary>
    public IEnumerable<string> Partijen =>
        Percelen.SelectMany(p => p.Partijen).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <summary>Place of one party in the order of one perceel.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Rang">1 is best; equal totals share a place.</param>
/// <param name="Partij">Id of the party.</param>
/// <param name="Totaal">Exact total as a decimal or fraction.</param>
public sealed record Rangplaats(int Perceel, int Rang, string Partij, string Totaal);
