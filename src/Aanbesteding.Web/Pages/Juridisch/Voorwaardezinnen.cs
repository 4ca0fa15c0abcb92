using Aanbesteding.Application.Juridisch;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Pages.Juridisch;

/// <summary>Reviews and conditions as people say them.</summary>
public static class Voorwaardezinnen
{
    /// <summary>What a jurist found of a condition.</summary>
    public static string Van(Voorwaardeoordeel oordeel) => oordeel switch
    {
        Voorwaardeoordeel.Voldaan => "Voldaan",
        Voorwaardeoordeel.NietVoldaan => "Niet voldaan",
        _ => "Ingetrokken",
    };

    /// <summary>How much changed since the review before: "nieuw", "3 regels anders", "feiten niet veranderd".</summary>
    public static string Veranderd(Toetsblad blad)
    {
        ArgumentNullException.ThrowIfNull(blad);
        var (een, meer, niets) = blad.Versie is null ? ("1 feit anders", "feiten anders", "Feiten niet veranderd") : ("1 regel anders", "regels anders", "Tekst niet veranderd");
        return blad.Anders switch { null => "Nieuw", 0 => niets, 1 => een, { } aantal => $"{aantal} {meer}" };
    }

    /// <summary>How many guards fail: "Alles in orde", "1 regel niet in orde".</summary>
    public static string Falend(Toetsblad blad)
    {
        ArgumentNullException.ThrowIfNull(blad);
        return blad.Falend switch { 0 => "Alles in orde", 1 => "1 regel niet in orde", var aantal => $"{aantal} regels niet in orde" };
    }

    /// <summary>Name of what waits.</summary>
    public static string Van(Wachtsoort soort) => soort switch
    {
        Wachtsoort.Toets => "Toetsen",
        Wachtsoort.Voorwaarde => "Voorwaarde beoordelen",
        Wachtsoort.Geding => "Rechtszaak loopt",
        Wachtsoort.Klacht => "Klacht loopt",
        _ => "Waarschuwing",
    };
}
