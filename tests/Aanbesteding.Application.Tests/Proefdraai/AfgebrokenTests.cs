using System.Diagnostics;
using System.Globalization;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>The real program, killed without warning, starts again and ends as if nothing happened.</summary>
public sealed class AfgebrokenTests : IDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("aanbesteding-test-").FullName;

    private static readonly string Programma = Bronbestanden.Pad(
        "src", "Aanbesteding.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Aanbesteding.Web.dll");

    [Fact]
    public async Task Proefdraai_KilledAtSeveralMoments_EndsInTheSameDossierAndTimeline()
    {
        var heel = await TotHetEinde("heel");

        foreach (var regels in (int[])[3, 20, 70, 71, 150])
            await Breekaf("gebroken", regels, heel.Tijdlijn);
        var gebroken = await TotHetEinde("gebroken");

        gebroken.Dossier.ShouldBe(heel.Dossier);
        gebroken.Tijdlijn.ShouldBe(heel.Tijdlijn);
    }

    private async Task<(string Tijdlijn, string Dossier)> TotHetEinde(string naam)
    {
        var dossier = Path.Combine(_map, naam + ".json");
        using var proces = Start(naam, "--dossier", dossier);
        var tijdlijn = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        proces.ExitCode.ShouldBe(0);
        return (tijdlijn, await File.ReadAllTextAsync(dossier, TestContext.Current.CancellationToken));
    }

    /// <summary>Kills the program once it has acknowledged this many lines; all of them must be lines of the whole run.</summary>
    private async Task Breekaf(string naam, int regels, string heel)
    {
        using var proces = Start(naam);
        List<string> gezien = [];
        while (gezien.Count < regels && await proces.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } regel)
            gezien.Add(regel);
        proces.Kill();
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);

        proces.ExitCode.ShouldNotBe(0);
        gezien.Count.ShouldBe(regels);
        heel.ShouldStartWith(string.Join('\n', gezien) + "\n");
    }

    private Process Start(string naam, params string[] meer)
    {
        var inrichting = Bronbestanden.Pad("workflows", "procedures", "slt-2027.yaml");
        string[] argumenten = ["exec", Programma, "proefdraai", inrichting, "--seed", 7.ToString(CultureInfo.InvariantCulture), "--aanbieders", "6", "--database", Path.Combine(_map, naam), .. meer];
        return Process.Start(new ProcessStartInfo("dotnet", argumenten) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);
}
