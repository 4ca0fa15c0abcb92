using System.Globalization;
using Aanbesteding.Domain.Termijnen;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// An instant as people in the Netherlands read it: "maandag 15 juni 2026 om 12.00 uur", with the exact value for machines.
/// <example><code>&lt;tijdstip van="@Model.Sluiting" /&gt;</code></example>
/// <example><code>&lt;tijdstip van="@Model.Sluiting" alleen-dag="true" /&gt;</code></example>
/// </summary>
[HtmlTargetElement("tijdstip", Attributes = "van", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Tijdstip : TagHelper
{
    /// <summary>The instant.</summary>
    public Instant Van { get; set; }

    /// <summary>Leave out the time of day.</summary>
    public bool AlleenDag { get; set; }

    /// <summary>Show the seconds too, for receipts.</summary>
    public bool OpDeSeconde { get; set; }

    /// <summary>The text for an instant, for places that are not markup.</summary>
    public static string Tekst(Instant moment, bool alleenDag = false) =>
        alleenDag ? Datumtekst.DatumMetWeekdag(Nederland.Dag(moment)) : Datumtekst.Tijdstip(OpDeMinuut(Wandklok(moment)));

    /// <summary>The same to the second: "maandag 15 juni 2026 om 11.58.07 uur". Parts of a second are dropped.</summary>
    public static string Seconde(Instant moment) =>
        $"{Datumtekst.DatumMetWeekdag(Nederland.Dag(moment))} om {Wandklok(moment).TimeOfDay.ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture)} uur";

    /// <summary>The instant that the clocks on the wall show as this date and time; of a doubled hour the first.</summary>
    public static Instant Lees(LocalDateTime wandklok) => wandklok.InZoneLeniently(Nederland.Zone).ToInstant();

    /// <summary>What the clocks on the wall show at this instant.</summary>
    public static LocalDateTime Wandklok(Instant moment) => Nederland.Lokaal(moment);

    private static LocalDateTime OpDeMinuut(LocalDateTime tijd) => tijd.Date + new LocalTime(tijd.Hour, tijd.Minute);

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", OffsetDateTimePattern.Rfc3339.Format(Van.InZone(Nederland.Zone).ToOffsetDateTime()));
        output.Content.SetContent(OpDeSeconde ? Seconde(Van) : Tekst(Van, AlleenDag));
    }
}
