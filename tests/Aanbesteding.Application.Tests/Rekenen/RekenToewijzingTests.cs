using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>The contract of <c>reken toewijzing</c>, to the letter.</summary>
public class RekenToewijzingTests
{
    private const string Voorbeeld = """
        { "percelen": [ { "nummer": 2, "partners": 1 }, { "nummer": 3, "partners": 1 } ],
          "regels": { "verschillendeWinnaar": [[2,3]], "minimaalPartners": null, "maximaalPartners": null, "maximaalPercelenPerPartij": null,
                      "partijIdentiteit": "inschrijver", "beleid": { "soort": "besteTotaal" }, "bijEenOverblijver": "eenToewijzenRestNietGunnen" },
          "inschrijvers": [
            { "id": "X", "combinanten": ["X"], "concern": null, "onderaannemers": [], "voorkeur": [], "maximaalPercelen": null, "scores": { "2": "90", "3": "88" } },
            { "id": "Y", "scores": { "2": 84, "3": 86.0 } } ] }
        """;

    private const string Antwoord = """
        {
          "status": "volledig",
          "toewijzing": {
            "2": [
              "X"
            ],
            "3": [
              "Y"
            ]
          },
          "totaal": "176",
          "uniek": true,
          "loting": null,
          "uitleg": [
            {
              "perceel": 2,
              "winnaar": "X",
              "waarom": "X heeft op perceel 2 de hoogste score (90).",
              "alternatief": {
                "2": [
                  "Y"
                ],
                "3": [
                  "X"
                ]
              },
              "alternatiefTotaal": "172"
            },
            {
              "perceel": 3,
              "winnaar": "Y",
              "waarom": "X heeft op perceel 3 de hoogste score (88), maar wint perceel 2; de percelen 2 en 3 gaan naar verschillende partijen.",
              "alternatief": {
                "2": [
                  "Y"
                ],
                "3": [
                  "X"
                ]
              },
              "alternatiefTotaal": "172"
            }
          ]
        }
        """;

    [Fact]
    public void Beantwoord_ExampleOfTheContract_GivesItsAnswerToTheLetter()
    {
        var resultaat = Reken.Beantwoord("toewijzing", Voorbeeld);

        resultaat.Json.ReplaceLineEndings("\n").ShouldBe(Antwoord.ReplaceLineEndings("\n"));
        resultaat.Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("\"besteTotaal\" }", "\"vasteVolgorde\", \"volgorde\": [3, 2] }", "172")]
    [InlineData("\"voorkeur\": []", "\"voorkeur\": [3]", "176")]
    [InlineData("\"90\"", "\"272/3\"", "530/3")]
    public void Beantwoord_OtherChoices_AreRead(string van, string naar, string totaal)
    {
        var antwoord = JsonNode.Parse(Reken.Beantwoord("toewijzing", Voorbeeld.Replace(van, naar)).Json)!;

        antwoord["totaal"]!.GetValue<string>().ShouldBe(totaal);
    }

    [Fact]
    public void Beantwoord_EqualOptima_NamesTheDraw()
    {
        var antwoord = JsonNode.Parse(Reken.Beantwoord("toewijzing", Voorbeeld.Replace("86.0", "82")).Json)!;

        antwoord["status"]!.GetValue<string>().ShouldBe("loting");
        antwoord["uniek"]!.GetValue<bool>().ShouldBeFalse();
        antwoord["loting"]!["partijen"]!.ToJsonString().ShouldBe("""["X","Y"]""");
        antwoord["loting"]!["percelen"]!.ToJsonString().ShouldBe("[2,3]");
    }

    [Theory]
    [InlineData("\"besteTotaal\"", "\"loterij\"", "regels.beleid.soort")]
    [InlineData("\"besteTotaal\" }", "\"besteTotaal\", \"volgorde\": [2, 3] }", "regels.beleid.volgorde")]
    [InlineData("\"besteTotaal\" }", "\"vasteVolgorde\" }", "regels.beleid.volgorde")]
    [InlineData("\"besteTotaal\" }", "\"vasteVolgorde\", \"volgorde\": [2] }", "regels.beleid.volgorde")]
    [InlineData("[[2,3]]", "[[2]]", "regels.verschillendeWinnaar[0]")]
    [InlineData("[[2,3]]", "[2,3]", "regels.verschillendeWinnaar[0]")]
    [InlineData("[[2,3]]", "[[2,4]]", "regels.verschillendeWinnaar[0]")]
    [InlineData("\"partners\": 1 } ]", "\"partners\": -1 } ]", "percelen[1].partners")]
    [InlineData("\"nummer\": 3", "\"nummer\": 2", "percelen")]
    [InlineData("\"id\": \"Y\"", "\"id\": \"X\"", "inschrijvers[1].id")]
    [InlineData("\"id\": \"Y\"", "\"naam\": \"Y\"", "inschrijvers[1].naam")]
    [InlineData("86.0", "\"goed\"", "inschrijvers[1].scores.3")]
    [InlineData("\"3\": 86.0", "\"03\": 86.0", "inschrijvers[1].scores.03")]
    [InlineData("\"3\": 86.0", "\"5\": 86.0", "inschrijvers[1].scores.5")]
    [InlineData("\"inschrijver\"", "\"familie\"", "regels.partijIdentiteit")]
    public void Beantwoord_FaultyQuestion_NamesFieldAndReason(string van, string naar, string veld)
    {
        var resultaat = Reken.Beantwoord("toewijzing", Voorbeeld.Replace(van, naar));

        resultaat.Code.ShouldBe(2);
        var fout = JsonNode.Parse(resultaat.Json)!["fouten"]![0]!;
        fout["veld"]!.GetValue<string>().ShouldBe(veld);
        fout["reden"]!.GetValue<string>().ShouldNotBeEmpty();
    }
}
