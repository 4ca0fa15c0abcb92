using System.Text.Json.Nodes;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Application.Tests.Rekenen;

/// <summary>The contract of <c>reken termijn</c>, to the letter.</summary>
public class RekenTermijnTests
{
    private const string Voorbeeld = """
        { "begin": "2026-03-17T09:30", "aantal": 20, "eenheid": "dag", "richting": "vooruit", "regime": "atw",
          "zone": "Europe/Amsterdam", "feestdagen": null, "werkdagen": null }
        """;

    private const string Antwoord = """
        {
          "ruweLaatsteDag": "2026-04-06",
          "laatsteDag": "2026-04-07",
          "eindMoment": "2026-04-08T00:00:00+02:00",
          "eersteDagErna": "2026-04-08",
          "onderbouwing": [
            {
              "regel": "atw-1-1",
              "artikel": "Algemene termijnenwet art. 1 lid 1",
              "toelichting": "6 april 2026 is tweede paasdag; de termijn loopt door tot en met 7 april 2026."
            }
          ]
        }
        """;

    [Fact]
    public void Beantwoord_ExampleOfTheContract_GivesItsAnswerToTheLetter()
    {
        var resultaat = Reken.Beantwoord("termijn", Voorbeeld);

        resultaat.Code.ShouldBe(0);
        resultaat.Json.ReplaceLineEndings("\n").ShouldBe(Antwoord.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("\"2026-03-17\"")]
    [InlineData("\"2026-03-17T23:59:59\"")]
    [InlineData("\"2026-03-17T00:00:00.123\"")]
    public void Beantwoord_OtherTimeOnTheSameDay_GivesTheSameAnswer(string begin)
    {
        var resultaat = Vraag("begin", begin);

        resultaat.Json.ReplaceLineEndings("\n").ShouldBe(Antwoord.ReplaceLineEndings("\n"));
    }

    // 20.0, 2e1 and "40/2" are all exactly twenty.
    [Theory]
    [InlineData("20.0")]
    [InlineData("2e1")]
    [InlineData("\"20\"")]
    [InlineData("\"40/2\"")]
    public void Beantwoord_TwentyWrittenOtherwise_IsTwenty(string aantal)
    {
        var resultaat = Vraag("aantal", aantal);

        resultaat.Json.ReplaceLineEndings("\n").ShouldBe(Antwoord.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Beantwoord_OptionalFieldsLeftOut_TakeTheirMeaningFromTheExample()
    {
        var resultaat = Reken.Beantwoord("termijn", """{ "begin": "2026-03-17", "aantal": 20, "eenheid": "dag", "regime": "atw" }""");

        resultaat.Json.ReplaceLineEndings("\n").ShouldBe(Antwoord.ReplaceLineEndings("\n"));
    }

    // 20.0000000000000000001 is what a binary floating point number would round to twenty.
    [Theory]
    [InlineData("aantal", "0", "Dit getal moet ten minste 1 zijn.")]
    [InlineData("aantal", "-3", "Dit getal moet ten minste 1 zijn.")]
    [InlineData("aantal", "1.5", "Dit moet een geheel getal zijn, geen breuk.")]
    [InlineData("aantal", "\"1.5\"", "Dit moet een geheel getal zijn, geen breuk.")]
    [InlineData("aantal", "\"200/9\"", "Dit moet een geheel getal zijn, geen breuk.")]
    [InlineData("aantal", "20.0000000000000000001", "Dit moet een geheel getal zijn, geen breuk.")]
    [InlineData("aantal", "99999999999999999999", "Dit getal mag ten hoogste 110166 zijn.")]
    [InlineData("aantal", "1e999999999", "Dit is geen getal. Schrijf bijvoorbeeld 20, \"66.65\" of \"200/9\".")]
    [InlineData("aantal", "1e-2147483648", "Dit is geen getal. Schrijf bijvoorbeeld 20, \"66.65\" of \"200/9\".")]
    [InlineData("aantal", "\"1/0\"", "Dit is geen getal. Schrijf bijvoorbeeld 20, \"66.65\" of \"200/9\".")]
    [InlineData("aantal", "\"twintig\"", "Dit is geen getal. Schrijf bijvoorbeeld 20, \"66.65\" of \"200/9\".")]
    [InlineData("aantal", "null", "Dit veld ontbreekt.")]
    [InlineData("aantal", "100000", "De termijn moet liggen tussen 1 januari 1900 en 31 december 2200.")]
    [InlineData("eenheid", "\"kwartaal\"", "'kwartaal' is geen keuze. Kies uit: uur, dag, werkdag, week, maand, jaar.")]
    [InlineData("eenheid", "\"Dag\"", "'Dag' is geen keuze. Kies uit: uur, dag, werkdag, week, maand, jaar.")]
    [InlineData("eenheid", "1", "Hier hoort een tekst te staan.")]
    [InlineData("richting", "\"achteruit\"", "'achteruit' is geen keuze. Kies uit: vooruit, terug.")]
    [InlineData("regime", "\"awb\"", "'awb' is geen keuze. Kies uit: atw, verordening1182, contractueel, geen.")]
    [InlineData("zone", "\"Europe/Breda\"", "'Europe/Breda' is geen bekende tijdzone. Schrijf een naam uit de lijst van IANA, bijvoorbeeld Europe/Amsterdam.")]
    [InlineData("begin", "\"2026-02-30\"", "'2026-02-30' is geen plaatselijke datum of tijd. Schrijf bijvoorbeeld 2026-03-17 of 2026-03-17T09:30, zonder Z of +01:00.")]
    [InlineData("begin", "\"2026-03-17T09:30Z\"", "'2026-03-17T09:30Z' is geen plaatselijke datum of tijd. Schrijf bijvoorbeeld 2026-03-17 of 2026-03-17T09:30, zonder Z of +01:00.")]
    [InlineData("feestdagen", "\"2026-12-25\"", "Hier hoort een lijst te staan.")]
    public void Beantwoord_WrongValue_NamesFieldAndReason(string veld, string waarde, string reden)
    {
        var resultaat = Vraag(veld, waarde);

        resultaat.Code.ShouldBe(2);
        Fouten(resultaat).ShouldBe([new VraagFout(veld, reden)]);
    }

    [Fact]
    public void Beantwoord_WrongDateInAList_NamesItsPlace()
    {
        var resultaat = Vraag("feestdagen", """["2026-12-25", "kerst"]""");

        resultaat.Code.ShouldBe(2);
        Fouten(resultaat).Single().Veld.ShouldBe("feestdagen[1]");
    }

    [Fact]
    public void Beantwoord_OwnHolidaysAndWorkingDays_DecideTheRoll()
    {
        var zonderPasen = Vraag("feestdagen", "[]");
        var metVrijeDinsdag = Vraag("feestdagen", """["2026-04-06", "2026-04-07"]""");
        var metWerkdag = Vraag("werkdagen", """["2026-04-06"]""");

        Veld(zonderPasen, "laatsteDag").ShouldBe("2026-04-06");
        Veld(metVrijeDinsdag, "laatsteDag").ShouldBe("2026-04-08");
        Veld(metWerkdag, "laatsteDag").ShouldBe("2026-04-06");
    }

    [Fact]
    public void Beantwoord_HoursOverASwitchDay_KeepTheirExactEnd()
    {
        var resultaat = Reken.Beantwoord("termijn", """
            { "begin": "2026-03-27T12:00:30.5", "aantal": 72, "eenheid": "uur", "richting": "vooruit", "regime": "atw" }
            """);

        Veld(resultaat, "eindMoment").ShouldBe("2026-03-30T13:00:30.5+02:00");
        Veld(resultaat, "laatsteDag").ShouldBe("2026-03-30");
    }

    [Fact]
    public void Beantwoord_HoursFromATimeThatDoesNotExist_NamesBegin()
    {
        var resultaat = Reken.Beantwoord("termijn", """
            { "begin": "2026-03-29T02:30", "aantal": 1, "eenheid": "uur", "regime": "geen" }
            """);

        resultaat.Code.ShouldBe(2);
        Fouten(resultaat).Single().Veld.ShouldBe("begin");
    }

    [Fact]
    public void Beantwoord_OtherZone_UsesItsOffset()
    {
        var resultaat = Vraag("zone", "\"America/St_Johns\"");

        Veld(resultaat, "eindMoment").ShouldBe("2026-04-08T00:00:00-02:30");
    }

    private static RekenResultaat Vraag(string veld, string waarde)
    {
        var vraag = JsonNode.Parse(Voorbeeld)!.AsObject();
        vraag.Remove(veld);
        // Pasted as text, so that a number reaches the reader exactly as it is written here.
        var rest = vraag.ToJsonString();
        return Reken.Beantwoord("termijn", $"{rest[..^1]}, \"{veld}\": {waarde} }}");
    }

    private static string Veld(RekenResultaat resultaat, string veld) =>
        JsonNode.Parse(resultaat.Json)![veld]!.GetValue<string>();

    private static IEnumerable<VraagFout> Fouten(RekenResultaat resultaat) =>
        JsonNode.Parse(resultaat.Json)!["fouten"]!.AsArray()
            .Select(fout => new VraagFout(fout!["veld"]!.GetValue<string>(), fout["reden"]!.GetValue<string>()));
}
