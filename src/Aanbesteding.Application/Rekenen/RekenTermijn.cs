using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Domain.Termijnen;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Application.Rekenen;

/// <summary><c>reken termijn</c>: when does a term end, and why?</summary>
public static class RekenTermijn
{
    private static readonly Dictionary<string, Eenheid> Eenheden = Keuzes<Eenheid>();
    private static readonly Dictionary<string, Richting> Richtingen = Keuzes<Richting>();
    private static readonly Dictionary<string, Regime> Regimes = Keuzes<Regime>();

    private static readonly LocalDateTimePattern[] Tijdvormen =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF"),
    ];

    private static readonly OffsetDateTimePattern Momentvorm =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<m>");

    // Before standard time a place kept its own time, with seconds in its offset.
    private static readonly OffsetDateTimePattern MomentvormMetSeconden =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<l>");

    /// <summary>
    /// Answers one question. Obligatory: <c>begin</c>, <c>aantal</c>, <c>eenheid</c>, <c>regime</c>. Without
    /// <c>richting</c> a term runs forward; without <c>zone</c> it runs in the Netherlands.
    /// </summary>
    public static RekenAntwoord Antwoord(JsonElement json)
    {
        var lezer = VraagLezer.Open(json, "begin", "aantal", "eenheid", "richting", "regime", "zone", "feestdagen", "werkdagen");
        var begin = Begin(lezer);
        var eenheid = lezer.Keuze("eenheid", Eenheden);
        var aantal = lezer.Geheel("aantal", 1, eenheid is { } soort ? Termijnrekening.HoogsteAantal(soort) : int.MaxValue);
        var richting = lezer.Keuze("richting", Richtingen, verplicht: false);
        var regime = lezer.Keuze("regime", Regimes);
        var zone = Zone(lezer);
        var kalender = LeesKalender(lezer);
        if (lezer.Fouten.Count > 0)
            return RekenAntwoord.Fout(lezer.Fouten);
        var vraag = new Termijnvraag(begin!.Value.Dag, begin.Value.Tijd, aantal!.Value, eenheid!.Value, richting ?? Richting.Vooruit, regime!.Value)
        {
            Zone = zone,
            Kalender = kalender,
        };
        var uitkomst = Termijnrekening.Bereken(vraag);
        return uitkomst.Weigering is { } weigering
            ? RekenAntwoord.Fout(new VraagFout(weigering.Veld ?? RekenJson.HeleVraag, weigering.Tekst))
            : RekenAntwoord.Van(Schrijf(uitkomst.Waarde));
    }

    private static JsonObject Schrijf(Termijnantwoord antwoord) => new()
    {
        ["ruweLaatsteDag"] = LocalDatePattern.Iso.Format(antwoord.RuweLaatsteDag),
        ["laatsteDag"] = LocalDatePattern.Iso.Format(antwoord.LaatsteDag),
        ["eindMoment"] = (antwoord.EindMoment.Offset.Seconds % 60 == 0 ? Momentvorm : MomentvormMetSeconden).Format(antwoord.EindMoment),
        ["eersteDagErna"] = LocalDatePattern.Iso.Format(antwoord.EersteDagErna),
        ["onderbouwing"] = new JsonArray([.. antwoord.Onderbouwing.Select(stap => new JsonObject
        {
            ["regel"] = stap.Regel,
            ["artikel"] = stap.Artikel,
            ["toelichting"] = stap.Toelichting,
        })]),
    };

    private static (LocalDate Dag, LocalTime? Tijd)? Begin(VraagLezer lezer)
    {
        if (lezer.Tekst("begin") is not { } tekst)
            return null;
        if (LocalDatePattern.Iso.Parse(tekst) is { Success: true } dag)
            return (dag.Value, null);
        foreach (var vorm in Tijdvormen)
        {
            if (vorm.Parse(tekst) is { Success: true, Value: var moment })
                return (moment.Date, moment.TimeOfDay);
        }
        lezer.Fout("begin", $"'{tekst}' is geen plaatselijke datum of tijd. Schrijf bijvoorbeeld 2026-03-17 of 2026-03-17T09:30, zonder Z of +01:00.");
        return null;
    }

    private static DateTimeZone Zone(VraagLezer lezer)
    {
        if (lezer.Tekst("zone", verplicht: false) is not { } naam)
            return Nederland.Zone;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(naam) is { } zone)
            return zone;
        lezer.Fout("zone", $"'{naam}' is geen bekende tijdzone. Schrijf een naam uit de lijst van IANA, bijvoorbeeld {Nederland.Zone.Id}.");
        return Nederland.Zone;
    }

    private static Kalender LeesKalender(VraagLezer lezer)
    {
        var uitkomst = Kalender.Maak(Dagen(lezer, "feestdagen"), Dagen(lezer, "werkdagen"));
        if (uitkomst.Aanvaard)
            return uitkomst.Waarde;
        lezer.Fout(uitkomst.Weigering!.Veld!, uitkomst.Weigering.Tekst);
        return Kalender.Nederlands;
    }

    private static List<LocalDate>? Dagen(VraagLezer lezer, string veld)
    {
        if (lezer.Lijst(veld, verplicht: false) is not { } lijst)
            return null;
        List<LocalDate> dagen = [];
        foreach (var (element, plaats) in lijst)
        {
            if (element.ValueKind is JsonValueKind.String && LocalDatePattern.Iso.Parse(element.GetString()!) is { Success: true } dag)
                dagen.Add(dag.Value);
            else
                lezer.Fout(plaats, "Dit is geen datum. Schrijf bijvoorbeeld \"2026-12-25\".");
        }
        return dagen;
    }

    private static Dictionary<string, T> Keuzes<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(waarde => waarde.ToString().ToLower(CultureInfo.InvariantCulture), waarde => waarde);
}
