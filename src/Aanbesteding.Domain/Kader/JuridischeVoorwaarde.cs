using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A condition under which the jurist approved: a guard on the step that follows until it is met or withdrawn.</summary>
/// <param name="Id">Stable id within the procedure, V1, V2 …</param>
/// <param name="Toets">Id of the user task in which it was set.</param>
/// <param name="Bewaakt">Id of the user task that may not be completed while it is open.</param>
/// <param name="Tekst">The condition.</param>
/// <param name="Door">Person id of the jurist.</param>
/// <param name="Op">When.</param>
public sealed record JuridischeVoorwaarde(string Id, string Toets, string Bewaakt, string Tekst, string Door, Instant Op)
{
    /// <summary>What was done to meet it; null while nothing was reported, and again after the jurist found it not enough.</summary>
    public Voldoening? Gemeld { get; init; }

    /// <summary>When a jurist found it met; null while the condition is open, and when it was withdrawn.</summary>
    public Instant? Voldaan { get; init; }

    /// <summary>What jurists found of it, in order; none is ever taken away.</summary>
    public IReadOnlyList<Voorwaardebeoordeling> Beoordelingen { get; init; } = [];

    /// <summary>Whether a jurist withdrew it.</summary>
    public bool Ingetrokken => Beoordelingen.Any(b => b.Oordeel == Voorwaardeoordeel.Ingetrokken);

    /// <summary>Whether it still guards its step.</summary>
    public bool Open => Voldaan is null && !Ingetrokken;
}

/// <summary>What was done to meet a condition.</summary>
/// <param name="Bewijs">What was done, and where it can be seen.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Voldoening(string Bewijs, string Door, Instant Op);

/// <summary>What a jurist found of a condition. Names are stored.</summary>
public enum Voorwaardeoordeel
{
    /// <summary>Met: it guards no more.</summary>
    Voldaan,
    /// <summary>What was reported is not enough: it stays open.</summary>
    NietVoldaan,
    /// <summary>No longer asked: it guards no more.</summary>
    Ingetrokken,
}

/// <summary>One judgment about a condition.</summary>
/// <param name="Oordeel">What was found.</param>
/// <param name="Toelichting">Reasons; obligatory.</param>
/// <param name="Door">Person id of the jurist.</param>
/// <param name="Op">When.</param>
public sealed record Voorwaardebeoordeling(Voorwaardeoordeel Oordeel, string Toelichting, string Door, Instant Op)
{
    /// <summary>The report that was judged; null when nothing was reported.</summary>
    public Voldoening? Melding { get; init; }
}
