using Aanbesteding.Domain;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Unwinds a search that reached its bound; <see cref="CpSatOplosser"/> turns it into a refusal.</summary>
internal sealed class TeZwaar() : Exception("De grens aan het rekenwerk is bereikt.")
{
    /// <summary>What the asker hears.</summary>
    public static readonly Weigering Weigering = new(
        "verdeling-te-zwaar",
        "Deze verdeling is te zwaar om met zekerheid uit te rekenen, meestal doordat heel veel scores gelijk zijn. Neem een volgorde op bij gelijke score, of kies een vaste volgorde van percelen.",
        "De gepubliceerde perceelregels", "inschrijvers");
}
