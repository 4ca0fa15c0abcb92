using System.Data.Common;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Toelating;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Application.Tests.Toelating;

/// <summary>
/// Register and work lists are read along an index, in its order: whoever reads the first fifty of fifty thousand touches fifty.
/// The plan says so at any size; <c>infra/bench</c> measures it.
/// </summary>
public sealed class QueryplanTests : IAsyncLifetime
{
    private readonly string _map = Directory.CreateTempSubdirectory("aanbesteding-plan-").FullName;
    private readonly Meelezer _plannen = new();
    private SqliteDbContext _db = null!;

    [Fact]
    public async Task Register_EveryPart_IsReadAlongAnIndex()
    {
        var register = new Registerlezer(_db);
        var ergens = Registerlezer.PlaatsNa(new Registerregel(Guid.NewGuid(), "De Beuk", "12345678", "verblijf", new LocalDate(2027, 1, 1), Domain.Toelating.Deelnemerstatus.Actief));

        foreach (var categorie in (string?[])[null, "verblijf"])
            foreach (var vanaf in (string?[])[null, ergens])
                await register.Lees(Guid.NewGuid(), categorie, vanaf, TestContext.Current.CancellationToken);

        _plannen.Gelezen.Count.ShouldBe(4);
        _plannen.Gelezen.ShouldAllBe(plan => LangsEenIndex(plan));
    }

    [Fact]
    public async Task Worklists_OfOneOrEveryOpenHouse_AreReadAlongAnIndex()
    {
        var voorraad = new Toetsvoorraad(_db);

        foreach (var systeem in (Guid?[])[null, Guid.NewGuid()])
        {
            await voorraad.Aanvragen("toetsing", systeem, TestContext.Current.CancellationToken);
            await voorraad.Hertoetsingen(systeem, TestContext.Current.CancellationToken);
        }

        await voorraad.Maatregelen(Domain.Toelating.Deelnemer.TeAdviseren, TestContext.Current.CancellationToken);
        _plannen.Gelezen.Count.ShouldBe(5);
        _plannen.Gelezen.ShouldAllBe(plan => LangsEenIndex(plan));
    }

    [Fact]
    public async Task Counts_OfOneOpenHouse_AreReadAlongAnIndex()
    {
        var telling = new Toelatingstelling(_db, new FakeClock(SltVerloop.Begintijd));

        await telling.Aanvragen(Guid.NewGuid(), TestContext.Current.CancellationToken);
        await telling.Deelnemers(Guid.NewGuid(), TestContext.Current.CancellationToken);

        _plannen.Gelezen.Count.ShouldBe(7);
        _plannen.Gelezen.ShouldAllBe(plan => LangsEenIndex(plan));
    }

    public async ValueTask InitializeAsync()
    {
        _db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={Path.Combine(_map, "test.db")}").AddInterceptors(_plannen).Options);
        await _db.Database.MigrateAsync();
        _plannen.Gelezen.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    /// <summary>Nothing is sorted, and nothing is scanned but what an inner query found along its index.</summary>
    private static bool LangsEenIndex(string plan)
    {
        var stappen = plan.Split(Environment.NewLine);
        return stappen.Any(s => s.StartsWith("SEARCH ", StringComparison.Ordinal))
            && !plan.Contains("TEMP B-TREE", StringComparison.Ordinal)
            && !stappen.Any(s => s.StartsWith("SCAN ", StringComparison.Ordinal) && !stappen.Contains($"CO-ROUTINE {s["SCAN ".Length..]}", StringComparer.Ordinal));
    }

    /// <summary>Asks SQLite for the plan of every query that passes.</summary>
    private sealed class Meelezer : DbCommandInterceptor
    {
        public List<string> Gelezen { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var vraag = command.Connection!.CreateCommand();
            vraag.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            foreach (SqliteParameter waarde in command.Parameters)
                vraag.Parameters.Add(new SqliteParameter(waarde.ParameterName, waarde.Value));
            await using var rijen = await vraag.ExecuteReaderAsync(cancellationToken);
            List<string> stappen = [];
            while (await rijen.ReadAsync(cancellationToken))
                stappen.Add(rijen.GetString(3));
            Gelezen.Add(string.Join(Environment.NewLine, stappen));
            return result;
        }
    }
}
