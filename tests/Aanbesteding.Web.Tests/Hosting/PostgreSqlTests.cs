using System.Diagnostics;
using System.Net;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Web.Tests.Hosting;

/// <summary>The portal on PostgreSQL, with the jobs of the bell in it too. Skipped where there is no PostgreSQL.</summary>
public sealed class PostgreSqlTests : IAsyncLifetime
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _sleutels = Directory.CreateTempSubdirectory("aanbesteding-sleutels-");
    private PostgreSqlDatabase? _database;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgreSqlServer.Aanwezig, PostgreSqlServer.Ontbreekt);
        _database = await PostgreSqlServer.Reserveer();
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        _sleutels.Delete(recursive: true);
    }

    [Fact]
    public async Task Portaal_NoDatabaseYet_MakesItAndAnswers()
    {
        await using var portaal = Knoop();
        using var bezoeker = portaal.Bezoeker();
        using var inkoper = await portaal.Aangemeld("inkoper-1");

        var gezond = await bezoeker.GetAsync("/health");
        var pagina = await inkoper.GetStringAsync("/procedures/wbo-slt-2027");

        gezond.StatusCode.ShouldBe(HttpStatusCode.OK);
        pagina.ShouldContain("Stevige Lokale Teams");
        portaal.Services.GetRequiredService<JobStorage>().ShouldBeOfType<PostgreSqlStorage>();
        await using var scope = portaal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().ShouldBeOfType<PostgreSqlDbContext>();
    }

    [Fact]
    public async Task Bel_TermEnds_RingsByItselfAndNeverEarlier()
    {
        await using var portaal = Knoop();
        var verloop = await SltVerloop.Begin(portaal.Services);
        await verloop.TotEnMet("aanmelden");
        var sluiting = (await verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde;

        portaal.Services.GetRequiredService<VerzetbareKlok>().VerzetNaar(sluiting - Duration.FromMilliseconds(1500)).Aanvaard.ShouldBeTrue();
        var gebeld = await Wacht(portaal, verloop.Id);

        gebeld.ShouldBeGreaterThanOrEqualTo(sluiting);
        TestContext.Current.TestOutputHelper?.WriteLine($"rung {(gebeld - sluiting).TotalMilliseconds:F0} ms after the end");
    }

    [Fact]
    public async Task TweeKnopen_OneDatabaseAndOneKeyRing_AreOnePortal()
    {
        await using var een = Knoop();
        await using var twee = Knoop();
        var verloop = await SltVerloop.Begin(een.Services);
        using var inkoper = await een.Aangemeld("inkoper-1");

        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => Task.Run(() =>
            (n % 2 == 0 ? een : twee).Services.GetRequiredService<Deur>().Stuur(Mensen.Inkoper, new PlaatsDocument(verloop.Id, DocumentSoort.Selectiedocument, $"Document {n}", $"Tekst {n}")))));
        // A cookie belongs to an address, not to a port: the browser shows node two what node one gave.
        var pagina = await inkoper.GetAsync(new Uri(twee.Adres, $"/procedures/slt-{verloop.Id:N}"));

        antwoorden.ShouldAllBe(a => a.Aanvaard);
        (await verloop.Lees()).Documenten.Select(d => d.Versie).ShouldBe(Enumerable.Range(1, 6));
        pagina.StatusCode.ShouldBe(HttpStatusCode.OK);
        pagina.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe($"/procedures/slt-{verloop.Id:N}");
    }

    [Fact]
    public async Task TweeKnopen_VijfhonderdMomentenTegelijk_LuidenIederEenEnSamenAlles()
    {
        await using var een = Knoop();
        await using var twee = Knoop();
        var verloop = await SltVerloop.Begin(een.Services);
        await verloop.TotEnMet("aanmelden");
        await using var scope = een.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        Guid[] procedures = [verloop.Id, .. await db.Kopieer(verloop.Id, 499)];
        var sluiting = (await verloop.Lees()).VolgendMoment!.Value;

        foreach (var knoop in new[] { een, twee })
            knoop.Services.GetRequiredService<VerzetbareKlok>().VerzetNaar(sluiting).Aanvaard.ShouldBeTrue();
        await Task.WhenAll(new[] { een, twee }.Select(k => Task.Run(() => k.Services.GetRequiredService<Belronde>().Luid())));
        for (var wacht = Stopwatch.StartNew(); wacht.Elapsed < Geduld && await db.Belmomenten.AnyAsync(b => b.Wanneer <= sluiting);)
            await Task.Delay(50);

        var verstreken = await db.Posten.Where(p => p.Opdracht == "LuidBel" && p.Tekst.Contains("\"termijn-verstreken\"")).Select(p => p.Onderwerp).ToListAsync();
        verstreken.Order(StringComparer.Ordinal).ShouldBe(procedures.Select(Onderwerpen.Procedure).Order(StringComparer.Ordinal));
        long[] perKnoop = [.. new[] { een, twee }.Select(k => k.Services.GetRequiredService<Belgeheugen>().Aantal)];
        perKnoop.ShouldAllBe(aantal => aantal > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"rung {perKnoop[0]} and {perKnoop[1]}");
    }

    private OpPostgreSql Knoop() => new(_database!.Verbinding, _sleutels.FullName);

    /// <summary>When the bell rang for a term of this procedure that had ended; it also rings for warnings.</summary>
    private static async Task<Instant> Wacht(TestPortaal portaal, Guid procedure)
    {
        var (klok, onderwerp) = (Stopwatch.StartNew(), Onderwerpen.Procedure(procedure));
        while (klok.Elapsed < Geduld)
        {
            await using var scope = portaal.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten
                .FirstOrDefaultAsync(p => p.Onderwerp == onderwerp && p.Opdracht == "LuidBel" && p.Tekst.Contains("\"termijn-verstreken\"")) is { } post)
                return post.Op;
            await Task.Delay(50);
        }

        throw new ShouldAssertException("The bell did not ring.");
    }

    private sealed class OpPostgreSql(string verbinding, string sleutels) : TestPortaal
    {
        public Uri Adres => ClientOptions.BaseAddress;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Soort", "PostgreSql");
            builder.UseSetting("ConnectionStrings:Aanbesteding", verbinding);
            builder.UseSetting("Sleutels:Map", sleutels);
        }
    }
}
