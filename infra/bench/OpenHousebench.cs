extern alias web;

using System.Diagnostics;
using System.Globalization;
using System.Numerics;
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
    private const int Keren = 1000;
    private const double Grens = 100;
    private const double Verhouding = 1.5;

    private sealed record Tijden(double Helft, double P95, double Langst)
    {
        public static Tijden Van(List<double> duren)
        {
            duren.Sort();
            return new Tijden(duren[(duren.Count - 1) / 2], duren[(duren.Count - 1) * 95 / 100], duren[^1]);
        }
    }

    /// <summary>A portal with a filled open house.</summary>
    private sealed record Gevuld(Belhost Host, OpenHouseVerloop Verloop, int Deelnemers) : IAsyncDisposable
    {
        public static async Task<Gevuld> Maak(string map, int deelnemers)
        {
            var host = new Belhost(Directory.CreateDirectory(map).FullName, new FakeClock(SltVerloop.Begintijd), alsInkoper: true);
            return new Gevuld(host, await OpenHousevulling.Vul(host, deelnemers), deelnemers);
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }

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
        await using var klein = await Gevuld.Maak(Path.Combine(map, "klein"), Klein);
        await using var groot = await Gevuld.Maak(Path.Combine(map, "groot"), Groot);
        List<Meting> metingen = [];
        foreach (var ((naam, inKlein), (_, inGroot)) in (await Vragen(klein)).Zip(await Vragen(groot)))
        {
            var (weinig, veel) = await OmEnOm(inKlein, inGroot);
            metingen.Add(new($"{naam}: 95% binnen", veel.P95, "ms", Richting.TenHoogste, Grens));
            metingen.Add(new($"{naam}: helft binnen / langste", veel.Helft, string.Create(CultureInfo.InvariantCulture, $"ms / {veel.Langst:N0}"), Richting.TenHoogste));
            metingen.Add(new($"{naam}: bij {Klein} deelnemers 95% binnen", weinig.P95, "ms", Richting.TenHoogste));
            metingen.Add(new($"{naam}: verhouding groot tot klein", 100 * veel.P95 / weinig.P95, "%", Richting.TenHoogste, 100 * Verhouding));
        }

        return [.. metingen, .. await Eenmalig(groot.Host, groot.Verloop, Groot)];
    }

    /// <summary>What is asked of an open house; the same questions, in the same order, whatever its size.</summary>
    private static async Task<IReadOnlyList<(string Naam, Func<Task> Doe)>> Vragen(Gevuld open)
    {
        var (systeem, kenmerk) = (open.Verloop.Id, (await open.Verloop.Lees()).Kenmerk);
        var midden = await Midden(open.Host, systeem, open.Deelnemers);
        var client = await open.Host.Programma("inkoper-1");

        (string, Func<Task>) Http(string naam, string adres)
        {
            return (naam, Vraag);

            async Task Vraag()
            {
                using var antwoord = await client.GetAsync(new Uri(adres, UriKind.Relative));
                antwoord.EnsureSuccessStatusCode();
                await antwoord.Content.ReadAsByteArrayAsync();
            }
        }

        return
        [
            Http("register, eerste blad", $"/open-house/{kenmerk}/register"),
            Http("register, blad in het midden", $"/open-house/{kenmerk}/register?vanaf={midden}"),
            Http("register, één categorie", $"/open-house/{kenmerk}/register?categorie=gezinshuiszorg"),
            Http("register over de API", $"/api/v1/open-house/{systeem}/register"),
            Http("werklijst van de toetser", $"/open-house/{kenmerk}/aanvragen"),
            Http("deelnemers en hertoetsingen", $"/open-house/{kenmerk}/deelnemers"),
            Http("mijn werk", "/werk"),
        ];
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

    /// <summary>One question to the small one and to the large one in turn, so that whatever else the machine does hits both.</summary>
    private static async Task<(Tijden Klein, Tijden Groot)> OmEnOm(Func<Task> klein, Func<Task> groot)
    {
        for (var n = 0; n < Keren / 10; n++)
        {
            await klein();
            await groot();
        }

        var (weinig, veel) = (new List<double>(), new List<double>());
        for (var n = 0; n < Keren; n++)
        {
            // Who goes first never becomes regular (Thue-Morse): a collector that comes every so many calls must not always hit the same one.
            if (BitOperations.PopCount((uint)n) % 2 == 0)
            {
                weinig.Add(await Duur(klein));
                veel.Add(await Duur(groot));
            }
            else
            {
                veel.Add(await Duur(groot));
                weinig.Add(await Duur(klein));
            }
        }

        return (Tijden.Van(weinig), Tijden.Van(veel));
    }

    private static async Task<double> Duur(Func<Task> doe)
    {
        var klok = Stopwatch.GetTimestamp();
        await doe();
        return Stopwatch.GetElapsedTime(klok).TotalMilliseconds;
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
