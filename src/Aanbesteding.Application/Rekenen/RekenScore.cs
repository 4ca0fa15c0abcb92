using System.Text.Json;
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
            return new(0, json => Schrijf(json, uitkomst.Waarde, vraag.Afronding));

        var fout = RekenAntwoord.Fout(new VraagFout(weigering.Veld ?? RekenJson.HeleVraag, weigering.Tekst));
        return weigering.Code == Puntentelling.HerberekeningNietBepaald ? fout with { Code = 1 } : fout;
    }

    private static void Schrijf(Utf8JsonWriter json, Scoreantwoord antwoord, Afrondingsbeleid afronding)
    {
        json.Lijst("uitslag", antwoord.Uitslag, regel => Schrijf(json, regel, afronding));
        json.Lijst("gelijk", antwoord.Gelijk, groep =>
        {
            json.WriteStartArray();
            foreach (var id in groep)
                json.WriteStringValue(id);
            json.WriteEndArray();
        });
        json.WriteString("beslistDoor", antwoord.BeslistDoor);
        json.Lijst("rangordeparadox", antwoord.Rangordeparadox, paradox =>
        {
            json.WriteStartObject();
            json.WriteString("alsUitvalt", paradox.AlsUitvalt);
            json.Lijst("voor", paradox.Voor, json.WriteStringValue);
            json.Lijst("na", paradox.Na, json.WriteStringValue);
            json.WriteEndObject();
        });
        json.Lijst("kantelpunten", antwoord.Kantelpunten, punt => Schrijf(json, punt));
    }

    private static void Schrijf(Utf8JsonWriter json, Kantelpunt punt)
    {
        json.WriteStartObject();
        // One question is about one perceel; the number belongs to the asker.
        json.WriteNull("perceel");
        json.WriteString("inschrijver", punt.Inschrijver);
        json.WriteString("criterium", punt.Criterium);
        json.WriteString("van", punt.Van.ToString());
        json.WriteString("naar", punt.Naar.ToString());
        json.WriteString("nieuweWinnaar", punt.NieuweWinnaar);
        json.WriteEndObject();
    }

    private static void Schrijf(Utf8JsonWriter json, Scoreregel regel, Afrondingsbeleid afronding)
    {
        json.WriteStartObject();
        json.WriteString("id", regel.Id);
        json.WriteBoolean("geldig", regel.Geldig);
        json.WriteStartObject("punten");
        foreach (var (criterium, punten) in regel.Punten)
            json.WriteString(criterium, punten.ToString());
        json.WriteEndObject();
        json.WriteString("prijspunten", regel.Prijspunten?.ToString());
        json.WriteString("totaal", regel.Totaal is { } totaal ? afronding.Toon(totaal).ToString() : null);
        json.WriteString("totaalBreuk", regel.Totaal?.ToString());
        if (regel.Rang is { } rang)
            json.WriteNumber("rang", rang);
        else
            json.WriteNull("rang");
        json.WriteString("reden", regel.Reden);
        json.WriteEndObject();
    }
}
