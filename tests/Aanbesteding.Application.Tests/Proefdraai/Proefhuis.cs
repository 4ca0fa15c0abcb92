using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Proefdraai;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>
/// The whole application on a database of its own, with a clock that the test sets: a SQLite file, or PostgreSQL when
/// <c>AANBESTEDING_TESTDATABASE</c> is <c>PostgreSql</c>.
/// </summary>
public sealed class Proefhuis : IAsyncDisposable
{
    internal static readonly bool OpPostgreSql = Environment.GetEnvironmentVariable("AANBESTEDING_TESTDATABASE") switch
    {
        null or "" or "Sqlite" => false,
        "PostgreSql" => true,
        var onbekend => throw new InvalidOperationException($"AANBESTEDING_TESTDATABASE is Sqlite or PostgreSql, not {onbekend}."),
    };

    private readonly ServiceProvider _diensten;
    private readonly PostgreSqlDatabase? _server;

    private Proefhuis(ServiceProvider diensten, string map, Proefklok klok, PostgreSqlDatabase? server) => (_diensten, Map, Klok, _server) = (diensten, map, klok, server);

    public string Map { get; }

    public Proefklok Klok { get; }

    public Deur Deur => _diensten.GetRequiredService<Deur>();

    public static Task<Proefhuis> Bouw() => Bouw(OpPostgreSql);

    /// <summary>The same on a database that the test chooses; skips the test where there is no PostgreSQL.</summary>
    public static async Task<Proefhuis> Bouw(bool opPostgreSql)
    {
        Assert.SkipUnless(!opPostgreSql || PostgreSqlServer.Aanwezig, PostgreSqlServer.Ontbreekt);
        var server = opPostgreSql ? await PostgreSqlServer.Maak() : null;
        var map = Directory.CreateTempSubdirectory("aanbesteding-test-").FullName;
        var klok = new Proefklok();
        var kern = new ServiceCollection().AddLogging().AddAanbestedingskern();
        var diensten = (server is null ? kern.AddSqlite(Path.Combine(map, "test.db")) : kern.AddPostgreSql(server.Verbinding))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<IClock>(klok).AddSingleton<IWekker, GeenWekker>().AddSingleton<IZaadbron, Proefzaad>().BuildServiceProvider();
        var huis = new Proefhuis(diensten, map, klok, server);
        await huis.Met<AanbestedingDbContext, int>(async db =>
        {
            await db.Database.MigrateAsync();
            return 0;
        });
        return huis;
    }

    /// <summary>The files of the database; of SQLite with its log, in which commits stand first.</summary>
    public async Task<IReadOnlyList<string>> Bestanden()
    {
        if (_server is not null)
            return await _server.Bestanden();
        var bestanden = Directory.GetFiles(Map);
        bestanden.ShouldContain(b => b.EndsWith("-wal", StringComparison.Ordinal));
        return bestanden;
    }

    /// <summary>Uses one service in a scope of its own.</summary>
    public async Task<T> Met<TDienst, T>(Func<TDienst, Task<T>> doe)
        where TDienst : notnull
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await doe(scope.ServiceProvider.GetRequiredService<TDienst>());
    }

    /// <summary>A procedure as it is stored.</summary>
    public Task<Procedure> Laad(Guid id) => Met<IServiceProvider, Procedure>(async d =>
        (await d.GetRequiredService<AanbestedingDbContext>().Laad(id, d.GetRequiredService<Werkstromen>(), TestContext.Current.CancellationToken))!);

    /// <summary>
    /// Plays a procedure, the SLT when no other is given, until it is over, or until <paramref name="tot"/> says to stop.
    /// After each entry somebody may do something <paramref name="tussendoor"/>.
    /// </summary>
    public async Task<Spelverslag> Speel(
        int zaad, int aanbieders = 9, Func<Postinhoud, bool>? tot = null, GelezenInrichting? inrichting = null, Func<Postinhoud, Task>? tussendoor = null)
    {
        var gelezen = inrichting ?? Bronbestanden.Slt;
        var opzet = new Proefopzet(gelezen.Inrichting, gelezen.Tekst, Bronbestanden.Bpmn, aanbieders, zaad);
        var wereld = Aanbieders.Maak(opzet.Inrichting, new Toeval(zaad), aanbieders);
        var tijdlijn = new Tijdlijn(opzet.Inrichting, wereld);
        List<Tijdlijnregel> regels = [];
        var id = new Toeval(zaad).Id("procedure");
        Proefafloop? afloop = null;
        using var stop = new CancellationTokenSource();
        try
        {
            afloop = await new Proefrun(_diensten, Klok).Speel(opzet, async post =>
            {
                regels.Add(tijdlijn.Vertel(post));
                if (tussendoor is not null)
                    await tussendoor(post);
                if (tot?.Invoke(post) == true)
                    await stop.CancelAsync();
            }, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The test asked for it.
        }

        return new Spelverslag(id, afloop, regels, await Laad(id), await Met<Dossieruitvoer, string>(u => u.Schrijf(id)));
    }

    public async ValueTask DisposeAsync()
    {
        await _diensten.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(Map, recursive: true);
    }
}

/// <summary>What came of a trial run in a test.</summary>
public sealed record Spelverslag(Guid Id, Proefafloop? Afloop, IReadOnlyList<Tijdlijnregel> Regels, Procedure Procedure, string Dossier);
