using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>Measures of a picture of one stretch of time with the failures in it, in whole units of its own drawing.</summary>
/// <param name="Van">Begin of the bar.</param>
/// <param name="Tot">End of the bar.</param>
/// <param name="GemetenVan">From where was measured; null when nowhere.</param>
/// <param name="GemetenTot">Up to where was measured.</param>
/// <param name="Storingen">The failures.</param>
public sealed record Storingsbalk(Instant Van, Instant Tot, Instant? GemetenVan, Instant GemetenTot, IReadOnlyList<Storing> Storingen)
{
    /// <summary>Width of the whole drawing.</summary>
    public const int Breedte = 1000;

    /// <summary>Distance from the left of an instant.</summary>
    public int X(Instant op) => (int)(Instant.Max(Van, Instant.Min(Tot, op)) - Van).TotalSeconds is var s && (int)(Tot - Van).TotalSeconds is > 0 and var geheel ? (int)((long)s * Breedte / geheel) : 0;

    /// <summary>Width of a failure; never so narrow that it cannot be seen.</summary>
    public int Lengte(Storing storing)
    {
        ArgumentNullException.ThrowIfNull(storing);
        return Math.Max(X(storing.Tot) - X(storing.Van), 3);
    }

    /// <summary>How long, in words: "6 minuten en 5 seconden".</summary>
    public static string Duur(Duration duur)
    {
        var seconden = (long)duur.TotalSeconds;
        (long Aantal, string Een, string Meer)[] delen = [(seconden / 3600, "uur", "uur"), (seconden / 60 % 60, "minuut", "minuten"), (seconden % 60, "seconde", "seconden")];
        return Domain.Termijnen.Datumtekst.Opsomming([.. delen.Where(d => d.Aantal > 0).Select(d => $"{d.Aantal} {(d.Aantal == 1 ? d.Een : d.Meer)}").DefaultIfEmpty("0 seconden")]);
    }
}
