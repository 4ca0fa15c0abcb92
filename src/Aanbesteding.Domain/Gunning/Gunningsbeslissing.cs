using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>The decision as sent to all tenderers at once; its sending starts the opschortende termijn (art. 2.127 Aw).</summary>
/// <param name="Percelen">Winner per perceel; a perceel without a winner is not awarded.</param>
/// <param name="Verzonden">When it was sent to all.</param>
public sealed record Gunningsbeslissing(IReadOnlyList<Perceelresultaat> Percelen, Instant Verzonden)
{
    /// <summary>Percelen of which the award is final, in the order in which it became so; empty during the standstill.</summary>
    public IReadOnlyList<DefinitieveGunning> Definitief { get; init; } = [];

    /// <summary>When the award of this perceel became final; null before that.</summary>
    public Instant? DefinitiefOp(int perceel) => Definitief.FirstOrDefault(d => d.Perceel == perceel)?.Op;
}

/// <summary>One perceel of which the award is final.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Op">Since when.</param>
public sealed record DefinitieveGunning(int Perceel, Instant Op);

/// <summary>The contract of one party for one perceel.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Partij">Id of the party.</param>
/// <param name="AfsprakenSha256">The set of afspraken that it contains, unchanged.</param>
/// <param name="Looptijd">Term with the published options.</param>
/// <param name="GetekendOpdrachtgever">When the bestuurder signed; null before that.</param>
/// <param name="GetekendPartij">When the penvoerder signed; null before that.</param>
public sealed record Overeenkomst(
    int Perceel, string Partij, string AfsprakenSha256, Looptijd Looptijd, Instant? GetekendOpdrachtgever, Instant? GetekendPartij)
{
    /// <summary>Whether both have signed.</summary>
    public bool Gesloten => GetekendOpdrachtgever is not null && GetekendPartij is not null;
}
