using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Onderdelen;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Gedeeld;

/// <summary>
/// The end of a term as people say it. A term that ends at midnight is over with the day before it; "vóór 00.00 uur" is read as a
/// day too late.
/// </summary>
public static class Eindtekst
{
    /// <summary>"uiterlijk op vrijdag 24 april 2026", or "vóór vrijdag 24 april 2026 om 12.00 uur".</summary>
    public static string Uiterlijk(Instant einde) => HeleDag(einde) is { } dag ? $"uiterlijk op {dag}" : $"vóór {Tijdstip.Tekst(einde)}";

    /// <summary>"tot en met vrijdag 24 april 2026", or "tot vrijdag 24 april 2026 om 12.00 uur".</summary>
    public static string Tot(Instant einde) => HeleDag(einde) is { } dag ? $"tot en met {dag}" : $"tot {Tijdstip.Tekst(einde)}";

    private static string? HeleDag(Instant einde) =>
        Nederland.BeginVan(Nederland.Dag(einde)) == einde ? Datumtekst.DatumMetWeekdag(Nederland.Dag(einde).PlusDays(-1)) : null;
}
