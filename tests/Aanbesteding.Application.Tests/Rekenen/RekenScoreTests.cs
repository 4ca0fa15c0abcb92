using System.Diagnostics;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>The contract of <c>reken score</c>, to the letter.</summary>
public class RekenScoreTests
{
    private const string Voorbeeld = """
        { "methode": "gewogen-factor",
          "criteria": [ { "id": "K1", "gewicht": "60", "schaal": { "min": 0, "max": 60, "stappen": null }, "minimum": null } ],
          "prijs": { "formule": "relatief-laagste", "gewicht": "40" },
          "minimumTotaal": null,
          "afronding": { "moment": "geen", "decimalen": 2, "wijze": "half-van-nul" },
          "gelijkspel": [ "criterium:K1", "loting" ],
          "herberekening": "herberekenen",
          "inschrijvers": [ { "id": "A", "prijs": "600000", "scores": { "K1": "36" } },
                            { "id": "B", "prijs": 1000000, "scores": { "K1": 45 } },
                            { "id": "C", "prijs": 1.2e6, "scores": { "K1": "50.0" } } ],
          "uitgevallen": [] }
        """;

    private static JsonNode Antwoord(string vraag) => JsonNode.Parse(Reken.Beantwoord("score", vraag).Json)!;

    [Fact]
    public void Beantwoord_RankReversal_ShowsOrderAndParadox()
    {
        var resultaat = Reken.Beantwoord("score", Voorbeeld);

        resultaat.Code.ShouldBe(0);
        var antwoord = JsonNode.Parse(resultaat.Json)!;
        antwoord["uitslag"]![2]!.ToJsonString().ShouldBe(
            """{"id":"B","geldig":true,"punten":{"K1":"45"},"prijspunten":"24","totaal":"69","totaalBreuk":"69","rang":3,"reden":null}""");
        antwoord["gelijk"]!.ToJsonString().ShouldBe("[]");
        antwoord["beslistDoor"].ShouldBeNull();
        antwoord["rangordeparadox"]!.ToJsonString().ShouldBe("""[{"alsUitvalt":"A","voor":["A","C","B"],"na":["B","C"]}]""");
        // At 30 both have 70; the chain then gives it to C.
        antwoord["kantelpunten"]![0]!.ToJsonString().ShouldBe(
            """{"perceel":null,"inschrijver":"A","criterium":"K1","van":"36","naar":"30","nieuweWinnaar":"C"}""");
    }

    [Fact]
    public void Beantwoord_DropOutRecalculated_ShowsRoundedAndExactTotal()
    {
        var regel = Antwoord(Voorbeeld.Replace("\"uitgevallen\": []", "\"uitgevallen\": [\"A\"]"))["uitslag"]![1]!;

        regel["id"]!.GetValue<string>().ShouldBe("C");
        regel["prijspunten"]!.GetValue<string>().ShouldBe("100/3");
        regel["totaal"]!.GetValue<string>().ShouldBe("83.33");
        regel["totaalBreuk"]!.GetValue<string>().ShouldBe("250/3");
    }

    [Fact]
    public void Beantwoord_DropOutWithoutRule_IsRefusedByRule()
    {
        var resultaat = Reken.Beantwoord("score", Voorbeeld
            .Replace("\"uitgevallen\": []", "\"uitgevallen\": [\"A\"]").Replace("\"herberekenen\"", "null"));

        resultaat.Code.ShouldBe(1);
        JsonNode.Parse(resultaat.Json)!["fouten"]![0]!["veld"]!.GetValue<string>().ShouldBe("herberekening");
    }

    [Theory]
    [InlineData("consensus", "24")]
    [InlineData("gemiddelde", "22")]
    [InlineData("mediaan", "24")]
    public void Beantwoord_SeveralAssessors_FollowsScorebepaling(string bepaling, string punten)
    {
        var vraag = $$"""
            { "methode": "kwaliteit", "scorebepaling": "{{bepaling}}",
              "criteria": [ { "id": "K1", "gewicht": 30, "schaal": { "min": 0, "max": 10, "stappen": [0, 2, 4, 6, 8, 10] } },
                            { "id": "K2", "gewicht": 70, "schaal": { "min": 0, "max": 10 } } ],
              "inschrijvers": [ { "id": "P", "scores": { "K1": { "beoordelaars": ["8","6","8"], "consensus": "8" }, "K2": 5 } } ] }
            """;

        Antwoord(vraag)["uitslag"]![0]!["punten"]!["K1"]!.GetValue<string>().ShouldBe(punten);
    }

    [Theory]
    [InlineData("\"gewicht\": \"60\"", "\"gewicht\": \"59.99\"", "criteria")]
    [InlineData("\"gewogen-factor\"", "\"gemiddelde-prijs\"", "methode")]
    [InlineData("45", "61", "inschrijvers[1].scores.K1")]
    [InlineData("{ \"K1\": 45 }", "{ }", "inschrijvers[1].scores.K1")]
    [InlineData("{ \"K1\": 45 }", "{ \"K1\": null }", "inschrijvers[1].scores.K1")]
    [InlineData("{ \"K1\": 45 }", "{ \"K1\": \"goed\" }", "inschrijvers[1].scores.K1")]
    [InlineData("1000000", "0", "inschrijvers[1].prijs")]
    [InlineData("\"stappen\": null", "\"stappen\": [36, 50, 60]", "inschrijvers[1].scores.K1")]
    [InlineData("\"relatief-laagste\"", "\"absoluut\"", "prijs.bodem")]
    [InlineData("\"half-van-nul\"", "\"bankiers\"", "afronding.wijze")]
    [InlineData("\"decimalen\": 2", "\"decimalen\": 2.5", "afronding.decimalen")]
    [InlineData("\"loting\"", "\"muntje\"", "gelijkspel[1]")]
    [InlineData("\"minimumTotaal\"", "\"minimum\"", "minimum")]
    public void Beantwoord_FaultyQuestion_NamesFieldAndReason(string van, string naar, string veld)
    {
        var resultaat = Reken.Beantwoord("score", Voorbeeld.Replace(van, naar));

        resultaat.Code.ShouldBe(2);
        JsonNode.Parse(resultaat.Json)!["fouten"]![0]!["veld"]!.GetValue<string>().ShouldBe(veld);
    }

    [Fact]
    public void Beantwoord_TenThousandQuestions_TakesSeconds()
    {
        var lijst = $"[{string.Join(',', Enumerable.Repeat(Voorbeeld, 10_000))}]";
        var klok = Stopwatch.StartNew();

        var resultaat = Reken.Beantwoord("score", lijst);

        resultaat.Code.ShouldBe(0);
        klok.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
