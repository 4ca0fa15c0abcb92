using Aanbesteding.Application.Poorten;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Toelating;

/// <summary>Reads evidence as it comes in. Its kind is read from its bytes, never from its name.</summary>
internal static class Bewijslezer
{
    private static readonly Weigering VerkeerdeSoort = new("bewijs-soort", "Dit is geen PDF, PNG, JPEG, Word-document zonder macro's (.docx) of OpenDocument-tekst (.odt). Bewaar het bewijs als PDF en voeg dat toe.", "Aanvraagvoorwaarden: soort bestanden", "bestand");

    /// <summary>What a name must be.</summary>
    public const string Naameis = "Geef het bestand een naam van ten hoogste 200 tekens.";

    public static bool IsNaam(string? naam) => !string.IsNullOrWhiteSpace(naam) && naam.Length <= 200;

    /// <summary>The name without the path that some browsers send along.</summary>
    public static string Bestandsnaam(string naam) => Path.GetFileName(naam.Replace('\\', '/'));

    public static async Task<Uitkomst<byte[]>> Lees(Stream bron, CancellationToken ct)
    {
        // A command that crossed another is tried again; the file must then be read from its first byte.
        if (bron.CanSeek)
            bron.Position = 0;
        using var inhoud = new MemoryStream();
        var deel = new byte[81920];
        for (int gelezen; (gelezen = await bron.ReadAsync(deel, ct)) > 0;)
        {
            inhoud.Write(deel, 0, gelezen);
            if (inhoud.Length > Bewijsopslag.Maximum)
                return Bewijsopslag.TeGroot;
        }

        var bytes = inhoud.ToArray();
        return IsBeeld(bytes) || Besluitbestand.SoortVan(bytes) is not null ? bytes : VerkeerdeSoort;
    }

    private static bool IsBeeld(ReadOnlySpan<byte> inhoud) => inhoud is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..];
}
