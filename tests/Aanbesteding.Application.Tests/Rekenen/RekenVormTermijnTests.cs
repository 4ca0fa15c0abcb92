using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>The shape that every <c>reken</c> question shares, shown on <c>termijn</c>: text, objects, lists.</summary>
public class RekenVormTermijnTests
{
    private const string Goed = """{ "begin": "2026-03-17", "aantal": 20, "eenheid": "dag", "richting": "vooruit", "regime": "atw" }""";

    [Fact]
    public void Beantwoord_UnknownField_IsAFault()
    {
        var resultaat = Reken.Beantwoord("termijn", Goed.Replace("\"regime\"", "\"dagen\": 3, \"regime\"", StringComparison.Ordinal));

        resultaat.Code.ShouldBe(2);
        Eerste(resultaat).ShouldBe(("dagen", "Dit veld bestaat niet. De velden zijn: begin, aantal, eenheid, richting, regime, zone, feestdagen, werkdagen."));
    }

    [Fact]
    public void Beantwoord_SameFieldTwice_IsAFault()
    {
        var resultaat = Reken.Beantwoord("termijn", Goed.Replace("\"regime\"", "\"aantal\": 30, \"regime\"", StringComparison.Ordinal));

        resultaat.Code.ShouldBe(2);
        Eerste(resultaat).ShouldBe(("aantal", "Dit veld staat er twee keer."));
    }

    [Fact]
    public void Beantwoord_SeveralFaults_AreAllNamedAtOnce()
    {
        var resultaat = Reken.Beantwoord("termijn", """{ "aantal": 0, "eenheid": "dag", "regime": "atw" }""");

        JsonNode.Parse(resultaat.Json)!["fouten"]!.AsArray().Select(fout => fout!["veld"]!.GetValue<string>()).ShouldBe(["begin", "aantal"]);
    }

    [Theory]
    [InlineData("{ \"begin\": \"2026-03-17\",\n  \"aantal\": 20,\n  \"eenheid\": dag }", "eenheid", "Regel 3, teken 14: dit is geen geldige JSON.")]
    [InlineData("", "vraag", "Regel 1, teken 1: dit is geen geldige JSON.")]
    [InlineData("{ \"begin\": \"2026-03-17\" } {}", "begin", "Regel 1, teken 27: dit is geen geldige JSON.")]
    [InlineData("{\n \"begin\": \"\\ud800\" }", "begin", "Regel 2: deze tekst bevat een teken dat niet bestaat.")]
    [InlineData("3", "vraag", "Hier hoort een JSON-object te staan.")]
    [InlineData("null", "vraag", "Hier hoort een JSON-object te staan.")]
    public void Beantwoord_NoQuestionAtAll_NamesLineAndField(string json, string veld, string reden)
    {
        var resultaat = Reken.Beantwoord("termijn", json);

        resultaat.Code.ShouldBe(2);
        Eerste(resultaat).ShouldBe((veld, reden));
    }

    [Fact]
    public void Beantwoord_ByteOrderMarkInFront_IsIgnored()
    {
        var resultaat = Reken.Beantwoord("termijn", "\uFEFF" + Goed);

        resultaat.Code.ShouldBe(0);
    }

    [Fact]
    public void Beantwoord_UnknownKind_NamesTheKinds()
    {
        var resultaat = Reken.Beantwoord("wortel", Goed);

        resultaat.Code.ShouldBe(2);
        Eerste(resultaat).Veld.ShouldBe("soort");
        Eerste(resultaat).Reden.ShouldContain("termijn");
    }

    [Fact]
    public void Beantwoord_List_AnswersEachInOrder()
    {
        var resultaat = Reken.Beantwoord("termijn", $"[{Goed}, {Goed.Replace("\"aantal\": 20", "\"aantal\": 21", StringComparison.Ordinal)}]");

        resultaat.Code.ShouldBe(0);
        JsonNode.Parse(resultaat.Json)!.AsArray().Select(antwoord => antwoord!["ruweLaatsteDag"]!.GetValue<string>())
            .ShouldBe(["2026-04-06", "2026-04-07"]);
    }

    [Fact]
    public void Beantwoord_ListWithOneWrongQuestion_StillAnswersTheOthers()
    {
        var resultaat = Reken.Beantwoord("termijn", $$"""[{{Goed}}, { "begin": "2026-03-17" }, 7, {{Goed}}]""");

        resultaat.Code.ShouldBe(2);
        var antwoorden = JsonNode.Parse(resultaat.Json)!.AsArray();
        antwoorden.Select(antwoord => antwoord!.AsObject().ContainsKey("fouten")).ShouldBe([false, true, true, false]);
        antwoorden[2]!["index"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void Beantwoord_EmptyList_GivesAnEmptyList()
    {
        var resultaat = Reken.Beantwoord("termijn", "[]");

        resultaat.ShouldBe(new RekenResultaat(0, "[]"));
    }

    [Fact]
    public void Beantwoord_AccentsInTheAnswer_AreWrittenAsThemselves()
    {
        var resultaat = Reken.Beantwoord("termijn", Goed.Replace("atw", "coördinatie's", StringComparison.Ordinal));

        resultaat.Json.ShouldContain("'coördinatie's' is geen keuze");
    }

    private static (string Veld, string Reden) Eerste(RekenResultaat resultaat)
    {
        var fout = JsonNode.Parse(resultaat.Json)!["fouten"]![0]!;
        return (fout["veld"]!.GetValue<string>(), fout["reden"]!.GetValue<string>());
    }
}
