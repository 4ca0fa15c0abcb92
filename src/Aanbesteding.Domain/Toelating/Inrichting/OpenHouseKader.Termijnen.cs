namespace Aanbesteding.Domain.Toelating;

public static partial class OpenHouseKader
{
    /// <summary>Longest decision term in calendar days, its extension included: longer is no answer within a reasonable time (compare art. 4:13 Awb; usual are six weeks).</summary>
    public const int LangsteBeslistermijnDagen = 91;

    /// <summary>Least calendar days to object, or to answer an offer.</summary>
    public const int KortsteReactieDagen = 10;

    /// <summary>Least time between the offer of a change and the day on which it takes effect, in days.</summary>
    public const int KortsteAankondigingDagen = 28;

    /// <summary>The end of the overeenkomst; follows from its looptijd and its extensions, not from the planning.</summary>
    public const string EindeLooptijd = "einde-looptijd";

    /// <summary>Terms that every open house has, each with the event after which it starts.</summary>
    public static readonly IReadOnlyDictionary<string, string> VasteTermijnen = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reactietermijn-consultatie"] = "consultatie",
        ["eerste-instroomronde"] = "publicatie",
        ["beslistermijn"] = "aanvraag",
        ["verlenging-beslistermijn"] = "beslistermijn",
        ["hersteltermijn"] = "herstelverzoek",
        ["tekentermijn"] = "toelating",
        ["bezwaartermijn"] = "weigering",
        ["reactietermijn-aanbod"] = "aanbod",
        ["zienswijzetermijn"] = "maatregel",
        ["hertoetstermijn"] = "hertoetsing",
    };

    /// <summary>Events after which a term starts.</summary>
    public static IReadOnlyList<string> Ankers => [.. VasteTermijnen.Values];

    private static IEnumerable<Weigering> Termijnen(Toelatingsinrichting i) =>
    [
        .. VasteTermijnen.Keys.Where(naam => i.Planning.All(t => t.Naam != naam))
            .Select(naam => new Weigering("termijn-ontbreekt", $"De planning mist de termijn ‘{naam}’.", Transparantie, "planning")),
        .. i.Planning.SelectMany((termijn, n) => Termijn(termijn, $"planning[{n}]")),
        .. Beslistijd(i.Planning),
    ];

    /// <summary>An aanbieder waits for the term and its extension together.</summary>
    private static IEnumerable<Weigering> Beslistijd(IReadOnlyList<Termijnregel> planning)
    {
        List<int> delen = [.. Enumerable.Range(0, planning.Count).Where(n => planning[n].Naam is "beslistermijn" or "verlenging-beslistermijn")];
        if (delen.Sum(n => Dagen(planning[n])) > LangsteBeslistermijnDagen)
            yield return new Weigering("beslistermijn-te-lang", $"De beslistermijn en haar verlenging zijn samen ten hoogste {LangsteBeslistermijnDagen} dagen; zes weken met twee weken verlenging is gebruikelijk.", Proportionaliteit, $"planning[{delen.MaxBy(n => Dagen(planning[n]))}].aantal");
    }

    private static IEnumerable<Weigering> Termijn(Termijnregel termijn, string veld)
    {
        if (!SasKader.Eenheden.Contains(termijn.Eenheid, StringComparer.Ordinal))
            yield return new Weigering("onbekende-eenheid", $"De eenheid ‘{termijn.Eenheid}’ bestaat niet. Kies uit: {string.Join(", ", SasKader.Eenheden)}.", Transparantie, $"{veld}.eenheid");
        if (!SasKader.Regimes.Contains(termijn.Regime, StringComparer.Ordinal))
            yield return new Weigering("onbekend-regime", $"Het regime ‘{termijn.Regime}’ bestaat niet. Kies uit: {string.Join(", ", SasKader.Regimes)}.", Transparantie, $"{veld}.regime");
        if (!VasteTermijnen.TryGetValue(termijn.Naam, out var anker))
            yield return new Weigering("onbekende-termijn", $"Een open house kent geen termijn ‘{termijn.Naam}’. Wel: {string.Join(", ", VasteTermijnen.Keys)}.{Sluiting(termijn.Naam)}", Sluiting(termijn.Naam).Length > 0 ? OpIederMoment : Transparantie, $"{veld}.naam");
        else if (termijn.Na != anker || termijn.Voor is not null)
            yield return new Weigering("verkeerd-begin", $"De termijn ‘{termijn.Naam}’ begint na ‘{anker}’.", Transparantie, $"{veld}.na");
        if (termijn.Naam is "beslistermijn" && termijn.Tijd is not null)
            yield return new Weigering("beslistermijn-tijd", "De beslistermijn loopt tot het einde van de laatste dag. Laat de tijd weg.", Transparantie, $"{veld}.tijd");
        if (termijn.Naam is "bezwaartermijn" or "reactietermijn-aanbod" or "reactietermijn-consultatie" && Dagen(termijn) < KortsteReactieDagen)
            yield return new Weigering("kort", $"De termijn ‘{termijn.Naam}’ is korter dan {KortsteReactieDagen} dagen. Dat is niet redelijk.", Proportionaliteit, $"{veld}.aantal");
    }

    /// <summary>Calendar days that the term lasts at least: 28 for a month, and every five working days have a weekend behind them.</summary>
    private static long Dagen(Termijnregel termijn) => termijn.Eenheid switch
    {
        "week" => termijn.Aantal * 7L,
        "maand" => termijn.Aantal * 28L,
        "werkdag" => termijn.Aantal + ((termijn.Aantal - 1) / 5 * 2L),
        _ => termijn.Aantal,
    };

    private static string Sluiting(string naam) =>
        naam.Contains("sluiting", StringComparison.Ordinal) || naam.Contains("venster", StringComparison.Ordinal) ? " Aanbieders kunnen de hele looptijd toetreden: er is geen sluiting." : "";
}
