using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Aanbesteding.Application.Persistence;

/// <summary>Lets the migration tool make the SQLite context; never used at run time.</summary>
public sealed class SqliteOntwerptijd : IDesignTimeDbContextFactory<SqliteDbContext>
{
    /// <inheritdoc/>
    public SqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=ontwerp.db").Options);
}

/// <summary>Lets the migration tool make the SQL Server context; never used at run time.</summary>
public sealed class SqlServerOntwerptijd : IDesignTimeDbContextFactory<SqlServerDbContext>
{
    /// <inheritdoc/>
    public SqlServerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer("Server=ontwerp").Options);
}

/// <summary>Lets the migration tool make the PostgreSQL context; never used at run time.</summary>
public sealed class PostgreSqlOntwerptijd : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    /// <inheritdoc/>
    public PostgreSqlDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql("Host=ontwerp").Options);
}
