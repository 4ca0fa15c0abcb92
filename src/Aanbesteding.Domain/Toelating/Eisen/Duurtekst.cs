using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>A period in Dutch words: "2 jaar en 6 maanden".</summary>
public static class Duurtekst
{
    /// <summary>Years, months and days; other units are not used here.</summary>
    public static string Van(Period duur)
    {
        ArgumentNullException.ThrowIfNull(duur);
        List<string> delen = [];
        if (duur.Years > 0)
            delen.Add($"{duur.Years} jaar");
        if (duur.Months > 0)
            delen.Add(duur.Months == 1 ? "1 maand" : $"{duur.Months} maanden");
        if (duur.Days > 0)
            delen.Add(duur.Days == 1 ? "1 dag" : $"{duur.Days} dagen");
        return delen.Count == 0 ? "0 dagen" : Termijnen.Datumtekst.Opsomming(delen);
    }
}
