using Aanbesteding.Application.Dossier;

namespace Aanbesteding.Web.Hosting;

/// <summary>The verb <c>verifieer</c>: checks a dossier with nothing but the file.</summary>
public static partial class Opdrachtregel
{
    private static async Task<int> Verifieer(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten)
    {
        if (argumenten is not [var bestand])
        {
            await fouten.WriteLineAsync("Gebruik: verifieer <dossier.json>");
            return Onbekend;
        }

        try
        {
            var verslag = Verificatie.Controleer(await File.ReadAllBytesAsync(bestand));
            await uitvoer.WriteLineAsync(verslag.AlsJson());
            return verslag.Code;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await fouten.WriteLineAsync($"Het bestand {bestand} is er niet, of mag niet worden gelezen.");
            return Onbekend;
        }
    }
}
