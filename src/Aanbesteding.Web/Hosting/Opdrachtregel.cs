namespace Aanbesteding.Web.Hosting;

/// <summary>One verb of the command line: reads and writes plain text, returns the exit code.</summary>
public delegate Task<int> Opdracht(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten);

/// <summary>Verbs that run instead of the web host, e.g. <c>dotnet run --project src/Aanbesteding.Web -- VERB …</c>.</summary>
public static partial class Opdrachtregel
{
    /// <summary>Exit code for a verb that does not exist.</summary>
    public const int Onbekend = 2;

    private static readonly Dictionary<string, Opdracht> Opdrachten = new(StringComparer.Ordinal)
    {
        ["controleer"] = Controleer,
        ["gelijke-toelating"] = GelijkeToelating,
        ["proefdraai"] = Proefdraai,
        ["reken"] = Reken,
        ["verifieer"] = Verifieer,
    };

    /// <summary>Whether the first argument is a verb. Options of the web host start with a dash or a slash.</summary>
    public static bool IsOpdracht(string[] argumenten) =>
        argumenten is [{ Length: > 0 } eerste, ..] && eerste[0] is not ('-' or '/');

    /// <summary>Runs the verb; an unknown one gets the usage on <paramref name="fouten"/> and exit code 2.</summary>
    public static Task<int> Voer(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten) =>
        Opdrachten.TryGetValue(argumenten[0], out var opdracht)
            ? opdracht(argumenten[1..], invoer, uitvoer, fouten)
            : LegUit(argumenten[0], fouten);

    private static async Task<int> LegUit(string onbekend, TextWriter fouten)
    {
        await fouten.WriteLineAsync($"Onbekende opdracht: {onbekend}");
        await fouten.WriteLineAsync("Gebruik: aanbesteding [opdracht] [argumenten]");
        await fouten.WriteLineAsync("Zonder opdracht start het portaal.");
        foreach (var naam in Opdrachten.Keys.Order(StringComparer.Ordinal))
            await fouten.WriteLineAsync($"  {naam}");

        return Onbekend;
    }
}
