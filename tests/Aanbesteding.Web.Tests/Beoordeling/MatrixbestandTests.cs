using System.Globalization;
using System.Net;
using System.Text;
using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Domain;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Aanbesteding.Web.Tests.Beoordeling;

public class MatrixbestandTests(Spelportaal portaal) : IClassFixture<Spelportaal>
{
    [Fact]
    public async Task Xlsx_DownloadedByTheJurist_IsValidAndSaysWhatThePageSays()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen);
        using var jurist = await portaal.Aangemeld("jurist-1");

        using var antwoord = await jurist.GetAsync($"{adres}/scorematrix.xlsx");
        using var stroom = new MemoryStream(await antwoord.Content.ReadAsByteArrayAsync());
        using var werkmap = SpreadsheetDocument.Open(stroom, isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(werkmap).Select(f => $"{f.Path?.XPath}: {f.Description}").ShouldBeEmpty();
        werkmap.PackageProperties.Title.ShouldStartWith("Scorematrix ");
        var totalen = Lees(werkmap, "Totalen");
        totalen[0][..5].ShouldBe(["Perceel", "Plaats", "Partij", "K1 cijfer", "K1 punten"]);
        totalen.Skip(1).Select(r => (r[1], r[2], r[^3], r[11])).ShouldBe([("1", "Stichting 1", "76", "600000"), ("2", "Stichting 3", "70", "1200000"), ("3", "Stichting 2", "69", "1000000")]);
        Lees(werkmap, "Cijfers beoordelaars").Count.ShouldBe(1 + (3 * 2 * 3));
        Lees(werkmap, "Consensus").Skip(1).Select(r => r[^1][..11]).Distinct().ShouldBe(["Samen over "]);
        Lees(werkmap, "Werkwijze")[^1].ShouldBe(["Laatste kenteken van het dossier", (await LaatsteKenteken(verloop))]);
        (await portaal.Pogingen(verloop.Id)).ShouldBe([("inzage", "jurist-1", "LeesScorematrix", null)]);
    }

    [Fact]
    public async Task Xlsx_Sheets_HaveNumbersAFrozenHeaderWidthsAndAFilter()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();
        using var auditor = await portaal.Aangemeld("auditor-1");

        using var stroom = new MemoryStream(await auditor.GetByteArrayAsync($"{adres}/scorematrix.xlsx"));
        using var werkmap = SpreadsheetDocument.Open(stroom, isEditable: false);

        foreach (var blad in werkmap.WorkbookPart!.WorksheetParts.Select(deel => deel.Worksheet!))
        {
            blad.Descendants<Pane>().ShouldHaveSingleItem().State!.Value.ShouldBe(PaneStateValues.Frozen);
            blad.GetFirstChild<AutoFilter>()!.Reference!.Value.ShouldStartWith("A1:");
            blad.GetFirstChild<Columns>()!.Elements<Column>().ShouldAllBe(k => k.Width!.Value >= 9);
        }

        var cellen = Rijen(werkmap, "Totalen").Skip(1).First().Elements<Cell>().ToList();
        cellen[0].DataType.ShouldBeNull();
        cellen.Single(c => c.CellReference == "C2").DataType!.Value.ShouldBe(CellValues.InlineString);
        cellen.ShouldAllBe(c => c.CellFormula == null);
    }

    [Fact]
    public async Task Csv_Downloaded_IsUtf8WithMarkSemicolonsAndDecimalCommas()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Voorbeeld();
        await portaal.OpenPrijzen(verloop.Id, Ronde.Prijzen);
        using var inkoper = await portaal.Aangemeld("inkoper-1");

        using var antwoord = await inkoper.GetAsync($"{adres}/scorematrix.csv");
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();

        antwoord.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith("-scorematrix-beoordelen.csv");
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var regels = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        regels[0].ShouldStartWith("Perceel;Plaats;Partij;K1 cijfer;K1 punten;K1 punten exact;");
        regels[2].ShouldBe("1;2;Stichting 3;10;35;35;6;15;15;50;50;1200000;20;20;70;70;");
    }

    [Fact]
    public async Task Files_BeforeConsensus_AreNotThere()
    {
        var (verloop, adres) = await portaal.Beprijsd();
        await verloop.Scoor((_, _, _) => 8);

        (await portaal.Open("voorzitter-1", $"{adres}/scorematrix.xlsx")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await portaal.Open("voorzitter-1", $"{adres}/scorematrix.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Werkmap_SameTablesTwice_IsTheSameToTheByteAndSurvivesAnyText()
    {
        Matrixblad blad = new("Proef", ["Tekst", "Getal"],
        [
            ["=1+1", new Matrixwaarde.Getal(Breuk.Van(22, 3), 2)], ["regel één\nregel twee \"aanhaling\" <&> 😀", null], ["\u0001verboden\uFFFE", new Matrixwaarde.Getal(-5, null)], [new string('a', 40_000), 3],
        ]);

        var een = Matrixwerkmap.Schrijf("Titel & <meer>", [blad]);
        var twee = Matrixwerkmap.Schrijf("Titel & <meer>", [blad]);

        twee.ShouldBe(een);
        using var werkmap = SpreadsheetDocument.Open(new MemoryStream(een), isEditable: false);
        new OpenXmlValidator().Validate(werkmap).ShouldBeEmpty();
        var rijen = Lees(werkmap, "Proef");
        rijen[1].ShouldBe(["=1+1", "7.3333333333"]);
        rijen[2].ShouldBe(["regel één\nregel twee \"aanhaling\" <&> 😀"]);
        rijen[3].ShouldBe(["verboden", "-5"]);
        rijen[4][0].Length.ShouldBe(32_767);
    }

    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  +31", "'  +31")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("zei \"ja\"", "\"zei \"\"ja\"\"\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("een\r\ntwee", "\"een\r\ntwee\"")]
    [InlineData("", "")]
    public void Csv_AnyText_IsQuotedAndNeverACalculation(string tekst, string verwacht)
    {
        var csv = Encoding.UTF8.GetString(Matrixcsv.Schrijf(new Matrixblad("Proef", ["Kop"], [[tekst]]))[3..]);

        csv.ShouldBe($"Kop\r\n{verwacht}\r\n");
    }

    [Fact]
    public void Csv_Numbers_KeepTheirSignAndGetAComma()
    {
        var csv = Encoding.UTF8.GetString(Matrixcsv.Schrijf(new Matrixblad("Proef", ["A", "B", "C"], [[new Matrixwaarde.Getal(Breuk.Van(-22, 3), 2), new Matrixwaarde.Getal(7, 0), null]]))[3..]);

        csv.ShouldBe("A;B;C\r\n-7,33;7;\r\n");
    }

    private static List<Row> Rijen(SpreadsheetDocument werkmap, string naam)
    {
        var blad = werkmap.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == naam);
        return [.. ((WorksheetPart)werkmap.WorkbookPart.GetPartById(blad.Id!)).Worksheet!.Descendants<Row>()];
    }

    private static List<List<string>> Lees(SpreadsheetDocument werkmap, string naam) =>
        [.. Rijen(werkmap, naam).Select(rij => rij.Elements<Cell>().Select(c => c.InlineString?.Text?.Text ?? c.CellValue!.Text).ToList())];

    private async Task<string> LaatsteKenteken(SltVerloop verloop)
    {
        using var auditor = await portaal.Programma("auditor-1");
        var dossier = System.Text.Json.JsonDocument.Parse(await auditor.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/procedures/{verloop.Id}/dossier?aantal=200"))).RootElement;
        return dossier.GetProperty("posten").EnumerateArray().Last().GetProperty("hash").GetString()!;
    }
}
