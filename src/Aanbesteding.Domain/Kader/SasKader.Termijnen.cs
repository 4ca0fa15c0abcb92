namespace Aanbesteding.Domain;

public static partial class SasKader
{
    /// <summary>Shortest opschortende termijn in calendar days (art. 2.127 lid 3 Aw: at least 20).</summary>
    public const int OpschortendeTermijnDagen = 20;

    /// <summary>
    /// Fewer calendar days than this for applying or tendering is never proportionate. SAS has no statutory minimum; usual
    /// are 30 to 45 days (domain part 7.3).
    /// </summary>
    public const int KortsteSluitingDagen = 10;

    /// <summary>
    /// What a term usually lasts at least, in calendar days; a shorter one is allowed, with a warning. SAS has no statutory
    /// minimum (domain part 7.3); for the nota compare art. 2.54 Aw.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, int> GebruikelijkeDagen = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["sluiting-aanmelding"] = 30,
        ["bezwaartermijn-selectie"] = 10,
        ["sluiting-inschrijving"] = 30,
        ["nota-inlichtingen-selectie"] = 10,
        ["nota-inlichtingen-inschrijving"] = 10,
    };

    /// <summary>Units that a term of the planning may have.</summary>
    public static readonly IReadOnlyList<string> Eenheden = ["dag", "werkdag", "week", "maand"];

    /// <summary>Regimes that a term of the planning may follow (domain part 7.1).</summary>
    public static readonly IReadOnlyList<string> Regimes = ["atw", "verordening1182", "contractueel"];

    /// <summary>Events after which a term of the planning may start.</summary>
    public static readonly IReadOnlyList<string> Ankers =
        ["publicatie-selectie", "selectiebeslissing", "uitnodiging", "gunningsbeslissing", "overeenkomst", Vrijgave.Vonnisanker, Lotingsregels.Oproep];

    /// <summary>Terms that every SAS dialogue has, each with the event after which it starts.</summary>
    private static readonly Dictionary<string, string> VasteTermijnen = new(StringComparer.Ordinal)
    {
        ["sluiting-aanmelding"] = "publicatie-selectie",
        ["bezwaartermijn-selectie"] = "selectiebeslissing",
        ["sluiting-inschrijving"] = "uitnodiging",
        ["opschortende-termijn"] = "gunningsbeslissing",
    };

    private static IEnumerable<Weigering> Termijnen(Inrichting inrichting) =>
    [
        .. VasteTermijnen.Keys.Where(naam => inrichting.Planning.All(t => t.Naam != naam)).Select(TermijnOntbreekt),
        .. inrichting.Planning.SelectMany((termijn, i) => Termijn(termijn, $"planning[{i}]")),
        .. Samenhang(inrichting),
    ];

    private static IEnumerable<Weigering> Termijn(Termijnregel termijn, string veld)
    {
        if (!Eenheden.Contains(termijn.Eenheid, StringComparer.Ordinal))
            yield return new Weigering("onbekende-eenheid", $"De eenheid ‘{termijn.Eenheid}’ bestaat niet. Kies uit: {string.Join(", ", Eenheden)}.", Transparantie, $"{veld}.eenheid");
        if (!Regimes.Contains(termijn.Regime, StringComparer.Ordinal))
            yield return new Weigering("onbekend-regime", $"Het regime ‘{termijn.Regime}’ bestaat niet. Kies uit: {string.Join(", ", Regimes)}.", Transparantie, $"{veld}.regime");
        if (termijn.Na is null == termijn.Voor is null)
            yield return new Weigering("verkeerd-begin", $"Zeg van de termijn ‘{termijn.Naam}’ óf na welke gebeurtenis zij begint (na), óf voor welke termijn zij terugtelt (voor).", Transparantie, $"{veld}.na");
        if (VasteTermijnen.TryGetValue(termijn.Naam, out var anker) && termijn.Na != anker)
            yield return new Weigering("verkeerd-begin", $"De termijn ‘{termijn.Naam}’ begint na ‘{anker}’, niet na ‘{termijn.Na}’.", termijn.Naam == "opschortende-termijn" ? "Art. 2.127 lid 2 Aanbestedingswet 2012" : Transparantie, $"{veld}.na");
        if (termijn.Naam == Lotingsregels.Oproep != (termijn.Na == Lotingsregels.Oproep))
            yield return new Weigering("verkeerd-begin", $"De termijn ‘{Lotingsregels.Oproep}’ begint na ‘{Lotingsregels.Oproep}’, en geen andere termijn doet dat.", Transparantie, $"{veld}.na");
        if (termijn.Naam.StartsWith("sluiting-", StringComparison.Ordinal) && KortsteDuur(termijn) < KortsteSluitingDagen)
            yield return new Weigering("kort", $"De termijn ‘{termijn.Naam}’ is korter dan {KortsteSluitingDagen} dagen. Dat is niet redelijk; gebruikelijk is 30 tot 45 dagen.", "Proportionaliteitsbeginsel (art. 1.10 Aanbestedingswet 2012)", $"{veld}.aantal");
        foreach (var weigering in termijn.Naam switch { "opschortende-termijn" => OpschortendeTermijn(termijn, veld), Standstill.Vervaltermijn => Vervaltermijn(termijn, veld), _ => [] })
            yield return weigering;
    }

    /// <summary>
    /// The contractual term beside the statutory one. It may end sooner because it does not roll, but it never gives fewer days:
    /// an opschortende termijn that is also the vervaltermijn has to be a real one (Hof Den Haag 20-4-2021).
    /// </summary>
    private static IEnumerable<Weigering> Vervaltermijn(Termijnregel termijn, string veld)
    {
        if (termijn.Na != "gunningsbeslissing")
            yield return new Weigering("verkeerd-begin", $"De termijn ‘{termijn.Naam}’ begint na ‘gunningsbeslissing’, tegelijk met de opschortende termijn.", "Art. 2.127 lid 2 Aanbestedingswet 2012", $"{veld}.na");
        if (KortsteDuur(termijn) < OpschortendeTermijnDagen)
            yield return new Weigering("vervaltermijn-te-kort", $"De vervaltermijn is ten minste {OpschortendeTermijnDagen} kalenderdagen: niet korter dan de opschortende termijn.", "Art. 2.127 lid 3 Aanbestedingswet 2012", $"{veld}.aantal");
        if (termijn.Tijd is not null)
            yield return new Weigering("vervaltermijn-tijd", "De vervaltermijn loopt tot het einde van de laatste dag; een tijd zou haar inkorten.", "Art. 2.127 lid 3 Aanbestedingswet 2012", $"{veld}.tijd");
    }

    private static IEnumerable<Weigering> OpschortendeTermijn(Termijnregel termijn, string veld)
    {
        if (KortsteDuur(termijn) < OpschortendeTermijnDagen)
            yield return new Weigering("opschortende-termijn-te-kort", $"De opschortende termijn is ten minste {OpschortendeTermijnDagen} kalenderdagen.", "Art. 2.127 lid 3 Aanbestedingswet 2012", $"{veld}.aantal");
        if (termijn.Regime != "atw")
            yield return new Weigering("opschortende-termijn-regime", "Op de opschortende termijn is de Algemene termijnenwet van toepassing.", "Art. 1 Algemene termijnenwet", $"{veld}.regime");
        if (termijn.Tijd is not null)
            yield return new Weigering("opschortende-termijn-tijd", "De opschortende termijn loopt tot het einde van de laatste dag; een tijd zou haar inkorten.", "Art. 2.127 lid 3 Aanbestedingswet 2012", $"{veld}.tijd");
    }

    /// <summary>Calendar days that the term lasts at least: 28 for a month, and one for a working day.</summary>
    private static long KortsteDuur(Termijnregel termijn) => (long)termijn.Aantal * termijn.Eenheid switch { "week" => 7, "maand" => 28, _ => 1 };

    private static Weigering TermijnOntbreekt(string naam) =>
        new("termijn-ontbreekt", $"De planning mist de termijn ‘{naam}’.", Transparantie, "planning");
}
