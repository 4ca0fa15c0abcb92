using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Tests.Dossier;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Application.Tests.Termijnen;

/// <summary>A window that is opened again on measured evidence: what happens to submissions, who is told, and what an outsider can check.</summary>
public sealed class HeropenNaStoringTests : IAsyncLifetime
{
    private readonly string _map = Directory.CreateTempSubdirectory("aanbesteding-test-").FullName;
    private readonly FakeClock _klok = new(SltVerloop.Begintijd);
    private ServiceProvider _diensten = null!;
    private SltVerloop _verloop = null!;
    private Termijn _sluiting = null!;

    public async ValueTask InitializeAsync()
    {
        _diensten = new ServiceCollection().AddLogging().AddAanbestedingskern().AddSqlite(Path.Combine(_map, "test.db"))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<IClock>(_klok).AddSingleton<IWekker, GeenWekker>().BuildServiceProvider();
        await Db(db => db.Database.MigrateAsync());
        _verloop = await SltVerloop.Begin(_diensten, Bronbestanden.Slt.Inrichting.Kenmerk, SltVerloop.ZonderNadereSelectie);
        await _verloop.TotEnMet("sluiting-aanmelding");
        _sluiting = (await _verloop.Lees()).TermijnMet("sluiting-aanmelding")!;
    }

