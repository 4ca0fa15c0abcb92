using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Web.Hosting;

/// <summary>The verb <c>gelijke-toelating</c>: proves from the dossier of an open house alone that everybody who complied was admitted.</summary>
public static partial class Opdrachtregel
{
    private static async Task<int> GelijkeToelating(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten)
    {
        if (argumenten is not [var bestand])
        {
            await fouten.WriteLineAsync("Gebruik: gelijke-toelating <dossier.json>");
            return Onbekend;
        }

        try
        {
            if (Gelijkheidsrekening.Van(await File.ReadAllTextAsync(bestand)) is { } bewijs)
            {
                await uitvoer.WriteLineAsync(bewijs.AlsJson());
                return bewijs.Klopt ? 0 : 1;
            }

            await fouten.WriteLineAsync($"Het bestand {bestand} is geen dossier van een open house.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await fouten.WriteLineAsync($"Het bestand {bestand} is er niet, of mag niet worden gelezen.");
        }

        return Onbekend;
    }
}
