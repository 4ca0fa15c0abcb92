namespace Aanbesteding.Domain;

/// <summary>An organisation that takes part.</summary>
/// <param name="Id">Stable id in this installation.</param>
/// <param name="Naam">Statutory name.</param>
/// <param name="KvkNummer">Number in the trade register: 8 digits, leading zeros matter.</param>
/// <param name="Soorten">Kinds it belongs to, e.g. sociale-basis, jeugdhulpaanbieder.</param>
public sealed record Partij(string Id, string Naam, string KvkNummer, IReadOnlyList<string> Soorten);

/// <summary>
/// Who applies: one organisation, or several together. May not be forbidden (art. 2.52 Aw); all combinanten become
/// contract party, the penvoerder acts for all.
/// </summary>
/// <param name="Penvoerder">The member that acts for all; also the one that submits.</param>
/// <param name="Combinanten">The other members; empty for a single applicant.</param>
/// <param name="Concern">Name of the concern the penvoerder belongs to; null when none.</param>
/// <param name="Onderaannemers">KvK numbers of key subcontractors.</param>
public sealed record Combinatie(Partij Penvoerder, IReadOnlyList<Partij> Combinanten, string? Concern, IReadOnlyList<string> Onderaannemers)
{
    /// <summary>Penvoerder first, then the combinanten.</summary>
    public IEnumerable<Partij> Leden => Combinanten.Prepend(Penvoerder);

    /// <summary>Name for lists and letters.</summary>
    public string Naam => Combinanten.Count == 0 ? Penvoerder.Naam : $"Combinatie {Penvoerder.Naam}";

    /// <summary>
    /// Kinds of the composition rule that no member covers; empty when the combination is complete.
    /// Source: SLT needs at least a party from the sociale basis and a jeugdhulpaanbieder (WBO strategy 5.1-5.2).
    /// </summary>
    public IReadOnlyList<string> Ontbrekend(IReadOnlyList<string> samenstelling)
    {
        ArgumentNullException.ThrowIfNull(samenstelling);
        return [.. samenstelling.Where(soort => !Leden.Any(lid => lid.Soorten.Contains(soort, StringComparer.Ordinal)))];
    }
}
