using System.IO.Compression;
using System.Text;
using Aanbesteding.Application.Poorten;

namespace Aanbesteding.Application.Tests.Poorten;

/// <summary>The bytes say what a file is; its name says nothing.</summary>
public sealed class BesluitbestandTests
{
    private const string Odt = "application/vnd.oasis.opendocument.text";

    [Fact]
    public void SoortVan_BytesOfEachKind_AreRecognised()
    {
        Besluitbestand.SoortVan([.. "%PDF-1.7 en meer"u8]).ShouldBe(Besluitsoort.Pdf);
        Besluitbestand.SoortVan(Pakket(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"))).ShouldBe(Besluitsoort.Docx);
        Besluitbestand.SoortVan(Pakket(("mimetype", Odt), ("content.xml", "<o/>"))).ShouldBe(Besluitsoort.Odt);
    }

    [Fact]
    public void SoortVan_EverythingElse_IsNotADecision()
    {
        byte[][] anders =
        [
            [], [.. "PK"u8], [.. "PK\u0003\u0004 is geen pakket"u8], [.. "MZ programma"u8], [.. "<html>%PDF-"u8],
            Pakket(("foto.jpg", "x")),
            Pakket(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")),
            Pakket(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"), ("word/vbaProject.bin", "macro")),
            Pakket(("mimetype", Odt + "-template"), ("content.xml", "<o/>")),
        ];

        anders.Select(Besluitbestand.SoortVan).ShouldAllBe(soort => soort == null);
    }

    [Theory]
    [InlineData("besluit.pdf", 20, null)]
    [InlineData("besluit.exe", Besluitbestand.Maximum, null)]
    [InlineData("besluit.pdf", Besluitbestand.Maximum + 1, "besluitstuk-te-groot")]
    [InlineData(" ", 20, "bestandsnaam")]
    public void Fout_SizeAndName_AreBounded(string naam, int grootte, string? code)
    {
        var inhoud = new byte[grootte];
        "%PDF-"u8.CopyTo(inhoud);

        new Besluitbestand(naam, inhoud).Fout()?.Code.ShouldBe(code);
        (new Besluitbestand(naam, inhoud).Fout() is null).ShouldBe(code is null);
    }

    [Fact]
    public void AlsDocument_NameWithAPath_KeepsTheFileAlone() =>
        new Besluitbestand(@"C:\stukken\besluit.pdf", [1]).AlsDocument().Naam.ShouldBe("besluit.pdf");

    private static byte[] Pakket(params (string Naam, string Tekst)[] delen)
    {
        using var stroom = new MemoryStream();
        using (var pakket = new ZipArchive(stroom, ZipArchiveMode.Create))
        {
            foreach (var (naam, tekst) in delen)
            {
                using var deel = pakket.CreateEntry(naam).Open();
                deel.Write(Encoding.UTF8.GetBytes(tekst));
            }
        }

        return stroom.ToArray();
    }
}
