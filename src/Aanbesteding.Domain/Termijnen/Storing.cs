using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A time in which nothing proves that the platform worked.</summary>
/// <param name="Van">First second of it.</param>
/// <param name="Tot">First second after it (exclusive).</param>
public sealed record Storing(Instant Van, Instant Tot)
{
    /// <summary>How long it was.</summary>
    public Duration Duur => Tot - Van;
}

/// <summary>What was measured in the last hours before a closing: the evidence for or against opening the window again.</summary>
/// <param name="Van">Begin of what was looked at.</param>
/// <param name="Tot">The closing, or an earlier instant when it has not come yet (exclusive).</param>
/// <param name="Storingen">In order of time, apart from each other, and inside <paramref name="Van"/> and <paramref name="Tot"/>.</param>
public sealed record Storingsbewijs(Instant Van, Instant Tot, IReadOnlyList<Storing> Storingen)
{
    /// <summary>All of it together.</summary>
    public Duration Totaal => Storingen.Aggregate(Duration.Zero, (som, s) => som + s.Duur);

    /// <summary>The longest at a stretch; zero when there was none.</summary>
    public Duration Langste => Storingen.Count == 0 ? Duration.Zero : Storingen.Max(s => s.Duur);

    /// <summary>The last one; null when there was none.</summary>
    public Storing? Laatste => Storingen.Count == 0 ? null : Storingen[^1];

    /// <summary>How much of it lies at or after an instant.</summary>
    public Duration Vanaf(Instant begin) =>
        Storingen.Aggregate(Duration.Zero, (som, s) => som + Duration.Max(Duration.Zero, s.Tot - Instant.Max(s.Van, begin)));
}
