using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Web.Tests.Hosting;

/// <summary>The bell on a running host with a running clock: nobody sends a command, and still the term passes.</summary>
public sealed class BelTests : IDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("aanbesteding-bel-");

    [Fact]
    public async Task Bel_HostDraait_LuidtVanzelfNaHetEindeEnNooitEerder()
    {
        await using var portaal = new Bestendig(_map);
        var sluiting = await Publiceer(portaal);

        portaal.Services.GetRequiredService<VerzetbareKlok>().VerzetNaar(sluiting - Duration.FromMilliseconds(1500)).Aanvaard.ShouldBeTrue();
        var geluid = await Wacht(portaal);

        var telaat = geluid.Op - sluiting;
        TestContext.Current.TestOutputHelper?.WriteLine($"rung {telaat.TotalMilliseconds:F0} ms after the end");
        telaat.ShouldBeGreaterThanOrEqualTo(Duration.Zero);
        geluid.Persoon.ShouldBe(Actor.Bel.Persoon);
    }

    [Fact]
    public async Task Bel_HostWasUit_HaaltInBijHetStarten()
    {
        Instant sluiting;
        await using (var portaal = new Bestendig(_map))
            sluiting = await Publiceer(portaal);
        // The host is down while the closing passes.
        new VerzetbareKlok(new NodaTime.Testing.FakeClock(sluiting - Duration.FromDays(400)), Path.Combine(_map.FullName, "klok.json"))
            .VerzetNaar(sluiting + Duration.FromMinutes(10)).Aanvaard.ShouldBeTrue();

        await using var opnieuw = new Bestendig(_map);
        var geluid = await Wacht(opnieuw);

        geluid.Op.ShouldBeGreaterThanOrEqualTo(sluiting);
        (await Geluiden(opnieuw)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Bel_TweePortalenInEenProces_LuidenIederMetHunEigenDiensten()
    {
        var ander = _map.CreateSubdirectory("ander");
        await using var een = new Bestendig(_map);
        var (activator, gedeeld) = (een.Services.GetRequiredService<JobActivator>(), JobActivator.Current);
        Bel bel;
        await using (var twee = new Bestendig(ander))
        {
            using var job = activator.BeginScope((JobActivatorContext)null!);
            bel = (Bel)job.Resolve(typeof(Bel));
        }

        bel.ShouldBeSameAs(een.Services.GetRequiredService<Bel>());
        // Those of the process are whoever started last.
        activator.ShouldNotBeSameAs(gedeeld);
        Hangfire.Logging.LogProvider.GetLogger("bel").ShouldNotBeNull();
    }

    public void Dispose() => _map.Delete(recursive: true);

    /// <summary>Publishes the seeded procedure; gives the closing of the aanmelding.</summary>
    private static async Task<Instant> Publiceer(Bestendig portaal)
    {
        var deur = portaal.Services.GetRequiredService<Deur>();
        await using var scope = portaal.Services.CreateAsyncScope();
        var lezer = scope.ServiceProvider.GetRequiredService<Procedurelezer>();
        var id = (await lezer.Lees("wbo-slt-2027"))!.Id;
        (await deur.Stuur(Mensen.Inkoper, new LegKeuzeVast(id, "sggz-deel", "De helft, volgens de criteria van de marktconsultatie."))).Aanvaard.ShouldBeTrue();
        (await deur.Stuur(Mensen.Inkoper, new PlaatsDocument(id, DocumentSoort.Selectiedocument, "Selectiedocument", "Zo verloopt de selectie."))).Aanvaard.ShouldBeTrue();
        (await deur.Stuur(Mensen.Inkoper, new RondOpstellenAf(id))).Aanvaard.ShouldBeTrue();
        (await deur.Stuur(Mensen.Jurist, new GeefJuridischOordeel(id, Oordeel.Akkoord, "In orde."))).Aanvaard.ShouldBeTrue();
        (await deur.Stuur(Mensen.Inkoper, new Publiceer(id))).Aanvaard.ShouldBeTrue();
        return (await lezer.Lees(id))!.TermijnMet("sluiting-aanmelding")!.Einde;
    }

    private static async Task<Post> Wacht(Bestendig portaal)
    {
        var klok = System.Diagnostics.Stopwatch.StartNew();
        while (klok.Elapsed < Geduld)
        {
            if (await Geluiden(portaal) is [var eerste, ..])
                return eerste;
            await Task.Delay(50);
        }

        throw new ShouldAssertException("The bell did not ring.");
    }

    private static async Task<List<Post>> Geluiden(Bestendig portaal)
    {
        await using var scope = portaal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten.AsNoTracking()
            .Where(p => p.Opdracht == "LuidBel" && p.Tekst.Contains("\"termijn-verstreken\"")).OrderBy(p => p.Volgnummer).ToListAsync();
    }

    /// <summary>A host whose data folder outlives it.</summary>
    private sealed class Bestendig : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo _map;

        public Bestendig(DirectoryInfo map)
        {
            _map = map;
            UseKestrel(0);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Data:Map", _map.FullName);
        }
    }
}
