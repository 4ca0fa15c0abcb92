using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>The worked examples through the door: number by number as they are published.</summary>
public sealed class RekenScoreVoorbeeldTests
{
    private static readonly string[] Leeg = [];

    private static JsonNode Antwoord(string vraag)
    {
        var resultaat = Reken.Beantwoord("score", vraag);

        resultaat.Code.ShouldBe(0, resultaat.Json);
        return JsonNode.Parse(resultaat.Json)!;
    }

    /// <summary>The ranked as <c>rank id total</c>, as shown.</summary>
    private static IEnumerable<string> Stand(JsonNode antwoord) => antwoord["uitslag"]!.AsArray()
        .Where(regel => regel!["rang"] is not null).Select(regel => $"{regel!["rang"]} {regel["id"]} {regel["totaal"]}");

    private static string Veld(JsonNode antwoord, string id, string veld) =>
        $"{antwoord["uitslag"]!.AsArray().Single(regel => (string?)regel!["id"] == id)![veld]}";

    private static string E1(string formule, string uitgevallen = "[]", string herberekening = "\"herberekenen\"") => $$"""
        { "methode": "gewogen-factor", "criteria": [ { "id": "Q", "gewicht": 60, "schaal": { "min": 0, "max": 60 } } ],
          "prijs": { "gewicht": 40, {{formule}} }, "herberekening": {{herberekening}}, "uitgevallen": {{uitgevallen}},
          "inschrijvers": [ { "id": "A", "prijs": 600000, "scores": { "Q": 36 } }, { "id": "B", "prijs": 1000000, "scores": { "Q": 45 } },
                            { "id": "C", "prijs": 1200000, "scores": { "Q": 50 } } ] }
        """;

    private static string Kwaliteit(string gewichten, int max, string rest, params string[] wie)
    {
        var criteria = gewichten.Split(' ').Select((gewicht, k) =>
            $$"""{ "id": "K{{k + 1}}", "gewicht": "{{gewicht}}", "schaal": { "min": 0, "max": {{max}} } }""");
        var inschrijvers = wie.Select(regel => regel.Split(' ')).Select(delen =>
            $$"""{ "id": "{{delen[0]}}", "scores": { {{string.Join(", ", delen[1..].Select((cijfer, k) => $"\"K{k + 1}\": \"{cijfer}\""))}} } }""");
        return $$"""{ "methode": "kwaliteit", "criteria": [ {{string.Join(", ", criteria)}} ], "inschrijvers": [ {{string.Join(", ", inschrijvers)}} ] {{rest}} }""";
    }

    private static string MetMinima(string vraag, int minimum) => vraag.Replace("\"max\": 10 }", $"\"max\": 10 }}, \"minimum\": {minimum}");

    [Fact]
    public void E1_RankReversal()
    {
        var voor = Antwoord(E1("\"formule\": \"relatief-laagste\""));
        var zonder = Antwoord(E1("\"formule\": \"relatief-laagste\"", "[\"A\"]"));
        var gehandhaafd = Antwoord(E1("\"formule\": \"relatief-laagste\"", "[\"A\"]", "\"handhaven\""));

        Stand(voor).ShouldBe(["1 A 76", "2 C 70", "3 B 69"]);
        Stand(zonder).ShouldBe(["1 B 85", "2 C 83.33"]);
        Stand(gehandhaafd).ShouldBe(["1 C 70", "2 B 69"]);
        Veld(zonder, "A", "reden").ShouldBe("A is na de rangschikking uitgevallen.");
        voor["rangordeparadox"]!.ToJsonString().ShouldBe("""[{"alsUitvalt":"A","voor":["A","C","B"],"na":["B","C"]}]""");
    }

