using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Application.Persistence;

/// <summary>Registers one of the databases behind <see cref="AanbestedingDbContext"/>.</summary>
public static class Database
{
    /// <summary>SQLite in a file: write-ahead log, every commit on disk before it is answered.</summary>
    public static IServiceCollection AddSqlite(this IServiceCollection services, string bestand)
    {
        services.AddDbContext<SqliteDbContext>(o => o
            .UseSqlite($"Data Source={bestand};Foreign Keys=True;Pooling=True", s => s.CommandTimeout(60))
            .AddInterceptors(new Duurzaam()));
        return services.AddScoped<AanbestedingDbContext>(p => p.GetRequiredService<SqliteDbContext>());
    }

    /// <summary>SQL Server.</summary>
    public static IServiceCollection AddSqlServer(this IServiceCollection services, string verbinding)
    {
        services.AddDbContext<SqlServerDbContext>(o => o.UseSqlServer(verbinding));
        return services.AddScoped<AanbestedingDbContext>(p => p.GetRequiredService<SqlServerDbContext>());
    }

    /// <summary>PostgreSQL.</summary>
    public static IServiceCollection AddPostgreSql(this IServiceCollection services, string verbinding)
    {
        services.AddDbContext<PostgreSqlDbContext>(o => o.UseNpgsql(verbinding));
        return services.AddScoped<AanbestedingDbContext>(p => p.GetRequiredService<PostgreSqlDbContext>());
    }

    private sealed class Duurzaam : DbConnectionInterceptor
    {
        private const string Instelling = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var opdracht = connection.CreateCommand();
            opdracht.CommandText = Instelling;
            opdracht.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var opdracht = connection.CreateCommand();
            opdracht.CommandText = Instelling;
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
