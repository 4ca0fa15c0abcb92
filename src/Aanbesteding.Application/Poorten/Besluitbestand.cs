using System.IO.Compression;
using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Poorten;

/// <summary>Kinds of file in which a body writes its decision.</summary>
public enum Besluitsoort
{
    /// <summary>PDF.</summary>
    Pdf,
    /// <summary>Office Open XML text, without macros.</summary>
    Docx,
    /// <summary>OpenDocument text.</summary>
    Odt,
}

/// <summary>The written decision of a body, as it comes in. Its kind is read from its bytes, never from its name.</summary>
/// <param name="Naam">File name, without a path.</param>
/// <param name="Inhoud">The bytes.</param>
public sealed record Besluitbestand(string Naam, byte[] Inhoud)
{
    /// <summary>Largest file, in bytes (included).</summary>
    public const int Maximum = 10 * 1024 * 1024;

    private const int LangsteNaam = 200;
    private const string Odt = "application/vnd.oasis.opendocument.text";

    private static readonly Weigering GeenNaam = new("bestandsnaam", $"Geef het bestand een naam van ten hoogste {LangsteNaam} tekens.", Grondslag, "stuk");
    private static readonly Weigering TeGroot = new("besluitstuk-te-groot", "Het bestand is groter dan 10 MB. Splits het of maak het kleiner.", Grondslag, "stuk");
    private static readonly Weigering VerkeerdeSoort = new("besluitstuk-soort", "Dit is geen PDF, Word-document zonder macro's (.docx) of OpenDocument-tekst (.odt). Bewaar het besluit als PDF en voeg dat toe.", Grondslag, "stuk");

    private const string Grondslag = "Archiefwet 1995: een besluit blijft leesbaar; zorgvuldigheidsbeginsel (art. 3:2 Awb)";

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public Weigering? Fout()
    {
        if (string.IsNullOrWhiteSpace(Naam) || Naam.Length > LangsteNaam)
            return GeenNaam;
        if (Inhoud.Length > Maximum)
            return TeGroot;
        return SoortVan(Inhoud) is null ? VerkeerdeSoort : null;
    }

    /// <summary>Name and hash, as the decision keeps them.</summary>
    public Besluitdocument AlsDocument() => new(Path.GetFileName(Naam.Replace('\\', '/')), Vingerafdruk.Van(Inhoud));

    /// <summary>The kind of these bytes by their signature; null for any other.</summary>
    public static Besluitsoort? SoortVan(byte[] inhoud)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        if (inhoud.AsSpan().StartsWith("%PDF-"u8))
            return Besluitsoort.Pdf;
        return inhoud.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Pakketsoort(inhoud) : null;
    }

    private static Besluitsoort? Pakketsoort(byte[] inhoud)
    {
        try
        {
            using var pakket = new ZipArchive(new MemoryStream(inhoud, writable: false), ZipArchiveMode.Read);
            var namen = pakket.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (namen.Contains("[Content_Types].xml") && namen.Contains("word/document.xml"))
                return namen.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null : Besluitsoort.Docx;
            return pakket.GetEntry("mimetype") is { } soort && namen.Contains("content.xml") && Begin(soort) == Odt ? Besluitsoort.Odt : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The entry as text, and one character more than fits: whatever it claims to hold, no more is read.</summary>
    private static string Begin(ZipArchiveEntry deel)
    {
        using var stroom = deel.Open();
        Span<byte> begin = stackalloc byte[Odt.Length + 1];
        return Encoding.ASCII.GetString(begin[..stroom.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)]);
    }
}

/// <summary>Keeps written decisions by hash; never changes or deletes one.</summary>
internal static class Besluitopslag
{
    public static async Task Bewaar(this AanbestedingDbContext db, Besluitbestand bestand, CancellationToken ct)
    {
        var hash = Vingerafdruk.Van(bestand.Inhoud);
        if (!await db.Besluitstukken.AnyAsync(b => b.Sha256 == hash, ct))
            db.Besluitstukken.Add(new Besluitstuk { Sha256 = hash, Inhoud = bestand.Inhoud });
    }
}