    [Fact]
    public void E2_AbsolutePrice_CannotReverse()
    {
        const string Bereik = "\"formule\": \"absoluut\", \"bodem\": 800000, \"plafond\": 1300000, \"buitenBereik\": ";

        Stand(Antwoord(E1(Bereik + "\"afkappen\""))).ShouldBe(["1 A 76", "2 B 69", "3 C 58"]);
        Stand(Antwoord(E1(Bereik + "\"ongeldig\""))).ShouldBe(["1 B 69", "2 C 58"]);
        Stand(Antwoord(E1(Bereik + "\"afkappen\"", "[\"A\"]", "null"))).ShouldBe(["1 B 69", "2 C 58"]);
        Antwoord(E1(Bereik + "\"afkappen\""))["rangordeparadox"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void E3_KnockOutOnMinimum()
    {
        string Vraag(string rest) => Kwaliteit("40 35 25", 10, rest, "X 9 5 9", "Y 7 7 7", "Z 10 10 5");

        Stand(Antwoord(Vraag(""))).ShouldBe(["1 Z 87.5", "2 X 76", "3 Y 70"]);
        Stand(Antwoord(MetMinima(Vraag(""), 6))).ShouldBe(["1 Y 70"]);
        Stand(Antwoord(Vraag(", \"minimumTotaal\": 60"))).ShouldBe(["1 Z 87.5", "2 X 76", "3 Y 70"]);
        Stand(Antwoord(Vraag(", \"minimumTotaal\": \"76\""))).ShouldBe(["1 Z 87.5", "2 X 76"]);
        Stand(Antwoord(Vraag(", \"minimumTotaal\": \"76.0000000001\""))).ShouldBe(["1 Z 87.5"]);
    }

    [Theory]
    [InlineData("gemiddelde", "null", "22")]
    [InlineData("consensus", "8", "24")]
    [InlineData("consensus", "6", "18")]
    [InlineData("mediaan", "null", "24")]
    public void E4_ConsensusAgainstAverage(string bepaling, string consensus, string punten)
    {
        var antwoord = Antwoord($$"""
            { "methode": "kwaliteit", "scorebepaling": "{{bepaling}}",
              "criteria": [ { "id": "K1", "gewicht": 30, "schaal": { "min": 0, "max": 10, "stappen": [0, 2, 4, 6, 8, 10] } },
                            { "id": "K2", "gewicht": 70, "schaal": { "min": 0, "max": 70 } } ],
              "inschrijvers": [ { "id": "P", "scores": { "K1": { "beoordelaars": [8, 6, 8], "consensus": {{consensus}} }, "K2": 0 } },
                                { "id": "R", "scores": { "K1": 0, "K2": 23 } } ] }
            """);

        Veld(antwoord, "P", "totaal").ShouldBe(punten);
        Veld(antwoord, "P", "rang").ShouldBe(punten == "24" ? "1" : "2");
    }

    [Theory]
    [InlineData("[6, 8, 4, 8]", "21")]
    [InlineData("[8, 4, 6]", "18")]
    [InlineData("[2]", "6")]
    [InlineData("[10, 0]", "15")]
    public void Mediaan_OddAndEven_TakesTheMiddle(string cijfers, string punten)
    {
        var antwoord = Antwoord($$"""
            { "methode": "kwaliteit", "scorebepaling": "mediaan",
              "criteria": [ { "id": "K1", "gewicht": 30, "schaal": { "min": 0, "max": 10, "stappen": [0, 2, 4, 6, 8, 10] } }, { "id": "K2", "gewicht": 70, "schaal": { "min": 0, "max": 70 } } ],
              "inschrijvers": [ { "id": "P", "scores": { "K1": { "beoordelaars": {{cijfers}} }, "K2": 0 } } ] }
            """);

        Veld(antwoord, "P", "totaal").ShouldBe(punten);
    }

    [Theory]
    [InlineData("geen", "half-van-nul", "1 Q 66.67|2 P 66.67")]
    [InlineData("totaal", "half-van-nul", "1 P 66.67|1 Q 66.67")]
    [InlineData("totaal", "half-even", "1 Q 66.67|2 P 66.66")]
    [InlineData("totaal", "half-naar-nul", "1 Q 66.67|2 P 66.66")]
    [InlineData("totaal", "naar-nul", "1 Q 66.67|2 P 66.66")]
    [InlineData("totaal", "omlaag", "1 Q 66.67|2 P 66.66")]
    [InlineData("totaal", "van-nul", "1 Q 66.68|2 P 66.67")]
    [InlineData("totaal", "omhoog", "1 Q 66.68|2 P 66.67")]
    public void E5_RoundingDecidesTheTie(string moment, string wijze, string stand)
    {
        var antwoord = Antwoord(Kwaliteit("100", 100,
            $$""", "afronding": { "moment": "{{moment}}", "decimalen": 2, "wijze": "{{wijze}}" }, "gelijkspel": [ "loting" ]""", "P 66.665", "Q 66.674"));

        string.Join('|', Stand(antwoord)).ShouldBe(stand);
        ((string?)antwoord["beslistDoor"]).ShouldBe(stand.Contains("1 P") ? "loting" : null);
        antwoord["gelijk"]!.ToJsonString().ShouldBe(stand.Contains("1 P") ? "[[\"P\",\"Q\"]]" : "[]");
    }

    [Theory]
    [InlineData("per-criterium", "66.6", "66.6")]
    [InlineData("totaal", "66.7", "66.7")]
    [InlineData("geen", "66.7", "200/3")]
    public void E5_RoundingPerCriterium_DiffersFromRoundingTheSum(string moment, string totaal, string breuk)
    {
        var antwoord = Antwoord(Kwaliteit("100/3 100/3 100/3", 3, $$""", "afronding": { "moment": "{{moment}}", "decimalen": 1 }""", "P 2 2 2"));

        (Veld(antwoord, "P", "totaal"), Veld(antwoord, "P", "totaalBreuk")).ShouldBe((totaal, breuk));
    }

    private static string Waarde(string schaal, string a, string b) => $$"""
        { "methode": "gunnen-op-waarde",
          "criteria": [ { "id": "K1", "waarde": 150000, "schaal": {{schaal}} }, { "id": "K2", "waarde": 100000, "schaal": {{schaal}} }, { "id": "K3", "waarde": 50000, "schaal": {{schaal}} } ],
          "inschrijvers": [ { "id": "A", "prijs": 1000000, "scores": {{a}} }, { "id": "B", "prijs": 1050000, "scores": {{b}} } ] }
        """;

    [Fact]
    public void E6_GunnenOpWaarde_DearerWins()
    {
        var antwoord = Antwoord(Waarde("{ \"min\": 1, \"max\": 10 }", "{ \"K1\": 7, \"K2\": 6, \"K3\": 8 }", "{ \"K1\": 10, \"K2\": 8, \"K3\": 7 }"));

        Stand(antwoord).ShouldBe(["1 B 788888.89", "2 A 805555.56"]);
        Veld(antwoord, "A", "punten").ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"K1":"100000","K2":"500000/9","K3":"350000/9"}""");
        Veld(antwoord, "A", "prijspunten").ShouldBe("");
    }

    [Fact]
    public void GunnenOpWaarde_ScaleBelowZero_RaisesThePrice()
    {
        var antwoord = Antwoord(Waarde("{ \"min\": -5, \"max\": 5 }", "{ \"K1\": -5, \"K2\": 0, \"K3\": \"2.5\" }", "{ \"K1\": 5, \"K2\": 5, \"K3\": 5 }"));

        Stand(antwoord).ShouldBe(["1 B 750000", "2 A 1125000"]);
    }

    private static readonly string[] E7Inschrijvers = ["K 8 6 10", "L 8 8 6", "M 6 6 6", "N 10 10 4"];

    [Fact]
    public void E7_QualityOnly_RanksAndAwards()
    {
        string Vraag(params string[] wie) => MetMinima(Kwaliteit("40 30 30", 10, ", \"minimumTotaal\": 60", wie), 5);
        string AlDanNiet(params string[] wie) => Vraag(wie).Replace("\"kwaliteit\"", "\"al-dan-niet\"");

        Stand(Antwoord(Vraag(E7Inschrijvers))).ShouldBe(["1 K 80", "2 L 74", "3 M 60"]);
        (Veld(Antwoord(Vraag(E7Inschrijvers)), "N", "totaal"), Veld(Antwoord(Vraag(E7Inschrijvers)), "N", "geldig")).ShouldBe(("82", "false"));
        Stand(Antwoord(AlDanNiet(E7Inschrijvers[2]))).ShouldBe(["1 M 60"]);
        Stand(Antwoord(AlDanNiet(E7Inschrijvers[3]))).ShouldBe(Leeg);
        Stand(Antwoord(AlDanNiet(E7Inschrijvers))).ShouldBe(["1 K 80", "1 L 74", "1 M 60"]);
    }

    [Theory]
    [InlineData("P 36 44", "Q 38 42", "1 Q 80|2 P 80", "criterium:K1")]
    [InlineData("P 36 44", "Q 36 44", "1 P 80|1 Q 80", "loting")]
    [InlineData("P 36 43.59", "Q 36 43.69", "1 Q 79.69|2 P 79.59", null)]
    public void E8_TieChain(string p, string q, string stand, string? beslist)
    {
        var antwoord = Antwoord(Kwaliteit("40 60", 60, ", \"gelijkspel\": [ \"criterium:K1\", \"loting\" ]", p, q)
            .Replace("\"gewicht\": \"40\", \"schaal\": { \"min\": 0, \"max\": 60 }", "\"gewicht\": \"40\", \"schaal\": { \"min\": 0, \"max\": 40 }"));

        string.Join('|', Stand(antwoord)).ShouldBe(stand);
        ((string?)antwoord["beslistDoor"]).ShouldBe(beslist);
    }

    [Theory]
    [InlineData("[ \"prijs\", \"loting\" ]", "2", "prijs")]
    [InlineData("[ \"criterium:K1\", \"prijs\" ]", "1", "criterium:K1")]
    [InlineData("[ \"criterium:K1\", \"prijs\" ]", "2", "prijs")]
    [InlineData("[]", "2", null)]
    public void Gelijkspel_PriceInTheChain_LowerGoesFirst(string keten, string gelijkK1, string? beslist)
    {
        var (p, q) = gelijkK1 == "2" ? ("\"K1\": 5, \"K2\": 5", "\"K1\": 5, \"K2\": 5") : ("\"K1\": 5, \"K2\": 5", "\"K1\": 6, \"K2\": 4");
        var antwoord = Antwoord($$"""
            { "methode": "kwaliteit", "gelijkspel": {{keten}},
              "criteria": [ { "id": "K1", "gewicht": 50, "schaal": { "min": 0, "max": 10 } }, { "id": "K2", "gewicht": 50, "schaal": { "min": 0, "max": 10 } } ],
              "inschrijvers": [ { "id": "P", "prijs": 200, "scores": { {{p}} } }, { "id": "Q", "prijs": 100, "scores": { {{q}} } } ] }
            """);

        Stand(antwoord).ShouldBe(beslist is null ? ["1 P 50", "1 Q 50"] : ["1 Q 50", "2 P 50"]);
        ((string?)antwoord["beslistDoor"]).ShouldBe(beslist);
    }

    [Fact]
    public void KwaliteitPerPrijs_HighestQuotientWins()
    {
        var vraag = Kwaliteit("100", 10, "", "A 8", "B 9").Replace("\"kwaliteit\"", "\"kwaliteit-per-prijs\"")
            .Replace("\"id\": \"A\",", "\"id\": \"A\", \"prijs\": 700,").Replace("\"id\": \"B\",", "\"id\": \"B\", \"prijs\": 800,");

        var antwoord = Antwoord(vraag);

        Stand(antwoord).ShouldBe(["1 A 0.11", "2 B 0.11"]);
        (Veld(antwoord, "A", "totaalBreuk"), Veld(antwoord, "B", "totaalBreuk")).ShouldBe(("4/35", "0.1125"));
    }

    [Theory]
    [InlineData("4", "1200000", "20")]
    [InlineData("4", "2400000", "0")]
    [InlineData("4", "4800000", "-20")]
    [InlineData("4", "600000", "40")]
    // log2(1.5) = 0.5849625007211561814537389439|478…
    [InlineData("2", "900000", "16.601499971153752741850442244")]
    public void Logaritmisch_IsRoundedOnceAtTwentyEightDecimals(string grondtal, string prijs, string punten)
    {
        var antwoord = Antwoord(E1($"\"formule\": \"logaritmisch\", \"A\": {grondtal}").Replace("1000000", prijs));

        (Veld(antwoord, "A", "prijspunten"), Veld(antwoord, "B", "prijspunten")).ShouldBe(("40", punten));
    }

    [Fact]
    public void RelatiefLineair_BeyondTwiceTheLowest_GivesNothing()
    {
        var antwoord = Antwoord(E1("\"formule\": \"relatief-lineair\"").Replace("1200000", "1200001"));

        new[] { "A", "B", "C" }.Select(id => Veld(antwoord, id, "prijspunten")).ShouldBe(["40", "40/3", "0"]);
    }
}
