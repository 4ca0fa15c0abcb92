using System.Globalization;
using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>Percelen in a sentence.</summary>
public static class Perceeltekst
{
    /// <summary>"perceel 2", "de percelen 1 en 3".</summary>
    public static string Van(IReadOnlyList<int> percelen)
    {
        ArgumentNullException.ThrowIfNull(percelen);
        var nummers = Datumtekst.Opsomming([.. percelen.Select(p => p.ToString(CultureInfo.InvariantCulture))]);
        return percelen.Count == 1 ? $"perceel {nummers}" : $"de percelen {nummers}";
    }

    /// <summary>At the beginning of a sentence: "Perceel 2", "Percelen 1 en 3".</summary>
    public static string Met(IReadOnlyList<int> percelen) => Van(percelen).Replace("de percelen", "Percelen", StringComparison.Ordinal).Replace("perceel ", "Perceel ", StringComparison.Ordinal);
}
