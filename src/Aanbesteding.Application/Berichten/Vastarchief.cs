using System.IO.Compression;

namespace Aanbesteding.Application.Berichten;

/// <summary>Zip archives that hold nothing of the moment at which they were made: the same contents give the same bytes.</summary>
public static class Vastarchief
{
    /// <summary>The earliest moment that a zip archive knows.</summary>
    private static readonly DateTimeOffset Begin = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An archive with these files, in this order.</summary>
    public static byte[] Schrijf(IEnumerable<(string Naam, byte[] Inhoud)> bestanden)
    {
        ArgumentNullException.ThrowIfNull(bestanden);
        using var uit = new MemoryStream();
        using (var doel = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in bestanden)
            {
                var nieuw = doel.CreateEntry(naam);
                nieuw.LastWriteTime = Begin;
                using var naar = nieuw.Open();
                naar.Write(inhoud);
            }
        }

        return uit.ToArray();
    }

    /// <summary>An Office document with its parts in a fixed order and without the time of writing.</summary>
    public static byte[] Leg(Stream document)
    {
        using var bron = new ZipArchive(document, ZipArchiveMode.Read);
        return Schrijf([.. bron.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal).Select(e => (e.FullName, Lees(e)))]);
    }

    private static byte[] Lees(ZipArchiveEntry deel)
    {
        using var inhoud = new MemoryStream();
        using var van = deel.Open();
        van.CopyTo(inhoud);
        return inhoud.ToArray();
    }
}
