using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aanbesteding.Application.Rekenen;

/// <summary>The answer to one question: a JSON object that is written where it has to be, so that a list of thousands is never kept.</summary>
/// <param name="Code">0 answered, 1 answered but refused by a rule, 2 the question itself is wrong.</param>
/// <param name="Velden">Writes the fields of the answer, or <c>fouten</c>.</param>
public sealed record RekenAntwoord(int Code, Action<Utf8JsonWriter> Velden)
{
    /// <summary>The question is wrong, for these reasons.</summary>
    public static RekenAntwoord Fout(params IReadOnlyList<VraagFout> fouten) => new(2, json => json.Lijst("fouten", fouten, fout =>
    {
        json.WriteStartObject();
        json.WriteString("veld", fout.Veld);
        json.WriteString("reden", fout.Reden);
        json.WriteEndObject();
    }));

    /// <summary>An answer that is ready.</summary>
    public static RekenAntwoord Van(JsonObject inhoud) => new(0, json =>
    {
        foreach (var (naam, waarde) in inhoud)
        {
            json.WritePropertyName(naam);
            if (waarde is null)
                json.WriteNullValue();
            else
                waarde.WriteTo(json);
        }
    });

    /// <summary>Writes the answer as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="index">The place of the question in its list, counted from zero; goes first.</param>
    public void Schrijf(Utf8JsonWriter json, int? index = null)
    {
        json.WriteStartObject();
        if (index is { } plaats)
            json.WriteNumber("index", plaats);
        Velden(json);
        json.WriteEndObject();
    }
}

/// <summary>What a door gives back: the exit code of the command line, and the JSON text.</summary>
/// <param name="Code">0, 1 or 2, as <see cref="RekenAntwoord.Code"/>; for a list of questions the highest of them.</param>
/// <param name="Json">One answer, or a list of answers in the order of the questions.</param>
public sealed record RekenResultaat(int Code, string Json);

/// <summary>The rules as tools anyone can run: one contract for the command line and the API.</summary>
public static class Reken
{
    private static readonly Dictionary<string, Func<JsonElement, RekenAntwoord>> Regels = new(StringComparer.Ordinal)
    {
        ["termijn"] = RekenTermijn.Antwoord,
        ["score"] = RekenScore.Antwoord,
        ["toewijzing"] = RekenToewijzing.Antwoord,
    };

    /// <summary>The kinds of question that can be asked.</summary>
    public static IReadOnlyCollection<string> Soorten => Regels.Keys;

    /// <summary>
    /// Answers a question, or a list of questions. In a list a wrong question gets its faults, with its index counted
    /// from zero, in its own place; the others are answered.
    /// </summary>
    /// <param name="soort">One of <see cref="Soorten"/>.</param>
    /// <param name="json">One JSON object, or an array of them.</param>
    public static RekenResultaat Beantwoord(string soort, string json)
    {
        if (!Regels.TryGetValue(soort, out var regel))
            return Resultaat(RekenAntwoord.Fout(new VraagFout("soort", $"'{soort}' is geen keuze. Kies uit: {string.Join(", ", Soorten)}.")));
        var (document, fout) = RekenJson.Lees(json);
        if (document is null)
            return Resultaat(RekenAntwoord.Fout(fout!));
        using (document)
            return document.RootElement.ValueKind is JsonValueKind.Array ? Lijst(regel, document.RootElement) : Resultaat(regel(document.RootElement));
    }

    private static RekenResultaat Lijst(Func<JsonElement, RekenAntwoord> regel, JsonElement vragen)
    {
        var (code, index) = (0, 0);
        var tekst = RekenJson.Schrijf(json =>
        {
            json.WriteStartArray();
            foreach (var vraag in vragen.EnumerateArray())
            {
                var antwoord = regel(vraag);
                antwoord.Schrijf(json, antwoord.Code == 2 ? index : null);
                (code, index) = (Math.Max(code, antwoord.Code), index + 1);
            }

            json.WriteEndArray();
        });
        return new(code, tekst);
    }

    private static RekenResultaat Resultaat(RekenAntwoord antwoord) => new(antwoord.Code, RekenJson.Schrijf(json => antwoord.Schrijf(json)));
}
