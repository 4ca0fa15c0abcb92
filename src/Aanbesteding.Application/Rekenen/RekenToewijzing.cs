using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Rekenen;

/// <summary><c>reken toewijzing</c>: who gets which perceel, and why?</summary>
public static class RekenToewijzing
{
    private static readonly Dictionary<string, PartijIdentiteit> Identiteiten = new(StringComparer.Ordinal)
    {
        ["inschrijver"] = PartijIdentiteit.Inschrijver,
        ["combinant"] = PartijIdentiteit.Combinant,
        ["concern"] = PartijIdentiteit.Concern,
        ["inclOnderaannemer"] = PartijIdentiteit.InclOnderaannemer,
    };

    private static readonly Dictionary<string, BijEenOverblijver> Overblijvers = new(StringComparer.Ordinal)
    {
        ["eenToewijzenRestNietGunnen"] = BijEenOverblijver.EenToewijzenRestNietGunnen,
        ["heraanbestedenRest"] = BijEenOverblijver.HeraanbestedenRest,
        ["allesIntrekken"] = BijEenOverblijver.AllesIntrekken,
        ["uitzonderingMetBesluit"] = BijEenOverblijver.UitzonderingMetBesluit,
    };

    private static readonly CpSatOplosser Oplosser = new();

    private enum Beleidsoort
    {
        VasteVolgorde,
        VoorkeurInschrijver,
        BesteTotaal,
        GrootsteVoorsprong,
    }

    private static readonly Dictionary<string, Beleidsoort> Beleidsoorten = new(StringComparer.Ordinal)
    {
        ["vasteVolgorde"] = Beleidsoort.VasteVolgorde,
        ["voorkeurInschrijver"] = Beleidsoort.VoorkeurInschrijver,
        ["besteTotaal"] = Beleidsoort.BesteTotaal,
        ["grootsteVoorsprong"] = Beleidsoort.GrootsteVoorsprong,
    };

    /// <summary>
    /// Answers one question. Obligatory: <c>percelen</c>, <c>regels.beleid</c> and <c>inschrijvers</c> with their scores.
    /// <c>lotvolgorde</c> holds the ids as drawn, once a draw has been held.
    /// </summary>
    public static RekenAntwoord Antwoord(JsonElement json)
    {
        var lezer = VraagLezer.Open(json, "percelen", "regels", "inschrijvers", "lotvolgorde");
        var percelen = LeesPercelen(lezer);
        var regels = LeesRegels(lezer);
        var inschrijvers = LeesInschrijvers(lezer);
        var lotvolgorde = lezer.Teksten("lotvolgorde", verplicht: false);
        if (lezer.Fouten.Count > 0)
            return RekenAntwoord.Fout(lezer.Fouten);

        var uitkomst = Toewijzer.WijsToe(new(percelen, regels!, inschrijvers, lotvolgorde), Oplosser);
        return uitkomst.Weigering is { } weigering
            ? RekenAntwoord.Fout(new VraagFout(weigering.Veld ?? RekenJson.HeleVraag, weigering.Tekst))
            : RekenAntwoord.Van(Schrijf(uitkomst.Waarde));
    }

    private static List<TeVerdelenPerceel> LeesPercelen(VraagLezer lezer) =>
        [.. (lezer.Lijst("percelen") ?? []).Select(deel =>
        {
            var perceel = lezer.Deel(deel.Element, deel.Veld, ["nummer", "partners"]);
            var nummer = perceel.Geheel("nummer", int.MinValue, int.MaxValue);
            var partners = perceel.Geheel("partners", int.MinValue, int.MaxValue, verplicht: false);
            return new TeVerdelenPerceel(nummer ?? 0, partners ?? 1);
        })];

    private static Toewijzingsregels? LeesRegels(VraagLezer lezer)
    {
        var regels = lezer.Object("regels", bekend:
        [
            "verschillendeWinnaar", "minimaalPartners", "maximaalPartners", "maximaalPercelenPerPartij", "partijIdentiteit", "beleid", "bijEenOverblijver",
        ]);
        if (regels is null)
            return null;

        var groepen = LeesGroepen(regels);
        var beleid = LeesBeleid(regels);
        return new()
        {
            VerschillendeWinnaar = groepen,
            MinimaalPartners = regels.Geheel("minimaalPartners", int.MinValue, int.MaxValue, verplicht: false),
            MaximaalPartners = regels.Geheel("maximaalPartners", int.MinValue, int.MaxValue, verplicht: false),
            MaximaalPercelenPerPartij = regels.Geheel("maximaalPercelenPerPartij", int.MinValue, int.MaxValue, verplicht: false),
            PartijIdentiteit = regels.Keuze("partijIdentiteit", Identiteiten, verplicht: false) ?? PartijIdentiteit.Inschrijver,
            Beleid = beleid ?? new Toewijzingsbeleid.BesteTotaal(),
            BijEenOverblijver = regels.Keuze("bijEenOverblijver", Overblijvers, verplicht: false) ?? BijEenOverblijver.EenToewijzenRestNietGunnen,
        };
    }

