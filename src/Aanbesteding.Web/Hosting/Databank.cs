using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Web.Hosting;

/// <summary>The database behind the portal: <c>Database:Soort</c> is Sqlite or SqlServer.</summary>
public static class Databank
{
    /// <summary>Registers the application and its database. SQLite lives in the data folder; SQL Server in <c>ConnectionStrings:Aanbesteding</c>.</summary>
    public static void AddDatabank(this WebApplicationBuilder builder)
    {
        builder.Services.AddAanbestedingskern();
        if (IsSqlServer(builder.Configuration))
            builder.Services.AddSqlServer(Verbinding(builder.Configuration));
        else
            builder.Services.AddSqlite(Path.Combine(Mappen.Data(builder.Configuration), "aanbesteding.db"));
    }

    /// <summary>Whether the production target is configured.</summary>
    public static bool IsSqlServer(IConfiguration configuratie) =>
        string.Equals(configuratie["Database:Soort"], "SqlServer", StringComparison.OrdinalIgnoreCase);

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
