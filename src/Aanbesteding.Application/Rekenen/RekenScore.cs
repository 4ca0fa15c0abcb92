using System.Text.Json;
using System.Text.Json.Nodes;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Rekenen;

/// <summary><c>reken score</c>: how do inschrijvingen score, who is first, and how firm is that?</summary>
public static class RekenScore
{
    /// <summary>
    /// Answers one question. Obligatory: <c>methode</c>, <c>criteria</c> and <c>inschrijvers</c>; <c>prijs</c> with gewogen-factor.
    /// Without <c>afronding</c> nothing is rounded and totals are shown with two decimals, half away from zero.
    /// Code 1 when the document is silent about recalculation where it must speak.
    /// </summary>
    public static RekenAntwoord Antwoord(JsonElement json)
    {
        var lezer = VraagLezer.Open(json, "methode", "criteria", "prijs", "minimumTotaal", "afronding", "gelijkspel", "herberekening",
            "scorebepaling", "inschrijvers", "uitgevallen");
        var vraag = ScoreLezer.Lees(lezer);
        if (lezer.Fouten.Count > 0)
            return RekenAntwoord.Fout(lezer.Fouten);

        var uitkomst = Puntentelling.Bereken(vraag);
        if (uitkomst.Weigering is not { } weigering)
            return new(0, Schrijf(uitkomst.Waarde, vraag.Afronding));

        var fout = RekenAntwoord.Fout(new VraagFout(weigering.Veld ?? RekenJson.HeleVraag, weigering.Tekst));
        return weigering.Code == Puntentelling.HerberekeningNietBepaald ? fout with { Code = 1 } : fout;
    }

    private static JsonObject Schrijf(Scoreantwoord antwoord, Afrondingsbeleid afronding) => new()
    {
        ["uitslag"] = new JsonArray([.. antwoord.Uitslag.Select(regel => Schrijf(regel, afronding))]),
        ["gelijk"] = new JsonArray([.. antwoord.Gelijk.Select(Ids)]),
        ["beslistDoor"] = antwoord.BeslistDoor,
        ["rangordeparadox"] = new JsonArray([.. antwoord.Rangordeparadox.Select(paradox => new JsonObject
        {
            ["alsUitvalt"] = paradox.AlsUitvalt,
            ["voor"] = Ids(paradox.Voor),
            ["na"] = Ids(paradox.Na),
        })]),
        ["kantelpunten"] = new JsonArray([.. antwoord.Kantelpunten.Select(punt => new JsonObject
        {
            // One question is about one perceel; the number belongs to the asker.
            ["perceel"] = null,
            ["inschrijver"] = punt.Inschrijver,
            ["criterium"] = punt.Criterium,
            ["van"] = punt.Van.ToString(),
            ["naar"] = punt.Naar.ToString(),
            ["nieuweWinnaar"] = punt.NieuweWinnaar,
        })]),
    };

    private static JsonObject Schrijf(Scoreregel regel, Afrondingsbeleid afronding) => new()
    {
        ["id"] = regel.Id,
        ["geldig"] = regel.Geldig,
        ["punten"] = new JsonObject(regel.Punten.Select(paar => KeyValuePair.Create<string, JsonNode?>(paar.Key, paar.Value.ToString()))),
        ["prijspunten"] = regel.Prijspunten?.ToString(),
        ["totaal"] = regel.Totaal is { } totaal ? afronding.Toon(totaal).ToString() : null,
        ["totaalBreuk"] = regel.Totaal?.ToString(),
        ["rang"] = regel.Rang,
        ["reden"] = regel.Reden,
    };

    private static JsonArray Ids(IReadOnlyList<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);
}
