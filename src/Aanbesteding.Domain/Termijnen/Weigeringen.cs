using System.Globalization;
using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>The refusals of the term engine.</summary>
public static class Weigeringen
{
    private const string Rekenregel = "Rekenregel voor termijnen";

    internal static Weigering AantalTeKlein { get; } =
        new("termijn-aantal", "Het aantal moet een heel getal van 1 of meer zijn.", Rekenregel, "aantal");

    internal static Weigering AantalTeGroot(int hoogste) =>
        new("termijn-aantal", string.Create(CultureInfo.InvariantCulture, $"Het aantal is te groot: voor deze eenheid kan het ten hoogste {hoogste} zijn."), Rekenregel, "aantal");

    internal static Weigering BuitenKalender(string veld) =>
        new("termijn-buiten-kalender", $"De termijn moet liggen tussen {Datumtekst.Datum(Kalender.Eerste)} en {Datumtekst.Datum(Kalender.Laatste)}.", Rekenregel, veld);

    internal static Weigering TijdstipBestaatNiet(LocalDateTime lokaal, DateTimeZone zone) =>
        new("tijdstip-bestaat-niet", $"{Datumtekst.Tijdstip(lokaal)} bestaat niet in {zone.Id}: de klok gaat dan vooruit. Kies een ander tijdstip.", Rekenregel, "begin");

    internal static Weigering TijdstipDubbel(LocalDateTime lokaal, DateTimeZone zone) =>
        new("tijdstip-dubbel", $"{Datumtekst.Tijdstip(lokaal)} komt twee keer voor in {zone.Id}: de klok gaat dan terug. Kies een ander tijdstip, of reken in de zone UTC.", Rekenregel, "begin");

    internal static Weigering FeestdagEnWerkdag(LocalDate dag) =>
        new("feestdag-en-werkdag", $"{Datumtekst.Datum(dag)} staat bij de feestdagen en bij de werkdagen. Kies een van beide.", Rekenregel, "werkdagen");
}
