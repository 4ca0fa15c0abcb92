using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Rekenen;

namespace Aanbesteding.Web.Hosting;

/// <summary>The doors to the rules: <c>reken</c> and <c>controleer</c>.</summary>
public static partial class Opdrachtregel
{
    private static async Task<int> Reken(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten)
    {
        if (argumenten is not [var soort])
        {
            await fouten.WriteLineAsync($"Gebruik: reken <soort> < vraag.json. De soorten zijn: {string.Join(", ", Application.Rekenen.Reken.Soorten)}.");
            return Onbekend;
        }

        return await Schrijf(Application.Rekenen.Reken.Beantwoord(soort, await invoer.ReadToEndAsync()), uitvoer, fouten);
    }

    private static async Task<int> Controleer(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten)
    {
        if (argumenten is not [var bestand])
        {
            await fouten.WriteLineAsync("Gebruik: controleer <bestand>, met een werkstroom (.bpmn) of een inrichting (.yaml).");
            return Onbekend;
        }

        return await Schrijf(Gecontroleerd(bestand), uitvoer, fouten);
    }

    private static RekenResultaat Gecontroleerd(string bestand)
    {
        try
        {
            return Controleren.Controleer(bestand, File.ReadAllBytes(bestand), naam => Werkstroom(bestand, naam));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Controleren.Fout($"Het bestand {bestand} is er niet, of mag niet worden gelezen.");
        }
    }

    /// <summary>The werkstroom beside or above the inrichting, else the one of this program.</summary>
    private static string? Werkstroom(string inrichting, string naam)
    {
        var map = Path.GetDirectoryName(Path.GetFullPath(inrichting))!;
        string[] mappen = [Path.Combine(map, ".."), map, Path.Combine(Mappen.Inhoud, "workflows"), Path.Combine(Mappen.Inhoud, "..", "..", "workflows")];
        return mappen.Select(m => Path.Combine(m, naam + ".bpmn")).FirstOrDefault(File.Exists) is { } pad ? File.ReadAllText(pad) : null;
    }

    private static async Task<int> Schrijf(RekenResultaat resultaat, TextWriter uitvoer, TextWriter fouten)
    {
        await uitvoer.WriteLineAsync(resultaat.Json);
        if (resultaat.Code == 2)
            await fouten.WriteLineAsync("De vraag klopt niet. De redenen staan bij ‘fouten’ in het antwoord.");
        return resultaat.Code;
    }
}
