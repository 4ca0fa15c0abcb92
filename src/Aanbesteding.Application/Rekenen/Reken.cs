using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aanbesteding.Application.Rekenen;

/// <summary>The answer to one question.</summary>
/// <param name="Code">0 answered, 1 answered but refused by a rule, 2 the question itself is wrong.</param>
/// <param name="Inhoud">The answer, or an object with <c>fouten</c>.</param>
public sealed record RekenAntwoord(int Code, JsonObject Inhoud)
{
    /// <summary>The question is wrong, for these reasons.</summary>
    public static RekenAntwoord Fout(params IEnumerable<VraagFout> fouten) => new(2, new JsonObject
    {
        ["fouten"] = new JsonArray([.. fouten.Select(fout => new JsonObject { ["veld"] = fout.Veld, ["reden"] = fout.Reden })]),
    });
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
        var (wortel, fout) = RekenJson.Lees(json);
        if (wortel is not { } vraag)
            return Resultaat(RekenAntwoord.Fout(fout!));
        return vraag.ValueKind is JsonValueKind.Array ? Lijst(regel, vraag) : Resultaat(regel(vraag));
    }

    private static RekenResultaat Lijst(Func<JsonElement, RekenAntwoord> regel, JsonElement vragen)
    {
        var antwoorden = vragen.EnumerateArray().Select(regel).ToList();
        var inhoud = antwoorden.Select((antwoord, index) =>
        {
            if (antwoord.Code == 2)
                antwoord.Inhoud.Insert(0, "index", index);
            return antwoord.Inhoud;
        });
        return new RekenResultaat(antwoorden.Select(antwoord => antwoord.Code).DefaultIfEmpty(0).Max(), RekenJson.Schrijf(new JsonArray([.. inhoud])));
    }

    private static RekenResultaat Resultaat(RekenAntwoord antwoord) => new(antwoord.Code, RekenJson.Schrijf(antwoord.Inhoud));
}
