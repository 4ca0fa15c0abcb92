extern alias web;

using System.Diagnostics;
using System.Globalization;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;

namespace Aanbesteding.Bench;

/// <summary>
/// Ten thousand deelnemers and fifty thousand aanvragen, beside a hundred and five hundred: register and work lists take as long,
/// because they are read along an index. The real portal answers over HTTP on loopback, one request after the other.
/// </summary>
internal static class OpenHousebench
{
    private const int Groot = 10_000;
    private const int Klein = 100;
    private const int Keren = 200;
    private const double Grens = 100;
    private const double Verhouding = 1.5;

    private sealed record Tijden(double Helft, double P95, double Langst);

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
        var (klein, _) = await Meet(Directory.CreateDirectory(Path.Combine(map, "klein")).FullName, Klein);
        var (groot, eenmalig) = await Meet(Directory.CreateDirectory(Path.Combine(map, "groot")).FullName, Groot);
        List<Meting> metingen = [];
        foreach (var (naam, tijden) in groot)
        {
            if (!klein.TryGetValue(naam, out var weinig))
                continue;
            metingen.Add(new($"{naam}: 95% binnen", tijden.P95, "ms", Richting.TenHoogste, Grens));
            metingen.Add(new($"{naam}: helft binnen / langste", tijden.Helft, string.Create(CultureInfo.InvariantCulture, $"ms / {tijden.Langst:N0}"), Richting.TenHoogste));
            metingen.Add(new($"{naam}: bij {Klein} deelnemers 95% binnen", weinig.P95, "ms", Richting.TenHoogste));
            // In hundredths: what a page takes lies near the clock's own noise.
            metingen.Add(new($"{naam}: verhouding groot tot klein", 100 * tijden.P95 / weinig.P95, "%", Richting.TenHoogste, 100 * Verhouding));
        }

        return [.. metingen, .. eenmalig];
    }

    private static async Task<(Dictionary<string, Tijden> Tijden, IReadOnlyList<Meting> Eenmalig)> Meet(string map, int deelnemers)
    {
        await using var host = new Belhost(map, new FakeClock(SltVerloop.Begintijd), alsInkoper: true);
        var verloop = await OpenHousevulling.Vul(host, deelnemers);
        var (systeem, kenmerk) = (verloop.Id, (await verloop.Lees()).Kenmerk);
        Dictionary<string, Tijden> tijden = new(StringComparer.Ordinal);
        var midden = await Midden(host, systeem, deelnemers);

        async Task Lezer<TDienst>(string naam, Func<TDienst, Task> doe)
            where TDienst : notnull =>
            tijden[naam] = await Herhaal(async () =>
            {
                await using var scope = host.Services.CreateAsyncScope();
                await doe(scope.ServiceProvider.GetRequiredService<TDienst>());
            });

        await Lezer<Registerlezer>("register lezen, eerste deel", l => l.Lees(systeem, null, null));
        await Lezer<Registerlezer>("register lezen, midden", l => l.Lees(systeem, null, midden));
        await Lezer<Registerlezer>("register lezen, één categorie", l => l.Lees(systeem, "gezinshuiszorg", null));
        await Lezer<Toetsvoorraad>("werklijst lezen, dit open house", v => v.Aanvragen("toetsing", systeem));
        await Lezer<Toetsvoorraad>("werklijst lezen, alle", v => v.Aanvragen("toetsing"));
        await Lezer<Toetsvoorraad>("hertoetsingen lezen", v => v.Hertoetsingen(systeem));
        await MeetHttp(host, tijden,
            ("register, eerste blad", $"/open-house/{kenmerk}/register"),
            ("register, blad in het midden", $"/open-house/{kenmerk}/register?vanaf={midden}"),
            ("register, één categorie", $"/open-house/{kenmerk}/register?categorie=gezinshuiszorg"),
            ("register over de API", $"/api/v1/open-house/{systeem}/register"),
            ("werklijst van de toetser", $"/open-house/{kenmerk}/aanvragen"));
        return (tijden, await Eenmalig(host, verloop, deelnemers));
    }

    /// <summary>Where the middle of the register begins, as its own links say.</summary>
    private static async Task<string> Midden(Belhost host, Guid systeem, int deelnemers)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var lezer = scope.ServiceProvider.GetRequiredService<Registerlezer>();
        string? vanaf = null;
        for (var blad = 0; blad < Math.Max(1, deelnemers / Registerlezer.Bladgrootte / 2); blad++)
            vanaf = (await lezer.Lees(systeem, null, vanaf)).Volgende;
        return vanaf ?? throw new InvalidOperationException("Het register is te klein om te bladeren.");
    }

    private static async Task MeetHttp(Belhost host, Dictionary<string, Tijden> tijden, params (string Naam, string Adres)[] adressen)
    {
        using var client = await host.Programma("inkoper-1");
        foreach (var (naam, adres) in adressen)
            tijden[$"HTTP {naam}"] = await Herhaal(async () =>
            {
                using var antwoord = await client.GetAsync(new Uri(adres, UriKind.Relative));
                antwoord.EnsureSuccessStatusCode();
                await antwoord.Content.ReadAsByteArrayAsync();
            });
    }

    private static async Task<Tijden> Herhaal(Func<Task> doe)
    {
        for (var n = 0; n < Keren / 4; n++)
            await doe();
        List<double> duren = [];
        for (var n = 0; n < Keren; n++)
        {
            var klok = Stopwatch.GetTimestamp();
            await doe();
            duren.Add(Stopwatch.GetElapsedTime(klok).TotalMilliseconds);
        }

        duren.Sort();
        return new Tijden(duren[(Keren - 1) / 2], duren[(Keren - 1) * 95 / 100], duren[^1]);
    }

    /// <summary>What happens now and then, without a limit.</summary>
    private static async Task<IReadOnlyList<Meting>> Eenmalig(Belhost host, OpenHouseVerloop verloop, int deelnemers)
    {
        var systeem = await verloop.Lees();
        var gelijk = Stopwatch.StartNew();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var verslag = await scope.ServiceProvider.GetRequiredService<Gelijkheidslezer>().Lees(systeem);
            if (!verslag.Klopt)
                throw new InvalidOperationException($"Het gelijkheidsbewijs klopt niet: {verslag.Ongelijk[0].Uitleg}");
        }

        gelijk.Stop();
        var tarieven = systeem.Versies[^1].Tarieven.Select(t => t with { Centen = t.Centen + 100, Onderbouwing = t.Onderbouwing with { Beroepskrachten = t.Onderbouwing.Beroepskrachten + 100 } }).ToList();
        var bied = Stopwatch.StartNew();
        await verloop.BiedVersieAan(systeem.Inrichting.Herzieningsclausules[0].Id, new Versiewijziging(null, tarieven, null), verloop.Vandaag.PlusMonths(6));
        bied.Stop();
        return
        [
            new(string.Create(CultureInfo.InvariantCulture, $"gelijkheidsbewijs over {deelnemers * 5:N0} aanvragen"), gelijk.Elapsed.TotalMilliseconds, "ms", Richting.TenHoogste),
            new(string.Create(CultureInfo.InvariantCulture, $"nieuwe versie voorstellen en aan {deelnemers:N0} deelnemers aanbieden"), bied.Elapsed.TotalMilliseconds, "ms", Richting.TenHoogste),
        ];
    }
}
