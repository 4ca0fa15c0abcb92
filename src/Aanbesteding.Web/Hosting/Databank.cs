using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Web.Hosting;

/// <summary>Databases that the portal runs on; the names are those of <c>Database:Soort</c>.</summary>
public enum Databasesoort
{
    /// <summary>A file in the data folder, for development.</summary>
    Sqlite,
    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}

/// <summary>The database behind the portal.</summary>
public static class Databank
{
    /// <summary>Registers the application and its database. SQLite lives in the data folder; a server is in <c>ConnectionStrings:Aanbesteding</c>.</summary>
    public static void AddDatabank(this WebApplicationBuilder builder)
    {
        builder.Services.AddAanbestedingskern();
        _ = Soort(builder.Configuration) switch
        {
            Databasesoort.Sqlite => builder.Services.AddSqlite(Path.Combine(Mappen.Data(builder.Configuration), "aanbesteding.db")),
            Databasesoort.SqlServer => builder.Services.AddSqlServer(Verbinding(builder.Configuration)),
            Databasesoort.PostgreSql => builder.Services.AddPostgreSql(Verbinding(builder.Configuration)),
            _ => throw new InvalidOperationException(Onbekend(builder.Configuration)),
        };
    }

    /// <summary>The configured database: <c>Database:Soort</c>, SQLite when that is empty; null when it names none that exists.</summary>
    public static Databasesoort? Soort(IConfiguration configuratie) => configuratie["Database:Soort"] is { Length: > 0 } naam
        ? Enum.GetValues<Databasesoort>().Where(soort => naam.Equals(soort.ToString(), StringComparison.OrdinalIgnoreCase)).Cast<Databasesoort?>().FirstOrDefault()
        : Databasesoort.Sqlite;

    /// <summary>What to say of a database that does not exist.</summary>
    public static string Onbekend(IConfiguration configuratie) =>
        $"De database {configuratie["Database:Soort"]} is onbekend. Zet Database:Soort op {string.Join(", ", Enum.GetNames<Databasesoort>()[..^1])} of {Enum.GetNames<Databasesoort>()[^1]}.";

    /// <summary>Connection string of the server database.</summary>
    public static string Verbinding(IConfiguration configuratie) => configuratie.GetConnectionString("Aanbesteding")
        ?? throw new InvalidOperationException("Vul ConnectionStrings:Aanbesteding in met de verbinding naar de database.");

    /// <summary>Brings the database to the current schema; keeps its data.</summary>
    public static async Task WerkDatabankBij(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Database.MigrateAsync();
    }
}
