using System.Globalization;
using System.Xml;
using Aanbesteding.Application.Berichten;
using Aanbesteding.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>Tables as one XLSX workbook. The same tables give the same bytes: nothing in it depends on the clock or on chance.</summary>
public static class Matrixwerkmap
{
    private const string Werkmaptype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int LangsteCel = 32_767;
    private const int Cijfers = 10;

    /// <summary>Writes the workbook.</summary>
    /// <param name="titel">Title in the properties of the file.</param>
    /// <param name="bladen">The sheets, in order.</param>
    public static byte[] Schrijf(string titel, IReadOnlyList<Matrixblad> bladen)
    {
        ArgumentNullException.ThrowIfNull(bladen);
        var opmaak = new Matrixopmaak(bladen);
        using var stroom = new MemoryStream();
        using (var bestand = SpreadsheetDocument.Create(stroom, SpreadsheetDocumentType.Workbook))
        {
            var werkmap = bestand.AddNewPart<WorkbookPart>(Werkmaptype, "rId1");
            werkmap.AddNewPart<WorkbookStylesPart>("rStijl").Stylesheet = opmaak.Stijlen();
            werkmap.Workbook = new Workbook(new Sheets(bladen.Select((blad, i) => new Sheet { Name = blad.Naam, SheetId = (uint)(i + 1), Id = Blad(werkmap, blad, i, opmaak) })));
            werkmap.Workbook.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            werkmap.Workbook.AppendChild(new DefinedNames(bladen.Select((blad, i) => Filternaam(blad, i))));
            Titel(bestand, titel);
        }

        return Vastarchief.Leg(stroom);
    }

    private static string Blad(WorkbookPart werkmap, Matrixblad blad, int plek, Matrixopmaak opmaak)
    {
        var id = $"rBlad{plek + 1}";
        var kop = Rij(1, blad.Kop.Select((naam, kolom) => Tekst(1, kolom, naam, Matrixopmaak.Kop)));
        var rijen = blad.Rijen.Select((rij, i) => Rij(i + 2, rij.Select((waarde, kolom) => Cel(i + 2, kolom, waarde, opmaak)).OfType<Cell>()));
        werkmap.AddNewPart<WorksheetPart>(id).Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            {
                WorkbookViewId = 0,
                TabSelected = plek == 0,
            }),
            new Columns(blad.Kop.Select((naam, kolom) => new Column { Min = (uint)(kolom + 1), Max = (uint)(kolom + 1), Width = Breedte(blad, kolom), CustomWidth = true })),
            new SheetData(rijen.Prepend(kop)),
            new AutoFilter { Reference = Bereik(blad) });
        return id;
    }

    private static Row Rij(int nummer, IEnumerable<Cell> cellen) => new(cellen) { RowIndex = (uint)nummer };

    private static Cell? Cel(int rij, int kolom, Matrixwaarde? waarde, Matrixopmaak opmaak) => waarde switch
    {
        Matrixwaarde.Tekst tekst => Tekst(rij, kolom, tekst.Waarde, Matrixopmaak.Gewoon),
        Matrixwaarde.Getal getal => new Cell
        {
            CellReference = Plaats(rij, kolom),
            StyleIndex = opmaak.Van(getal.Decimalen),
            CellValue = new CellValue(getal.Waarde.RondAf(Math.Max(Cijfers, getal.Decimalen ?? 0), Afrondingswijze.HalfVanNul).ToString()),
        },
        _ => null,
    };

    private static Cell Tekst(int rij, int kolom, string tekst, uint stijl) => new(new InlineString(new Text(Leesbaar(tekst)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = Plaats(rij, kolom),
        DataType = CellValues.InlineString,
        StyleIndex = stijl,
    };

    /// <summary>Without characters that no XML may hold, and not longer than a cell can be; the dossier keeps the whole text.</summary>
    private static string Leesbaar(string tekst)
    {
        var schoon = string.Concat(tekst.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
        return schoon.Length <= LangsteCel ? schoon : schoon[..(LangsteCel - 1)] + "…";
    }

    private static int Breedte(Matrixblad blad, int kolom)
    {
        var langste = blad.Rijen.Select(rij => rij[kolom] switch
        {
            Matrixwaarde.Tekst tekst => tekst.Waarde.Length,
            Matrixwaarde.Getal getal => getal.Waarde.RondAf(getal.Decimalen ?? 2, Afrondingswijze.HalfVanNul).ToString().Length + 3,
            _ => 0,
        }).Append(blad.Kop[kolom].Length + 4).Max();
        return Math.Clamp(langste + 2, 9, 60);
    }

    private static DefinedName Filternaam(Matrixblad blad, int plek) =>
        new($"'{blad.Naam}'!{Vastgezet(1, 0)}:{Vastgezet(blad.Rijen.Count + 1, blad.Kop.Count - 1)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)plek, Hidden = true };

    private static string Bereik(Matrixblad blad) => $"A1:{Plaats(blad.Rijen.Count + 1, blad.Kop.Count - 1)}";

    private static string Plaats(int rij, int kolom) => string.Create(CultureInfo.InvariantCulture, $"{Letters(kolom)}{rij}");

    private static string Vastgezet(int rij, int kolom) => string.Create(CultureInfo.InvariantCulture, $"${Letters(kolom)}${rij}");

    /// <summary>A, B, … Z, AA, AB, …</summary>
    private static string Letters(int kolom) => kolom < 26 ? $"{(char)('A' + kolom)}" : Letters((kolom / 26) - 1) + (char)('A' + (kolom % 26));

    private static void Titel(SpreadsheetDocument bestand, string titel)
    {
        using var schrijver = XmlWriter.Create(bestand.AddNewPart<CoreFilePropertiesPart>("rEigenschappen").GetStream(FileMode.Create));
        schrijver.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        schrijver.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", titel);
        schrijver.WriteEndElement();
    }
}

/// <summary>Styles of the workbook: text, header, and a notation for every number of decimals that occurs.</summary>
internal sealed class Matrixopmaak(IReadOnlyList<Matrixblad> bladen)
{
    /// <summary>Text.</summary>
    public const uint Gewoon = 0;

    /// <summary>The header row.</summary>
    public const uint Kop = 1;

    private const uint Vrij = 2;
    private const uint EersteNotatie = 164;

    private readonly List<int> _decimalen = [.. bladen.SelectMany(b => b.Rijen).SelectMany(r => r).OfType<Matrixwaarde.Getal>().Select(g => g.Decimalen).OfType<int>().Distinct().Order()];

    /// <summary>Style of a number with this many decimals.</summary>
    public uint Van(int? decimalen) => decimalen is { } aantal ? Vrij + 1 + (uint)_decimalen.IndexOf(aantal) : Vrij;

    public Stylesheet Stijlen() => new(
        new NumberingFormats(_decimalen.Select((aantal, i) => new NumberingFormat { NumberFormatId = EersteNotatie + (uint)i, FormatCode = aantal == 0 ? "#,##0" : $"#,##0.{new string('0', aantal)}" })),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder { Style = BorderStyleValues.Medium }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { FormatId = 0, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { FormatId = 0, FontId = 1, BorderId = 1, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { FormatId = 0, ApplyAlignment = true },
            .. _decimalen.Select((_, i) => new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { FormatId = 0, NumberFormatId = EersteNotatie + (uint)i, ApplyNumberFormat = true, ApplyAlignment = true }),
        ]));
}
