using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aanbesteding.Bench;

/// <summary>Makes sound questions for <c>reken score</c>: every method and price formula, three to eight inschrijvers, three to six
/// criteria, minima, ties, drop-outs, several assessors and every rounding. The same seed gives the same questions.</summary>
internal static class Scorevragen
{
    private static readonly string[] Methoden = ["gewogen-factor", "gunnen-op-waarde", "kwaliteit-per-prijs", "kwaliteit", "al-dan-niet"];
    private static readonly string[] Formules = ["relatief-laagste", "relatief-lineair", "absoluut", "logaritmisch"];
    private static readonly string[] Momenten = ["geen", "geen", "per-criterium", "totaal"];
    private static readonly string[] Wijzen = ["half-van-nul", "half-even", "half-naar-nul", "naar-nul", "van-nul", "omlaag", "omhoog"];
    private static readonly string[] Bepalingen = ["consensus", "gemiddelde", "mediaan"];

    /// <summary>A JSON array of questions.</summary>
    public static string Lijst(int aantal, int zaad)
    {
        var toeval = new Random(zaad);
        return new JsonArray([.. Enumerable.Range(0, aantal).Select(n => Vraag(toeval, n))]).ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    // Half of the questions weigh price against quality, so that every formula gets its share.
    private static JsonObject Vraag(Random toeval, int n)
    {
        var methode = n % 2 == 0 ? Methoden[0] : Methoden[n / 2 % Methoden.Length];
        var criteria = toeval.Next(3, 7);
        var inschrijvers = toeval.Next(3, 9);
        var prijsgewicht = methode == Methoden[0] ? toeval.Next(2, 13) * 5 : 0;
        var bepaling = toeval.Next(4) == 0 ? Bepalingen[toeval.Next(3)] : null;
        var schalen = Enumerable.Range(0, criteria).Select(_ => toeval.Next(3)).ToArray();
        return new()
        {
            ["methode"] = methode,
            ["criteria"] = Criteria(toeval, methode, schalen, 100 - prijsgewicht),
            ["prijs"] = methode == Methoden[0] ? Prijs(toeval, Formules[n / 2 % Formules.Length], prijsgewicht) : null,
            ["minimumTotaal"] = methode != Methoden[1] && methode != Methoden[2] && toeval.Next(4) == 0 ? "45.5" : null,
            ["afronding"] = new JsonObject { ["moment"] = Een(toeval, Momenten), ["decimalen"] = toeval.Next(0, 4), ["wijze"] = Een(toeval, Wijzen) },
            ["gelijkspel"] = new JsonArray("criterium:K2", "criterium:K1", "prijs", "loting"),
            ["herberekening"] = toeval.Next(2) == 0 ? "herberekenen" : "handhaven",
            ["scorebepaling"] = bepaling,
            ["inschrijvers"] = new JsonArray([.. Enumerable.Range(0, inschrijvers).Select(i => Inschrijver(toeval, i, schalen, bepaling))]),
            ["uitgevallen"] = toeval.Next(5) == 0 ? new JsonArray("I0") : [],
        };
    }

    private static JsonArray Criteria(Random toeval, string methode, int[] schalen, int som) =>
        new([.. schalen.Select((schaal, k) => new JsonObject
        {
            ["id"] = $"K{k}",
            ["gewicht"] = methode == Methoden[1] ? null : Deel(k, schalen.Length, som),
            ["waarde"] = methode == Methoden[1] ? (toeval.Next(1, 40) * 5000).ToString(CultureInfo.InvariantCulture) : null,
            ["schaal"] = schaal switch
            {
                0 => new JsonObject { ["min"] = 0, ["max"] = 10, ["stappen"] = new JsonArray(0, 2, 4, 6, 8, 10) },
                1 => new JsonObject { ["min"] = methode == Methoden[1] ? -2 : 0, ["max"] = 10, ["stappen"] = null },
                _ => new JsonObject { ["min"] = "0", ["max"] = "100" },
            },
            ["minimum"] = toeval.Next(4) == 0 ? schaal == 2 ? "30" : "3" : null,
        })]);

    // Thirds and sixths stay exact: the weights add up all the same.
    private static string Deel(int k, int aantal, int som) => k switch
    {
        0 when aantal == 3 => $"{som}/2",
        _ when aantal == 3 => $"{som}/4",
        _ => $"{som}/{aantal}",
    };

    private static JsonObject Prijs(Random toeval, string formule, int gewicht) => new()
    {
        ["formule"] = formule,
        ["gewicht"] = gewicht,
        ["bodem"] = "800000",
        ["plafond"] = "1300000",
        ["buitenBereik"] = toeval.Next(2) == 0 ? "afkappen" : "ongeldig",
        ["A"] = Een(toeval, ["2", "1.5", "10"]),
    };

    private static JsonObject Inschrijver(Random toeval, int i, int[] schalen, string? bepaling) => new()
    {
        ["id"] = $"I{i}",
        ["prijs"] = toeval.Next(2) == 0 ? $"{toeval.Next(75, 140)}0000" : $"{toeval.Next(750_000, 1_400_000)}.{toeval.Next(10, 100)}",
        ["scores"] = new JsonObject(schalen.Select((schaal, k) => KeyValuePair.Create<string, JsonNode?>($"K{k}", bepaling is null
            ? Cijfer(toeval, schaal)
            : new JsonObject
            {
                ["beoordelaars"] = new JsonArray([.. Enumerable.Range(0, toeval.Next(3, 6)).Select(_ => Cijfer(toeval, schaal))]),
                ["consensus"] = bepaling == Bepalingen[0] ? Cijfer(toeval, schaal) : null,
            }))),
    };

    private static JsonValue Cijfer(Random toeval, int schaal) => schaal switch
    {
        0 => JsonValue.Create(toeval.Next(1, 6) * 2),
        1 => JsonValue.Create(toeval.Next(2, 11).ToString(CultureInfo.InvariantCulture)),
        _ => JsonValue.Create($"{toeval.Next(25, 100)}.{toeval.Next(0, 4) * 25}"),
    };

    private static T Een<T>(Random toeval, T[] keuzes) => keuzes[toeval.Next(keuzes.Length)];
}
