using System.Diagnostics;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Bench;

/// <summary>
/// A thousand terms that end in the same second, on a running host: how late is each? One procedure is played until its
/// parties may tender, with everything that the selection left in it, and copied as rows. Beside it what a plain loop costs that
/// rings as many copies one after the other, without claim, lease or job.
/// </summary>
internal static class Belbench
{
    private const int Aantal = 1000;
    private const double Grens = 10_000;
    private static readonly Duration Aanloop = Duration.FromSeconds(15);
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    public static IEnumerable<Meting> Meet()
    {
        var map = Directory.CreateTempSubdirectory("aanbesteding-bench-").FullName;
        try
        {
            return Meet(map).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Meting>> Meet(string map)
    {
        var einde = await BereidVoor(Map(map, "bel"));
        Kopieer(Map(map, "bel"), Map(map, "lus"));
        var laat = await Bel(Map(map, "bel"), einde);
        var lus = await Lus(Map(map, "lus"), einde);
        return
        [
            new($"{Aantal} termijnen in dezelfde seconde: helft klaar na", laat[(laat.Count - 1) / 2], "ms", Richting.TenHoogste),
            new($"{Aantal} termijnen in dezelfde seconde: 95% klaar na", laat[(laat.Count - 1) * 95 / 100], "ms", Richting.TenHoogste),
            new($"{Aantal} termijnen in dezelfde seconde: alles klaar na", laat[^1], "ms", Richting.TenHoogste, Grens),
            new("eerste termijn klaar na", laat[0], "ms", Richting.TenHoogste),
            new($"{Aantal} keer LuidBel in een gewone lus", lus.TotalMilliseconds, "ms", Richting.TenHoogste),
            new("de bel in verhouding tot die lus", 100 * laat[^1] / lus.TotalMilliseconds, "%", Richting.TenHoogste),
        ];
    }

    /// <summary>Starts the portal just before the end, and waits until its bell has rung all of them.</summary>
    /// <returns>How late each was stored in milliseconds, in order.</returns>
    private static async Task<IReadOnlyList<double>> Bel(string map, Instant einde)
    {
        var klok = new Verschoven(einde - Aanloop);
        await using var host = new Belhost(map, klok);
        if (klok.GetCurrentInstant() >= einde)
            throw new InvalidOperationException("De portal was niet op tijd gestart om de bel zelf te laten luiden.");

        var geheugen = host.Services.GetRequiredService<Belgeheugen>();
        for (var wacht = Stopwatch.StartNew(); geheugen.Aantal < Aantal && wacht.Elapsed < Geduld;)
            await Task.Delay(20);
        await Eis(host, einde);
        return [.. geheugen.Laatste.Select(s => s.TeLaat.TotalMilliseconds).Order()];
    }

    /// <summary>Plays one procedure on a clock that stands still, gives its warnings, and copies it.</summary>
    private static async Task<Instant> BereidVoor(string map)
    {
        await using var host = new Belhost(map, new FakeClock(SltVerloop.Begintijd));
        var verloop = await SltVerloop.Begin(host.Services);
        await verloop.TotEnMet("inschrijven");
        var einde = (await verloop.Lees()).TermijnMet("sluiting-inschrijving")!.Einde;
        verloop.Klok.Reset(einde - Duration.FromMinutes(1));
        await verloop.Doe(Actor.Bel, new LuidBel(verloop.Id));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Kopieer(verloop.Id, Aantal - 1);
        return einde;
    }

    /// <summary>Rings the same procedures one after the other on a host whose own bell has nothing to do.</summary>
    private static async Task<TimeSpan> Lus(string map, Instant einde)
    {
        var klok = new FakeClock(einde - Duration.FromMinutes(1));
        await using var host = new Belhost(map, klok);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        var procedures = await db.Belmomenten.Where(b => b.Wanneer == einde).Select(b => b.OnderwerpId).ToListAsync();
        await db.Belmomenten.ExecuteDeleteAsync();
        klok.Reset(einde);
        var deur = host.Services.GetRequiredService<Deur>();
        var duur = Stopwatch.StartNew();
        foreach (var procedure in procedures)
            await deur.Stuur(Actor.Bel, new LuidBel(procedure));
        duur.Stop();
        await Eis(host, einde);
        return duur.Elapsed;
    }

    /// <summary>Each procedure let its term pass exactly once, and not before its end.</summary>
    private static async Task Eis(Belhost host, Instant einde)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var posten = await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten
            .Where(p => p.Opdracht == "LuidBel" && p.Op >= einde - Duration.FromSeconds(30) && p.Tekst.Contains("\"termijn-verstreken\"")).Select(p => new { p.Onderwerp, p.Op }).ToListAsync();
        if (posten.Count != Aantal || posten.Select(p => p.Onderwerp).Distinct(StringComparer.Ordinal).Count() != Aantal || posten.Exists(p => p.Op < einde))
            throw new InvalidOperationException($"Er verstreken {posten.Count} termijnen; het horen er {Aantal} te zijn, ieder één keer en nooit te vroeg.");
    }

    private static string Map(string map, string naam) => Directory.CreateDirectory(Path.Combine(map, naam)).FullName;

    private static void Kopieer(string van, string naar)
    {
        SqliteConnection.ClearAllPools();
        foreach (var bestand in Directory.EnumerateFiles(van, "*", SearchOption.AllDirectories))
        {
            var doel = Path.Combine(naar, Path.GetRelativePath(van, bestand));
            Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
            File.Copy(bestand, doel);
        }
    }
}
