using System.Data.Common;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NodaTime;

namespace Aanbesteding.Application.Tests.Pipeline;

/// <summary>No SQL Server engine is at hand here: its script and queries are parsed, and its tables modelled, by the tools of SQL Server itself.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public void Migrations_Sqlite_AreUpToDate()
    {
        using var db = new SqliteOntwerptijd().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void Migrations_SqlServer_AreUpToDate()
    {
        using var db = new SqlServerOntwerptijd().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void Migrations_PostgreSql_AreUpToDate()
    {
        using var db = new PostgreSqlOntwerptijd().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void CreateScript_SqlServer_BuildsAModelWithoutErrors()
    {
        using var db = new SqlServerOntwerptijd().CreateDbContext([]);
        var script = db.Database.GenerateCreateScript();

        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var deel in Delen(script))
            model.AddObjects(deel);

        Fouten(script).ShouldBeEmpty();
        model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(m => m.Message).ShouldBeEmpty();
        model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table).Count().ShouldBe(db.Model.GetEntityTypes().Count());
    }

    [Fact]
    public void Queries_SqlServer_Parse()
    {
        using var db = new SqlServerOntwerptijd().CreateDbContext([]);
        var (id, nu) = (Guid.NewGuid(), Instant.FromUtc(2026, 3, 2, 8, 0));

        string[] vragen =
        [
            db.Procedures.Where(p => p.Id == id).ToQueryString(),
            db.Procedures.Where(p => p.Id == id && p.VolgendMoment <= nu).ToQueryString(),
            db.Werkitems.Where(w => w.Rol == Rol.Jurist).OrderBy(w => w.Geopend).ToQueryString(),
            db.Berichten.Where(b => b.Partij == "p").OrderByDescending(b => b.Verzonden).ToQueryString(),
            db.Posten.Where(p => p.Onderwerp == "o" || p.Onderwerp.StartsWith("o/")).OrderBy(p => p.Op).ToQueryString(),
            db.Inzendingen.Where(i => i.ProcedureId == id && i.Soort == Kluis.InzendingSoort.Aanmelding && i.Status != Kluis.InzendingStatus.Ingetrokken).OrderBy(i => i.Id).ToQueryString(),
            db.KluisBlokken.Where(b => b.InzendingId == id && b.Onderdeel == 1).OrderBy(b => b.Volgnummer).ToQueryString(),
        ];

        vragen.SelectMany(Fouten).ShouldBeEmpty();
        Fouten("SELECT FROM WHERE").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ClaimVerschuldigd_SqlServer_ParsesAndAsksTwiceWhetherARowIsFree()
    {
        var opname = new Opname();
        await using var db = new SqlServerDbContext(new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer("Server=nergens").AddInterceptors(opname).Options);

        await db.ClaimVerschuldigd(Instant.FromUtc(2026, 3, 2, 8, 0), 50, Duration.FromSeconds(30));

        opname.Sql.ShouldStartWith("UPDATE");
        opname.Sql.Split("[VastTot] IS NULL").Length.ShouldBe(3);
        Fouten(opname.Sql).ShouldBeEmpty();
    }

    private static IEnumerable<string> Fouten(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var fouten);
        return fouten.Select(f => $"{f.Line}: {f.Message}");
    }

    private static IEnumerable<string> Delen(string script) =>
        script.ReplaceLineEndings("\n").Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Keeps the statement and lets it find nothing, so that no server is needed.</summary>
    private sealed class Opname : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public string Sql { get; private set; } = "";

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Sql = command.CommandText;
            return new(InterceptionResult<int>.SuppressWithResult(0));
        }
    }
}
