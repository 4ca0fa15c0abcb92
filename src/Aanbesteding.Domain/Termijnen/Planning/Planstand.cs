using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What the planning of one procedure is reckoned from; all of it at one moment.</summary>
/// <param name="Inrichting">The terms and the expectations.</param>
/// <param name="Gebeurd">Events that happened, and since then were not undone, each with its moment.</param>
/// <param name="Gepland">Days on which events are planned that did not happen.</param>
/// <param name="Termijnen">The computed terms, by name.</param>
/// <param name="Nu">The moment of the question.</param>
internal sealed record Planstand(
    Inrichting Inrichting,
    IReadOnlyDictionary<string, Instant> Gebeurd,
    IReadOnlyDictionary<string, Streefdatum> Gepland,
    IReadOnlyDictionary<string, Termijn> Termijnen,
    Instant Nu);
