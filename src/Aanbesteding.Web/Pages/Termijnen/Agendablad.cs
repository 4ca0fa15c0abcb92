using System.Text;
using Aanbesteding.Domain.Termijnen;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Duration = Ical.Net.DataTypes.Duration;
using Period = NodaTime.Period;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>
/// Calendar entries as an iCalendar file (RFC 5545, RFC 7986) to subscribe to. It holds no METHOD: nobody is invited. What is
/// written follows from the entries alone, so the same entries give the same bytes.
/// </summary>
public static class Agendablad
{
    /// <summary>Kind of file.</summary>
    public const string Soort = "text/calendar; charset=utf-8";

    /// <summary>From here SEQUENCE counts seconds: it grows whenever an entry changes, and fits until 2088.</summary>
    private static readonly Instant Begin = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>Writes the file.</summary>
    /// <param name="naam">Name of the calendar.</param>
    /// <param name="punten">The entries.</param>
    /// <param name="portaal">Address of the portal, for links back.</param>
    public static byte[] Schrijf(string naam, IEnumerable<Agendapunt> punten, Uri portaal)
    {
        ArgumentNullException.ThrowIfNull(punten);
        ArgumentNullException.ThrowIfNull(portaal);
        var blad = new Calendar { ProductId = "-//Aanbesteding//Agenda//NL" };
        blad.AddProperty("NAME", naam);
        blad.AddProperty("X-WR-CALNAME", naam);
        blad.AddProperty("X-PUBLISHED-TTL", "PT1H");
        var verversing = new CalendarProperty("REFRESH-INTERVAL", "PT1H");
        verversing.AddParameter("VALUE", "DURATION");
        blad.Properties.Add(verversing);
        blad.AddTimeZone(VTimeZone.FromDateTimeZone(Nederland.Zone.Id, Begin.ToDateTimeUtc(), includeHistoricalData: false));
        blad.Events.AddRange(punten.OrderBy(p => p.Dag).ThenBy(p => p.Tijd).ThenBy(p => p.Uid, StringComparer.Ordinal).Select(punt => Regel(punt, portaal)));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(blad)!);
    }

    private static CalendarEvent Regel(Agendapunt punt, Uri portaal)
    {
        var regel = new CalendarEvent
        {
            Uid = punt.Uid,
            Summary = punt.Stand switch
            {
                Agendastand.Voorlopig => $"Verwacht: {punt.Titel}",
                Agendastand.Vervallen => $"Vervallen: {punt.Titel}",
                _ => punt.Titel,
            },
            Description = punt.Tekst,
            Url = new Uri(portaal, punt.Pad),
            Status = punt.Stand switch { Agendastand.Voorlopig => "TENTATIVE", Agendastand.Vervallen => "CANCELLED", _ => "CONFIRMED" },
            Transparency = "TRANSPARENT",
            DtStamp = Utc(punt.Gewijzigd),
            LastModified = Utc(punt.Gewijzigd),
            Sequence = (int)(punt.Gewijzigd - Begin).TotalSeconds,
        };
        if (punt.Tijd is { } tijd)
        {
            regel.Start = new CalDateTime(punt.Dag.Year, punt.Dag.Month, punt.Dag.Day, tijd.Hour, tijd.Minute, tijd.Second, Nederland.Zone.Id);
        }
        else
        {
            var na = punt.Dag.PlusDays(1);
            (regel.Start, regel.End) = (new CalDateTime(punt.Dag.Year, punt.Dag.Month, punt.Dag.Day), new CalDateTime(na.Year, na.Month, na.Day));
        }

        foreach (var dag in punt.Vooraf)
        {
            regel.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display,
                Description = regel.Summary,
                Trigger = new Trigger(new Duration(days: -Period.DaysBetween(dag, punt.Dag))),
            });
        }

        return regel;
    }

    private static CalDateTime Utc(Instant ogenblik) => new(ogenblik.ToDateTimeUtc(), "UTC");
}
