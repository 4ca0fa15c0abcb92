using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What a selected party hands in sealed in the gunningsfase.</summary>
/// <param name="Percelen">Percelen tendered for, ascending; each one the party was selected for.</param>
/// <param name="PlanVanAanpak">The quality plan: per perceel and criterium the part that answers it.</param>
/// <param name="Akkoord">Acceptance of the definitieve set met afspraken, by the hash of that set per perceel.</param>
public sealed record InschrijvingInhoud(
    IReadOnlyList<int> Percelen,
    IReadOnlyList<Plandeel> PlanVanAanpak,
    IReadOnlyDictionary<int, string> Akkoord);

/// <summary>The part of a plan van aanpak that answers one criterium for one perceel.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Criterium">Id of the criterium.</param>
/// <param name="Tekst">What the party offers.</param>
public sealed record Plandeel(int Perceel, string Criterium, string Tekst);

/// <summary>An inschrijving after the kluis was opened.</summary>
/// <param name="Id">Id of the sealed inzending it came from.</param>
/// <param name="Partij">Id of the penvoerder.</param>
/// <param name="Inhoud">What was handed in.</param>
/// <param name="Ingediend">Server time of the confirmation.</param>
public sealed record Inschrijving(Guid Id, string Partij, InschrijvingInhoud Inhoud, Instant Ingediend)
{
    /// <summary>Offered price per perceel in eurocents, above zero; null until the prices were opened, and where no price is asked.</summary>
    public IReadOnlyDictionary<int, long>? Prijzen { get; init; }

    /// <summary>Fingerprint of the prices as they were sealed, see <see cref="Prijspakket"/>; null where no price is asked.</summary>
    public string? Prijsvingerafdruk { get; init; }

    /// <summary>Percelen for which no valid price came out of the prijskluis, with the reason: there the inschrijving is not valid.</summary>
    public IReadOnlyDictionary<int, string> Prijsgebreken { get; init; } = new Dictionary<int, string>();
}

/// <summary>A party that turned out invalid or withdrew after its scores were known. Its scores stay; it can no longer win.</summary>
/// <param name="Partij">Id of the party.</param>
/// <param name="Reden">Why, in words that the party may read.</param>
/// <param name="Op">When it was recorded.</param>
public sealed record Uitval(string Partij, string Reden, Instant Op)
{
    /// <summary>The gunningsbeslissing that was withdrawn because of it; null when none had been sent.</summary>
    public Gunningsbeslissing? Ingetrokken { get; init; }
}
