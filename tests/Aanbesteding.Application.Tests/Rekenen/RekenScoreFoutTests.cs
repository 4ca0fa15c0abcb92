using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>Whatever somebody sends, a wrong question is answered with field and reason, and never with an exception.</summary>
public sealed class RekenScoreFoutTests
{
    private const string Goed = """
        { "methode": "gewogen-factor",
          "criteria": [ { "id": "K1", "gewicht": "40", "schaal": { "min": 0, "max": 10, "stappen": [0, 5, 10] }, "minimum": "5" },
                        { "id": "K2", "gewicht": 20, "schaal": { "min": 0, "max": 10 } } ],
          "prijs": { "formule": "absoluut", "gewicht": "40", "bodem": "800000", "plafond": "1300000", "buitenBereik": "afkappen" },
          "minimumTotaal": "10",
          "afronding": { "moment": "totaal", "decimalen": 2, "wijze": "half-even" },
          "gelijkspel": [ "criterium:K1", "prijs", "loting" ],
          "herberekening": "herberekenen",
          "scorebepaling": "mediaan",
          "inschrijvers": [ { "id": "A", "prijs": "900000", "scores": { "K1": "5", "K2": { "beoordelaars": ["8", 6, "8"], "consensus": "8" } } },
                            { "id": "B", "prijs": 1000000, "scores": { "K1": 10, "K2": 7.5 } } ],
          "uitgevallen": [ "B" ] }
        """;

    private static readonly string[] Getalvelden =
    [
        "criteria[0].gewicht", "criteria[0].schaal.min", "criteria[0].schaal.max", "criteria[0].schaal.stappen[1]", "criteria[0].minimum",
        "prijs.gewicht", "prijs.bodem", "prijs.plafond", "minimumTotaal", "afronding.decimalen", "inschrijvers[0].prijs", "inschrijvers[0].scores.K1",
        "inschrijvers[0].scores.K2.beoordelaars[2]", "inschrijvers[0].scores.K2.consensus",
    ];

    // As they would stand in the JSON.
    private static readonly string[] Geengetallen =
    [
        "\"NaN\"", "\"Infinity\"", "\"\"", "\" 1\"", "\"1 \"", "\"1,5\"", "\"1.000,00\"", "\"€ 5\"", "\"+5\"", "\".5\"", "\"5.\"", "\"1/0\"", "\"1/-2\"", "\"1.5/2\"",
        "\"0x10\"", "\"5\\u0000\"", "\"\\u0665\"", "\"1e\"", "\"1e-2147483648\"", "1e-2147483648", "1e2147483647", "1e99999", "1e-99999", "\"--1\"", "true", "[]", "{}",
    ];

    public static TheoryData<string> Velden => [.. Getalvelden];

    /// <summary>Every node of the question, as the path that faults use.</summary>
    public static TheoryData<string> Plekken => [.. Paden(JsonNode.Parse(Goed)!, "")];

    private static IEnumerable<string> Paden(JsonNode node, string pad) => node switch
    {
        JsonObject velden => velden.Where(veld => veld.Value is not null).SelectMany(veld => Eén(veld.Value!, pad.Length == 0 ? veld.Key : $"{pad}.{veld.Key}")),
        JsonArray delen => delen.SelectMany((deel, i) => Eén(deel!, $"{pad}[{i}]")),
        _ => [],
    };

    private static IEnumerable<string> Eén(JsonNode node, string pad) => Paden(node, pad).Prepend(pad);

    private static string Met(string pad, string waarde)
    {
        const string merk = "@hier@";
        var wortel = JsonNode.Parse(Goed)!;
        var delen = pad.Replace("[", ".[").Split('.');
        var node = delen[..^1].Aggregate(wortel, (hier, deel) => deel[0] == '[' ? hier[int.Parse(deel[1..^1])]! : hier[deel]!);
        if (delen[^1][0] == '[')
            node[int.Parse(delen[^1][1..^1])] = merk;
        else
            node[delen[^1]] = merk;
        return wortel.ToJsonString().Replace($"\"{merk}\"", waarde);
    }