    private static List<IReadOnlyList<int>> LeesGroepen(VraagLezer regels)
    {
        List<IReadOnlyList<int>> groepen = [];
        foreach (var (element, veld) in regels.Lijst("verschillendeWinnaar", verplicht: false) ?? [])
        {
            var nummers = element.ValueKind is JsonValueKind.Array ? element.EnumerateArray().Select(VraagLijsten.Geheel).ToList() : [null];
            if (nummers.Contains(null))
                regels.Fout(veld, "Een groep is een lijst van perceelnummers.");
            groepen.Add([.. nummers.OfType<int>()]);
        }

        return groepen;
    }

    private static Toewijzingsbeleid? LeesBeleid(VraagLezer regels)
    {
        if (regels.Object("beleid", bekend: ["soort", "volgorde"]) is not { } beleid)
            return null;

        var soort = beleid.Keuze("soort", Beleidsoorten);
        var volgorde = beleid.Gehelen("volgorde", verplicht: soort is Beleidsoort.VasteVolgorde);
        if (volgorde is not null && soort is not (null or Beleidsoort.VasteVolgorde))
            beleid.Fout("volgorde", "Een volgorde hoort alleen bij vasteVolgorde.");
        return soort switch
        {
            Beleidsoort.VasteVolgorde => new Toewijzingsbeleid.VasteVolgorde(volgorde ?? []),
            Beleidsoort.VoorkeurInschrijver => new Toewijzingsbeleid.VoorkeurInschrijver(),
            Beleidsoort.BesteTotaal => new Toewijzingsbeleid.BesteTotaal(),
            Beleidsoort.GrootsteVoorsprong => new Toewijzingsbeleid.GrootsteVoorsprong(),
            _ => null,
        };
    }

    private static List<Toewijzingsinschrijver> LeesInschrijvers(VraagLezer lezer) =>
        [.. (lezer.Lijst("inschrijvers") ?? []).Select(deel => LeesInschrijver(lezer.Deel(deel.Element, deel.Veld,
            ["id", "combinanten", "concern", "onderaannemers", "voorkeur", "maximaalPercelen", "scores"])))];

    private static Toewijzingsinschrijver LeesInschrijver(VraagLezer lezer) => new(lezer.Tekst("id") ?? "", LeesScores(lezer))
    {
        Combinanten = lezer.Teksten("combinanten", verplicht: false) ?? [],
        Concern = lezer.Tekst("concern", verplicht: false),
        Onderaannemers = lezer.Teksten("onderaannemers", verplicht: false) ?? [],
        Voorkeur = lezer.Gehelen("voorkeur", verplicht: false) ?? [],
        MaximaalPercelen = lezer.Geheel("maximaalPercelen", int.MinValue, int.MaxValue, verplicht: false),
    };

    private static Dictionary<int, Breuk> LeesScores(VraagLezer lezer)
    {
        Dictionary<int, Breuk> scores = [];
        if (lezer.Object("scores") is not { } perceel)
            return scores;

        foreach (var naam in perceel.Namen)
        {
            // One way to write a number, so that "2" and "02" cannot both stand for perceel 2.
            if (!int.TryParse(naam, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nummer)
                || nummer.ToString(CultureInfo.InvariantCulture) != naam)
                perceel.Fout(naam, "Dit is geen perceelnummer.");
            else if (perceel.Getal(naam, verplicht: false) is { } score)
                scores[nummer] = score;
        }

        return scores;
    }

    private static JsonObject Schrijf(Toewijzingsantwoord antwoord) => new()
    {
        ["status"] = antwoord.Status switch
        {
            Toewijzingsstatus.Volledig => "volledig",
            Toewijzingsstatus.Onvolledig => "onvolledig",
            _ => "loting",
        },
        ["toewijzing"] = Schrijf(antwoord.Toewijzing),
        ["totaal"] = antwoord.Totaal.ToString(),
        ["uniek"] = antwoord.Uniek,
        ["loting"] = antwoord.Loting is not { } loting ? null : new JsonObject
        {
            ["partijen"] = new JsonArray([.. loting.Partijen.Select(id => JsonValue.Create(id))]),
            ["percelen"] = new JsonArray([.. loting.Percelen.Select(nummer => JsonValue.Create(nummer))]),
            ["omschrijving"] = loting.Omschrijving,
        },
        ["uitleg"] = new JsonArray([.. antwoord.Uitleg.Select(uitleg => new JsonObject
        {
            ["perceel"] = uitleg.Perceel,
            ["winnaar"] = uitleg.Winnaar,
            ["waarom"] = uitleg.Waarom,
            ["alternatief"] = uitleg.Alternatief is { } alternatief ? Schrijf(alternatief) : null,
            ["alternatiefTotaal"] = uitleg.AlternatiefTotaal?.ToString(),
        })]),
    };

    private static JsonObject Schrijf(IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
        new(toewijzing.OrderBy(paar => paar.Key).Select(paar => KeyValuePair.Create<string, JsonNode?>(
            paar.Key.ToString(CultureInfo.InvariantCulture),
            new JsonArray([.. paar.Value.Select(id => JsonValue.Create(id))]))));
}
