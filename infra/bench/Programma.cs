using System.Diagnostics;
using System.Text;

namespace Aanbesteding.Bench;

/// <summary>The real program in a process of its own, as anyone starts it.</summary>
internal static class Programma
{
    // The configuration is the folder above net10.0, here and in the program.
    private static readonly string Pad = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..",
        "src", "Aanbesteding.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Aanbesteding.Web.dll"));

    /// <summary>Runs it from start to exit with this text on standard input.</summary>
    /// <returns>How long that took, and what it wrote.</returns>
    public static (TimeSpan Duur, int Code, string Uitvoer) Draai(string invoer, params string[] argumenten)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var klok = Stopwatch.StartNew();
        using var proces = Process.Start(new ProcessStartInfo("dotnet", [Pad, .. argumenten])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
        var lezen = proces.StandardOutput.ReadToEndAsync();
        proces.StandardInput.Write(invoer);
        proces.StandardInput.Close();
        var uitvoer = lezen.GetAwaiter().GetResult();
        proces.WaitForExit();
        return (klok.Elapsed, proces.ExitCode, uitvoer);
    }
}
