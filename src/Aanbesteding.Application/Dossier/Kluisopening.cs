using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>The fact that the kluis was opened: the heads of the chains of the parties at that moment.</summary>
/// <param name="Koppen">One per opened submission.</param>
public sealed record Kluisopening(IReadOnlyList<Ketenkop> Koppen)
{
    /// <summary>Reads the fact as the dossier keeps it.</summary>
    public static Kluisopening Van(Feit feit)
    {
        ArgumentNullException.ThrowIfNull(feit);
        return ((JsonElement)feit.Gegevens).Deserialize<Kluisopening>(Json.Opties)!;
    }
}
