using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// A draw from its announcement on. The seed was fixed by its fingerprint before anyone could add a contribution, so neither
/// who keeps the seed nor who contributes can choose the result.
/// </summary>
/// <param name="Id">Id of the draw; its seed is kept in the kluis under it.</param>
/// <param name="Taak">Id of the user task in which it was needed.</param>
/// <param name="Deelnemers">The equal parties, ordinally sorted; all of them were invited.</param>
/// <param name="Percelen">The percelen that are drawn for, ascending.</param>
/// <param name="Zegel">SHA-256 of the seed, published before the draw.</param>
/// <param name="Aangekondigd">When the parties were invited.</param>
/// <param name="Trekking">From when it may be held (inclusive); contributions end here (exclusive).</param>
/// <param name="Bijdragen">Contributions so far, one per party.</param>
/// <param name="Gehouden">The result; null before the draw.</param>
/// <param name="Vervallen">Why it will not be held; null while it may.</param>
public sealed record AangekondigdeLoting(
    Guid Id, string Taak, IReadOnlyList<string> Deelnemers, IReadOnlyList<int> Percelen, string Zegel, Instant Aangekondigd, Instant Trekking,
    IReadOnlyList<Lotbijdrage> Bijdragen, GehoudenLoting? Gehouden, VervallenLoting? Vervallen)
{
    /// <summary>Whether it waits to be held.</summary>
    public bool Loopt => Gehouden is null && Vervallen is null;

    /// <summary>Whether it is a draw between exactly these parties for exactly these percelen.</summary>
    public bool Beslist(Toewijzing.Loting gevraagd)
    {
        ArgumentNullException.ThrowIfNull(gevraagd);
        return Deelnemers.Order(StringComparer.Ordinal).SequenceEqual(gevraagd.Partijen.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && Percelen.Order().SequenceEqual(gevraagd.Percelen.Order());
    }
}

/// <summary>Own text of one party in the seed of a draw.</summary>
/// <param name="Partij">Id of the party.</param>
/// <param name="Bijdrage">The text, without space around it.</param>
/// <param name="Op">When it was given.</param>
public sealed record Lotbijdrage(string Partij, string Bijdrage, Instant Op);

/// <summary>A draw that was held.</summary>
/// <param name="Zaad">The revealed seed; its SHA-256 is the published fingerprint.</param>
/// <param name="Eindzaad">Seed and contributions together, from which the order follows.</param>
/// <param name="Volgorde">The parties in drawn order, first is best.</param>
/// <param name="Op">When it was drawn.</param>
public sealed record GehoudenLoting(string Zaad, string Eindzaad, IReadOnlyList<string> Volgorde, Instant Op);

/// <summary>A draw that will not be held.</summary>
/// <param name="Reden">Why, in Dutch.</param>
/// <param name="Op">When that was established.</param>
public sealed record VervallenLoting(string Reden, Instant Op);
