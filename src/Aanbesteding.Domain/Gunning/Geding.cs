using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What the court decided in first instance. Names are stored.</summary>
public enum Vonnisuitkomst
{
    /// <summary>The claim failed: the percelen go on.</summary>
    Afgewezen,
    /// <summary>The claim succeeded: the percelen stay frozen until the decision is withdrawn or the perceel is stopped.</summary>
    Toegewezen,
    /// <summary>The claimant withdrew.</summary>
    Ingetrokken,
}

/// <summary>
/// A kort geding against the award. From the summons until the judgment in first instance no contract is closed on the percelen
/// concerned (art. 2.131 Aw); the others go on.
/// </summary>
/// <param name="Zaaknummer">Number of the case at the court; unique within the procedure.</param>
/// <param name="Rechtbank">The court.</param>
/// <param name="Eiser">Id of the party that claims.</param>
/// <param name="Percelen">Numbers of the percelen that the claim is about, at least one.</param>
/// <param name="Betekend">When the summons was served.</param>
/// <param name="Door">Person id of the jurist.</param>
/// <param name="Op">When it was registered.</param>
public sealed record Geding(
    string Zaaknummer, string Rechtbank, string Eiser, IReadOnlyList<int> Percelen, Instant Betekend, string Door, Instant Op)
{
    /// <summary>Whether it holds its percelen. A summons within the term always does; a later one only when the jurist says so.</summary>
    public bool Bevriest { get; init; } = true;

    /// <summary>Why a summons after the term holds its percelen all the same; null otherwise.</summary>
    public string? Waarom { get; init; }

    /// <summary>The judgment; null while the case is pending.</summary>
    public Vonnis? Vonnis { get; init; }
}

/// <summary>The judgment in first instance.</summary>
/// <param name="Uitkomst">What was decided.</param>
/// <param name="Datum">Day of the judgment.</param>
/// <param name="Toelichting">What it means for the procedure; told to the tenderers concerned.</param>
/// <param name="Door">Person id of the jurist.</param>
/// <param name="Op">When it was registered.</param>
public sealed record Vonnis(Vonnisuitkomst Uitkomst, LocalDate Datum, string Toelichting, string Door, Instant Op);

/// <summary>One perceel that stops without award while the others go on.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Reden">The reasons, as told to all who tendered for it.</param>
/// <param name="Door">Person id of the bestuurder.</param>
/// <param name="Op">When.</param>
public sealed record Perceelstop(int Perceel, string Reden, string Door, Instant Op);

/// <summary>A gunningsbeslissing that was withdrawn; the next one starts a whole new opschortende termijn (domain 3.1 row 23).</summary>
/// <param name="Beslissing">The decision that no longer counts.</param>
/// <param name="Reden">Why, as told to all tenderers.</param>
/// <param name="Herbeoordelen">Whether the scores are looked at again; otherwise only allocation and motivation.</param>
/// <param name="Door">Person id of the jurist.</param>
/// <param name="Op">When.</param>
public sealed record Beslissingsintrekking(Gunningsbeslissing Beslissing, string Reden, bool Herbeoordelen, string Door, Instant Op);
