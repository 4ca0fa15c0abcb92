using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;

namespace Aanbesteding.Web.Hosting;

/// <summary>Where the jobs of the bell wait: beside the database, so that several nodes on one server share them.</summary>
public static class Belopslag
{
    /// <summary>In memory beside SQLite, where one host runs; else in the database, in tables of their own.</summary>
    /// <param name="configuratie">Names the database.</param>
    /// <param name="interval">How often a node looks for a job.</param>
    public static JobStorage Maak(IConfiguration configuratie, TimeSpan interval) => Databank.Soort(configuratie) switch
    {
        Databasesoort.SqlServer => new SqlServerStorage(Databank.Verbinding(configuratie), new SqlServerStorageOptions { QueuePollInterval = interval }),
        Databasesoort.PostgreSql => PostgreSql(Databank.Verbinding(configuratie), new PostgreSqlStorageOptions { QueuePollInterval = interval }),
        _ => new InMemoryStorage(new InMemoryStorageOptions()),
    };

    private static PostgreSqlStorage PostgreSql(string verbinding, PostgreSqlStorageOptions opties) =>
        new(new NpgsqlConnectionFactory(verbinding, opties), opties);
}
