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

/// <summary>The whole application on a SQLite file of its own, with a clock that the test sets.</summary>
public sealed class Proefhuis : IAsyncDisposable
{
    private readonly ServiceProvider _diensten;

    private Proefhuis(ServiceProvider diensten, string map, Proefklok klok) => (_diensten, Map, Klok) = (diensten, map, klok);

    public string Map { get; }

    public Proefklok Klok { get; }

    public Deur Deur => _diensten.GetRequiredService<Deur>();

    public static async Task<Proefhuis> Bouw()
    {
        var map = Directory.CreateTempSubdirectory("aanbesteding-test-").FullName;
        var klok = new Proefklok();
        var diensten = new ServiceCollection().AddLogging().AddAanbestedingskern().AddSqlite(Path.Combine(map, "test.db"))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<IClock>(klok).AddSingleton<IWekker, GeenWekker>().AddSingleton<IZaadbron, Proefzaad>().BuildServiceProvider();
        var huis = new Proefhuis(diensten, map, klok);
        await huis.Met<AanbestedingDbContext, int>(async db =>
        {
            await db.Database.MigrateAsync();
            return 0;
        });
        return huis;
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

    /// <summary>Plays a procedure, the SLT when no other is given, until it is over, or until <paramref name="tot"/> says to stop.</summary>
    public async Task<Spelverslag> Speel(int zaad, int aanbieders = 9, Func<Postinhoud, bool>? tot = null, GelezenInrichting? inrichting = null)
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
        Directory.Delete(Map, recursive: true);
    }
}

/// <summary>What came of a trial run in a test.</summary>
public sealed record Spelverslag(Guid Id, Proefafloop? Afloop, IReadOnlyList<Tijdlijnregel> Regels, Procedure Procedure, string Dossier);