    public async ValueTask DisposeAsync()
    {
        await _diensten.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    [Fact]
    public async Task HeropenNaStoring_MeasuredFailure_ReopensAndTellsSealedConceptAndLateAtOnce()
    {
        await Storing();
        var einde = await MetDeelnemers();

        var uitkomst = await _verloop.Stuur(Mensen.Inkoper, new HeropenNaStoring(_verloop.Id, einde, "Het portaal lag eruit."));

        uitkomst.Weigering.ShouldBeNull();
        (await _verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde.ShouldBe(einde);
        (await Db(db => db.Berichten.Where(b => b.Onderwerp == "Indienen kan weer").OrderBy(b => b.Partij).ToListAsync()))
            .ShouldSatisfyAllConditions(b => b.Select(x => x.Partij).ShouldBe(["partij-1", "partij-2", "partij-3"]), b => b.Select(x => x.Verzonden).Distinct().Count().ShouldBe(1));
        (await Db(db => db.Posten.SingleAsync(p => p.Opdracht == nameof(HeropenNaStoring)))).Tekst.ShouldNotContain("partij-");
    }

    [Fact]
    public async Task HeropenNaStoring_Reopened_SealedCountsLateMayHandInAgainAndTheDossierIsValid()
    {
        await Storing();
        var einde = await MetDeelnemers();
        await _verloop.Doe(Mensen.Inkoper, new HeropenNaStoring(_verloop.Id, einde, "Het portaal lag eruit."));
        _klok.Advance(Duration.FromHours(1));

        await _verloop.Doe(Mensen.Aanbieder(3), new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(_verloop.Deelnames[2])));
        await _verloop.Bel();
        await _verloop.Doe(Mensen.Inkoper, new OpenKluis(_verloop.Id));
        await _verloop.Doe(Mensen.Voorzitter, new OpenKluis(_verloop.Id));

        (await _verloop.Lees()).Aanmeldingen.Select(a => a.Partij).Order(StringComparer.Ordinal).ShouldBe(["partij-1", "partij-3"]);
        (await Db(db => db.Inzendingen.Where(i => i.Partij == "partij-3").OrderBy(i => i.Ontvangen).Select(i => i.Status).ToListAsync())).ShouldBe([InzendingStatus.TeLaat, InzendingStatus.Geopend]);
        Verificatie.Controleer(Encoding.UTF8.GetBytes(await Dossier())).Bevindingen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("einde", "de nieuwe sluiting laat te weinig tijd")]
    [InlineData("storingen", "de storing telt volgens de storingsregel niet mee")]
    [InlineData("totaalSeconden", "narekenen van de storing geeft een andere duur")]
    [InlineData("wasEinde", "de sluiting ‘sluiting-aanmelding’ was een andere")]
    public async Task Verificatie_ReopeningBent_IsFound(string veld, string bevinding)
    {
        await Storing();
        var einde = await MetDeelnemers();
        await _verloop.Doe(Mensen.Inkoper, new HeropenNaStoring(_verloop.Id, einde, "Het portaal lag eruit."));
        await _verloop.Doe(Mensen.Aanbieder(3), new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(_verloop.Deelnames[2])));
        await _verloop.Bel();
        await _verloop.Doe(Mensen.Inkoper, new OpenKluis(_verloop.Id));
        await _verloop.Doe(Mensen.Voorzitter, new OpenKluis(_verloop.Id));

        var vervalst = Vervalser.VervalsFeit(await Dossier(), "heropend", (_, g) =>
        {
            g[veld] = veld switch
            {
                "einde" => (_sluiting.Einde + Duration.FromHours(1)).ToString(),
                "storingen" => new System.Text.Json.Nodes.JsonArray(),
                "totaalSeconden" => 1,
                _ => (_sluiting.Einde - Duration.FromHours(1)).ToString(),
            };
            return true;
        });

        Verificatie.Controleer(vervalst).Bevindingen.ShouldContain(b => b.Contains(bevinding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task HeropenNaStoring_EverySecondGood_IsRefused()
    {
        await Meet(_sluiting.Einde - Duration.FromHours(5), _sluiting.Einde + Duration.FromMinutes(5));
        var einde = await MetDeelnemers();

        (await _verloop.Stuur(Mensen.Inkoper, new HeropenNaStoring(_verloop.Id, einde, "Het portaal lag eruit."))).Weigering!.Code.ShouldBe("geen-storing");
    }

    [Fact]
    public async Task HeropenNaStoring_NothingEverMeasured_IsRefused()
    {
        var einde = await MetDeelnemers();

        (await _verloop.Stuur(Mensen.Inkoper, new HeropenNaStoring(_verloop.Id, einde, "Het portaal lag eruit."))).Weigering!.Code.ShouldBe("geen-storing");
    }

    [Fact]
    public async Task Ruim_OldAndNeeded_KeepsTwoYearsAndWhatARunningClosingNeeds()
    {
        Instant[] minuten = [_sluiting.Einde - Duration.FromDays(3), _sluiting.Einde - Duration.FromHours(2)];
        await Db(async db =>
        {
            db.Hartslagen.AddRange(minuten.Select(m => new Hartslag { Knoop = "a", Minuut = Instant.FromUnixTimeSeconds(m.ToUnixTimeSeconds() / 60 * 60), Gemeten = 1, Goed = 1 }));
            await db.SaveChangesAsync();
        });
        _klok.Reset(_sluiting.Einde + Duration.FromDays(900));

        var weg = await Met<Hartslagopruiming, int>(o => o.Ruim());

        weg.ShouldBe(1);
        (await Db(db => db.Hartslagen.SingleAsync())).Minuut.ShouldBeGreaterThan(_sluiting.Einde - Duration.FromDays(1));
    }

    [Fact]
    public async Task Schrijf_SecondsOverAMinute_KeepsWhatWasWrittenBefore()
    {
        var begin = Instant.FromUtc(2026, 5, 1, 10, 0);
        await Db(db => Hartslagschrijver.Schrijf(db, "a", begin + Duration.FromSeconds(58), 1, goed: true, default));
        await Db(db => Hartslagschrijver.Schrijf(db, "a", begin + Duration.FromSeconds(59), 2, goed: false, default));

        var rijen = await Db(db => db.Hartslagen.AsNoTracking().OrderBy(h => h.Minuut).ToListAsync());

        rijen.Select(r => (r.Minuut, r.Gemeten, r.Goed)).ShouldBe([(begin, 3L << 58, 1L << 58), (begin + Duration.FromMinutes(1), 1L, 0L)]);
    }

    /// <summary>One party sealed, one with a concept, one late; then the bell rings. Gives the earliest new closing.</summary>
    private async Task<Instant> MetDeelnemers()
    {
        _klok.Reset(_sluiting.Einde - Duration.FromMinutes(50));
        await _verloop.Doe(Mensen.Aanbieder(1), new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(_verloop.Deelnames[0])));
        await _verloop.Doe(Mensen.Aanbieder(2), new BewaarConcept(_verloop.Id, "{}"));
        await _verloop.Doe(Mensen.Aanbieder(3), new BewaarConcept(_verloop.Id, "{}"));
        await _verloop.Bel();
        _klok.Advance(Duration.FromMinutes(2));
        await _verloop.Stuur(Mensen.Aanbieder(3), new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(_verloop.Deelnames[2])));
        return SasKader.VroegsteEinde(_klok.GetCurrentInstant(), new Storingsbewijs(default, default, [new Storing(default, Instant.FromUnixTimeSeconds(360))]));
    }

    /// <summary>Six minutes without proof, an hour before the closing.</summary>
    private async Task Storing()
    {
        await Meet(_sluiting.Einde - Duration.FromHours(5), _sluiting.Einde - Duration.FromMinutes(60));
        await Meet(_sluiting.Einde - Duration.FromMinutes(54), _sluiting.Einde + Duration.FromMinutes(5));
    }

    private Task Meet(Instant van, Instant tot) => Db(async db =>
    {
        for (var minuut = van; minuut < tot; minuut += Duration.FromMinutes(1))
            db.Hartslagen.Add(new Hartslag { Knoop = "a", Minuut = minuut, Gemeten = Beschikbaarheid.AlleSeconden, Goed = Beschikbaarheid.AlleSeconden });
        await db.SaveChangesAsync();
    });

    private Task<string> Dossier() => Met<Dossieruitvoer, string>(u => u.Schrijf(_verloop.Id));

    private async Task<T> Met<TDienst, T>(Func<TDienst, Task<T>> vraag)
        where TDienst : notnull
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await vraag(scope.ServiceProvider.GetRequiredService<TDienst>());
    }

    private Task<T> Db<T>(Func<AanbestedingDbContext, Task<T>> vraag) => Met(vraag);

    private Task Db(Func<AanbestedingDbContext, Task> doe) => Db(async db =>
    {
        await doe(db);
        return true;
    });
}
