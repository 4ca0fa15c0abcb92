using System.Xml;
using Aanbesteding.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aanbesteding.Application.Berichten;

/// <summary>
/// A letter as a Word document with real styles, headings, header rows and page numbers, so that it can be read aloud and
/// searched. The same letter gives the same bytes: nothing in it depends on the clock or on chance.
/// </summary>
public static class Briefdocx
{
    /// <summary>Media type of the document.</summary>
    public const string Soort = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Documenttype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Relaties = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes the document.</summary>
    public static byte[] Schrijf(Schriftstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        using var stroom = new MemoryStream();
        using (var bestand = WordprocessingDocument.Create(stroom, WordprocessingDocumentType.Document))
        {
            var deel = bestand.AddNewPart<MainDocumentPart>(Documenttype, "rId1");
            deel.AddNewPart<StyleDefinitionsPart>("rStijl").Styles = Briefopmaak.Stijlen();
            deel.AddNewPart<NumberingDefinitionsPart>("rLijst").Numbering = Briefopmaak.Opsomming();
            deel.AddNewPart<FooterPart>("rVoet").Footer = Voet(stuk);
            deel.Document = new Document(new Body(
            [
                Alinea("Title", stuk.Titel),
                .. stuk.Hoofd.Select(Gegeven),
                .. stuk.Onderdelen.SelectMany(Onderdeel),
                new SectionProperties(
                    new FooterReference { Type = HeaderFooterValues.Default, Id = "rVoet" },
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 1417, Right = 1417, Bottom = 1417, Left = 1417, Header = 708, Footer = 708, Gutter = 0 }),
            ]));
            deel.Document.AddNamespaceDeclaration("r", Relaties);
            Eigenschappen(bestand, stuk);
        }

        return Vastarchief.Leg(stroom);
    }

    private static IEnumerable<OpenXmlElement> Onderdeel(Onderdeel onderdeel) => onderdeel switch
    {
        Domain.Onderdeel.Kop kop => [Alinea($"Heading{kop.Niveau}", kop.Tekst)],
        Domain.Onderdeel.Alinea alinea => [Alinea(null, alinea.Tekst)],
        Domain.Onderdeel.Lijst lijst => lijst.Punten.Select(punt => Alinea("ListBullet", punt)),
        Domain.Onderdeel.Tabel tabel => [Alinea("Caption", tabel.Bijschrift), Tabel(tabel), new Paragraph()],
        _ => throw new InvalidOperationException($"Onbekend onderdeel {onderdeel.GetType().Name}."),
    };

    private static Paragraph Alinea(string? stijl, string tekst) =>
        stijl is null ? new Paragraph(Tekst(tekst)) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = stijl }), Tekst(tekst));

    private static Paragraph Gegeven(Gegeven gegeven) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "Briefhoofd" }),
        new Run(new RunProperties(new Bold()), new Text(gegeven.Naam)), new Run(new TabChar()), Tekst(gegeven.Waarde));

    private static Run Tekst(string tekst) => new(new Text(tekst) { Space = SpaceProcessingModeValues.Preserve });

    private static Table Tabel(Onderdeel.Tabel tabel) => new(
    [
        new TableProperties(
            new TableStyle { Val = "Brieftabel" },
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
            new TableCaption { Val = tabel.Bijschrift }),
        new TableGrid(tabel.Kolommen.Select((_, i) => new GridColumn { Width = $"{Breedte(tabel, i)}" })),
        Rij(tabel, [.. tabel.Kolommen.Select(kolom => kolom.Naam)], kop: true),
        .. tabel.Rijen.Select(rij => Rij(tabel, rij, kop: false)),
    ]);

    private static TableRow Rij(Onderdeel.Tabel tabel, IReadOnlyList<string> cellen, bool kop) => new(
    [
        kop ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()),
        .. cellen.Select((tekst, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = $"{Breedte(tabel, i)}", Type = TableWidthUnitValues.Dxa }),
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = tabel.Kolommen[i].Getal ? "Tabelgetal" : "Tabeltekst" }), Tekst(tekst)))),
    ]);

    /// <summary>The first column names its row and is twice as wide as the others; together the width of the text, in twentieths of a point.</summary>
    private static int Breedte(Onderdeel.Tabel tabel, int kolom) => 9072 * (kolom == 0 ? 2 : 1) / (tabel.Kolommen.Count + 1);

    private static Footer Voet(Schriftstuk stuk)
    {
        var voet = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
            Tekst($"{Briefnaam.Titel(stuk)}"), new Run(new TabChar()), Tekst("Pagina "), Veld("PAGE"), Tekst(" van "), Veld("NUMPAGES")));
        voet.AddNamespaceDeclaration("r", Relaties);
        return voet;
    }

    private static SimpleField Veld(string naam) => new(Tekst("1")) { Instruction = $" {naam} " };

    private static void Eigenschappen(WordprocessingDocument bestand, Schriftstuk stuk)
    {
        const string Dc = "http://purl.org/dc/elements/1.1/";
        using var schrijver = XmlWriter.Create(bestand.AddNewPart<CoreFilePropertiesPart>("rEigenschappen").GetStream(FileMode.Create));
        schrijver.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        schrijver.WriteElementString("dc", "title", Dc, Briefnaam.Titel(stuk));
        schrijver.WriteElementString("dc", "language", Dc, "nl-NL");
        schrijver.WriteEndElement();
    }
}