    private static (string Veld, string Reden) Geweigerd(string vraag)
    {
        var resultaat = Reken.Beantwoord("score", vraag);

        resultaat.Code.ShouldBe(2, vraag);
        var fout = JsonNode.Parse(resultaat.Json)!["fouten"]![0]!;
        var reden = fout["reden"]!.GetValue<string>();
        reden.ShouldNotBeEmpty();
        return (fout["veld"]!.GetValue<string>(), reden);
    }

    [Fact]
    public void Beantwoord_SoundQuestion_IsAnswered() => Reken.Beantwoord("score", Goed).Code.ShouldBe(0);

    [Theory]
    [MemberData(nameof(Velden))]
    public void Beantwoord_NoNumberWhereANumberBelongs_NamesTheField(string veld)
    {
        foreach (var waarde in Geengetallen)
        {
            // An object as a mark is read as marks of assessors.
            var genoemd = Geweigerd(Met(veld, waarde)).Veld;

            genoemd.ShouldBe(waarde == "{}" && veld.EndsWith("scores.K1", StringComparison.Ordinal) ? $"{veld}.beoordelaars" : veld, waarde);
        }
    }

    [Theory]
    [MemberData(nameof(Plekken))]
    public void Beantwoord_NonsenseAnywhere_IsRefused(string plek)
    {
        foreach (var onzin in (string[])["true", "[[[]]]", "[[{}]]", "{\"onzin\":{\"a\":[null]}}", "[null,null]", "\"\""])
            Geweigerd(Met(plek, onzin)).Veld.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Plekken))]
    public void Beantwoord_NothingOrHugeAnywhere_NeverThrows(string plek)
    {
        foreach (var vreemd in (string[])["null", "[]", "{}", "0", "1e999", "1e-999", new string('9', 1999), $"\"{new string('9', 5000)}\"", $"\"1/{new string('3', 900)}\"", "\"\\u0000\"", "\"\ud83d\ude00\""])
        {
            var resultaat = Reken.Beantwoord("score", Met(plek, vreemd));

            if (resultaat.Code == 2)
                JsonNode.Parse(resultaat.Json)!["fouten"]!.AsArray().ShouldAllBe(fout => (string?)fout!["veld"] != "" && (string?)fout["reden"] != "");
            else
                JsonNode.Parse(resultaat.Json)!["uitslag"].ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("methode")]
    [InlineData("criteria")]
    [InlineData("criteria[1].id")]
    [InlineData("criteria[1].schaal")]
    [InlineData("criteria[1].schaal.max")]
    [InlineData("prijs")]
    [InlineData("prijs.formule")]
    [InlineData("prijs.gewicht")]
    [InlineData("prijs.bodem")]
    [InlineData("prijs.buitenBereik")]
    [InlineData("inschrijvers")]
    [InlineData("inschrijvers[1].id")]
    [InlineData("inschrijvers[1].prijs")]
    [InlineData("inschrijvers[1].scores")]
    [InlineData("inschrijvers[1].scores.K2")]
    [InlineData("inschrijvers[0].scores.K2.beoordelaars")]
    [InlineData("scorebepaling")]
    public void Beantwoord_NullWhereSomethingBelongs_NamesTheField(string veld) => Geweigerd(Met(veld, "null")).Veld.ShouldBe(veld);

    [Theory]
    [InlineData("criteria", "[]", "criteria")]
    [InlineData("criteria[0].schaal.stappen", "[]", "criteria[0].schaal.stappen")]
    [InlineData("criteria[0].schaal.stappen", "[0, 5, 5.0, 10]", "criteria[0].schaal.stappen")]
    [InlineData("inschrijvers[0].scores.K2.beoordelaars", "[]", "inschrijvers[0].scores.K2")]
    [InlineData("inschrijvers[0].scores.K2.beoordelaars[1]", "10.5", "inschrijvers[0].scores.K2")]
    [InlineData("inschrijvers[0].scores.K1", "6", "inschrijvers[0].scores.K1")]
    [InlineData("inschrijvers[0].scores.K1", "\"5.0000000000000000000000000001\"", "inschrijvers[0].scores.K1")]
    [InlineData("criteria[1].gewicht", "\"19.9999999999999999999999999999\"", "criteria")]
    [InlineData("criteria[1].gewicht", "\"1e1\"", "criteria")]
    [InlineData("inschrijvers[1].prijs", "0", "inschrijvers[1].prijs")]
    [InlineData("inschrijvers[1].prijs", "\"-0.00\"", "inschrijvers[1].prijs")]
    [InlineData("inschrijvers[1].prijs", "-1", "inschrijvers[1].prijs")]
    [InlineData("inschrijvers[1].id", "\"A\"", "inschrijvers[1].id")]
    [InlineData("afronding.decimalen", "11", "afronding.decimalen")]
    [InlineData("gelijkspel[0]", "\"criterium:\"", "gelijkspel[0]")]
    [InlineData("gelijkspel[1]", "\"loting\"", "gelijkspel[1]")]
    [InlineData("uitgevallen[0]", "\"Z\"", "uitgevallen")]
    [InlineData("uitgevallen[0]", "5", "uitgevallen[0]")]
    public void Beantwoord_RuleBroken_NamesTheField(string plek, string waarde, string veld) => Geweigerd(Met(plek, waarde)).Veld.ShouldBe(veld);

    [Theory]
    [InlineData("\"minimumTotaal\": \"10\"", "\"minimumTotaal\": \"10\", \"minimumTotaal\": \"11\"", "minimumTotaal")]
    [InlineData("\"K2\": 7.5", "\"K2\": 7.5, \"K2\": 8", "inschrijvers[1].scores.K2")]
    [InlineData("\"min\": 0", "\"min\": 0, \"min\": 0", "criteria[0].schaal.min")]
    [InlineData("\"decimalen\": 2", "\"decimalen\": 2, \"decimaal\": 2", "afronding.decimaal")]
    [InlineData("\"methode\"", "\"Methode\"", "Methode")]
    [InlineData("\"K2\": 7.5", "\"K2\": 7.5, \"k2\": 7.5", "inschrijvers[1].scores.k2")]
    public void Beantwoord_FieldTwiceOrUnknown_NamesTheField(string van, string naar, string veld) =>
        Geweigerd(Goed.Replace(van, naar)).Veld.ShouldBe(veld);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("5")]
    [InlineData("\"vraag\"")]
    [InlineData("{")]
    [InlineData("{ \"methode\": NaN }")]
    [InlineData("{ \"methode\": \"kwaliteit\", }")]
    [InlineData("{ \"methode\": 01 }")]
    [InlineData("{ \"methode\": \"\\ud800\" }")]
    [InlineData("{ \"\\udc00\": 1 }")]
    [InlineData("{} {}")]
    [InlineData("// uitleg\n{}")]
    [InlineData("<xml/>")]
    public void Beantwoord_NoQuestionAtAll_SaysSo(string tekst) => Geweigerd(tekst).Veld.ShouldNotBeEmpty();

    [Fact]
    public void Beantwoord_EndlessNesting_IsRefused() => Geweigerd(string.Concat(Enumerable.Repeat("[", 5000))).Reden.ShouldContain("geen geldige JSON");

    [Fact]
    public void Beantwoord_ListWithFaults_AnswersTheOthersAndNumbersTheFaults()
    {
        var resultaat = Reken.Beantwoord("score", $"[{Goed}, 5, {Met("prijs.bodem", "\"NaN\"")}, {Goed}]");

        resultaat.Code.ShouldBe(2);
        var antwoorden = JsonNode.Parse(resultaat.Json)!.AsArray();
        antwoorden.Select(antwoord => (int?)antwoord!["index"]).ShouldBe([null, 1, 2, null]);
        antwoorden[3]!["uitslag"].ShouldNotBeNull();
        ((string?)antwoorden[2]!["fouten"]![0]!["veld"]).ShouldBe("prijs.bodem");
    }
}
