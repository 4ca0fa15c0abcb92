using NodaTime;
using NodaTime.TimeZones;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>The one zone in which this house tells the time, and the way between the clock on the wall and the instant.</summary>
public static class Nederland
{
    private static readonly ZoneLocalMappingResolver EersteOgenblik =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The time zone of every procedure.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>Clock on the wall at an instant.</summary>
    public static LocalDateTime Lokaal(Instant ogenblik) => ogenblik.InZone(Zone).LocalDateTime;

    /// <summary>Date on the wall at an instant.</summary>
    public static LocalDate Dag(Instant ogenblik) => Lokaal(ogenblik).Date;

    /// <summary>
    /// Instant of a clock time. Refused between 02.00 and 03.00 on the day the clock changes: that time does not exist,
    /// or exists twice, and a closing time must be one instant.
    /// </summary>
    public static Uitkomst<Instant> Ogenblik(LocalDateTime lokaal) => Ogenblik(lokaal, Zone);

    /// <summary>First instant of a date.</summary>
    public static Instant BeginVan(LocalDate dag) => BeginVan(dag, Zone).ToInstant();

    internal static Uitkomst<Instant> Ogenblik(LocalDateTime lokaal, DateTimeZone zone)
    {
        var afbeelding = zone.MapLocal(lokaal);
        return afbeelding.Count switch
        {
            0 => Weigeringen.TijdstipBestaatNiet(lokaal, zone),
            1 => afbeelding.Single().ToInstant(),
            _ => Weigeringen.TijdstipDubbel(lokaal, zone),
        };
    }

    /// <summary>First instant of a date in a zone; where the whole date was skipped, the first instant after it.</summary>
    internal static ZonedDateTime BeginVan(LocalDate dag, DateTimeZone zone) =>
        zone.ResolveLocal(dag.AtMidnight(), EersteOgenblik);
}
