using System.IO.Compression;
using Aanbesteding.Application.Berichten;
using Aanbesteding.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aanbesteding.Application.Tests.Berichten;

/// <summary>One letter as a Word document and as a web page: both say all of it, and neither depends on when it was made.</summary>
public class BriefbestandTests
{
    private static readonly Schriftstuk Brief = new(
        "Gunningsbeslissing", [new("Aan", "Stichting <A> & zonen"), new("Kenmerk", "slt-2027")],
        [
            new Onderdeel.Kop(1, "Perceel 1: Noord"), new Onderdeel.Kop(2, "Onze beslissing"), new Onderdeel.Kop(3, "K1 Team"), new Onderdeel.Alinea("Eén “alinea” <script>."),
            new Onderdeel.Lijst(["Eerste punt.", "Tweede punt."]),
            new Onderdeel.Tabel("Uw beoordeling", [new("Onderdeel"), new("Uw cijfer", Getal: true)], [["K1 Team", "8 van 10"], ["Totaal", ""]]),
        ]);

    [Fact]
    public void Docx_Opened_IsValidAndSaysAllOfTheLetter()
    {
        using var document = Open();
        var lichaam = document.MainDocumentPart!.Document!.Body!;

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}").ShouldBeEmpty();
        lichaam.Descendants<Paragraph>().Select(Regel).Where(r => !r.EndsWith(": ", StringComparison.Ordinal)).ShouldBe(
        [
            "Title: Gunningsbeslissing", "Briefhoofd: Aan|Stichting <A> & zonen", "Briefhoofd: Kenmerk|slt-2027", "Heading1: Perceel 1: Noord", "Heading2: Onze beslissing",
            "Heading3: K1 Team", "Normal: Eén “alinea” <script>.", "ListBullet: Eerste punt.", "ListBullet: Tweede punt.", "Caption: Uw beoordeling",
            "Tabeltekst: Onderdeel", "Tabelgetal: Uw cijfer", "Tabeltekst: K1 Team", "Tabelgetal: 8 van 10", "Tabeltekst: Totaal",
        ]);
    }

    [Fact]
    public void Docx_Opened_HasWhatAReadingProgramNeeds()
    {
        using var document = Open();
        var deel = document.MainDocumentPart!;
        var stijlen = deel.StyleDefinitionsPart!.Styles!;

        document.PackageProperties.Title.ShouldBe("Gunningsbeslissing (slt-2027)");
        stijlen.Descendants<Languages>().ShouldHaveSingleItem().Val!.Value.ShouldBe("nl-NL");
        stijlen.Elements<Style>().Where(s => s.StyleId!.Value!.StartsWith("Heading", StringComparison.Ordinal)).Select(s => s.Descendants<OutlineLevel>().Single().Val!.Value).ShouldBe([0, 1, 2]);
        deel.Document!.Descendants<TableRow>().Select(r => r.Descendants<TableHeader>().Any()).ShouldBe([true, false, false]);
        deel.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value).ShouldBe([" PAGE ", " NUMPAGES "]);
        var gebruikt = deel.Document.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).Distinct();
        gebruikt.Except(stijlen.Elements<Style>().Select(s => s.StyleId!.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Docx_WrittenTwice_IsTheSameToTheByteAndHoldsNoMoment()
    {
        var een = Briefdocx.Schrijf(Brief);
        var ander = Briefdocx.Schrijf(Schriftstuk.Lees(Brief.AlsJson()));
        using var archief = new ZipArchive(new MemoryStream(een));

        ander.ShouldBe(een);
        archief.Entries.Select(e => e.LastWriteTime.Year).Distinct().ShouldBe([1980]);
        archief.Entries.ShouldAllBe(e => !e.FullName.Contains(".psmdcp", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_Page_IsCompleteEscapedAndNeedsNothingElse()
    {
        var html = Briefhtml.Pagina(Brief);

        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"nl\">");
        html.ShouldContain("<title>Gunningsbeslissing (slt-2027)</title>");
        html.ShouldContain("<h1>Gunningsbeslissing</h1>");
        html.ShouldContain("<h2>Perceel 1: Noord</h2>\n<h3>Onze beslissing</h3>\n<h4>K1 Team</h4>");
        html.ShouldContain("<dt>Aan</dt><dd>Stichting &lt;A&gt; &amp; zonen</dd>");
        html.ShouldContain("<tr><th scope=\"row\">K1 Team</th><td class=\"cijfers\">8 van 10</td></tr>");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("http");
    }

    [Theory]
    [InlineData("slt-2027-gunningsbeslissing-stichting-n-o", "slt-2027", "Gunningsbeslissing", "Stichting N&O/..")]
    [InlineData("a", "..", "/", "A")]
    public void Bestand_AnyName_IsSafeAsAFile(string naam, params string[] delen) => Briefnaam.Bestand(delen).ShouldBe(naam);

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(Briefdocx.Schrijf(Brief)), isEditable: false);

    private static string Regel(Paragraph alinea)
    {
        var tekst = string.Concat(alinea.Descendants().Select(e => e switch { Text t => t.Text, TabChar => "|", _ => "" }));
        return $"{alinea.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal"}: {tekst}";
    }
}
