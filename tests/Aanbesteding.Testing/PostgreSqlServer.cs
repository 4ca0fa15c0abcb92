using System.Diagnostics;
using System.Globalization;
using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aanbesteding.Testing;

/// <summary>
/// The PostgreSQL server of this test process. It starts at the first question and ends with the process, however that ends.
/// It listens on no port, only on a socket in a folder that other users of the machine cannot enter, so it needs no password.
/// </summary>
public static class PostgreSqlServer
{
    /// <summary>Why a test is skipped where there is no PostgreSQL.</summary>
    public const string Ontbreekt = "No PostgreSQL here: initdb is neither on the PATH nor under /usr/lib/postgresql. Install the package postgresql.";

    private const string Sjabloon = "sjabloon";
    private const string Gebruiker = "postgres";

    // Made for Dutch, as a municipality makes its databases, where the version can (15 and later). It waits for the end of its input, which comes with the end of
    // the process that holds the other side, and then leaves nothing behind.
    private const string Script = """
        set -e
        map=$(mktemp -d -t aanbesteding-pg-XXXXXX)
        trap 'rm -rf "$map"' EXIT
        trap : HUP INT TERM
        dutch=$("$1/initdb" --help | grep -q -e --icu-locale && echo --locale-provider=icu --icu-locale=nl || :)
        "$1/initdb" -D "$map/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 $dutch --no-sync >"$map/log" 2>&1 \
            || { cat "$map/log" >&2; exit 1; }
        "$1/pg_ctl" -D "$map/data" -l "$map/log" -w -o "-c listen_addresses='' -c unix_socket_directories='$map' -c shared_buffers=32MB" start >/dev/null 2>&1 \
            || { cat "$map/log" >&2; exit 1; }
        echo "$map"
        read -r _ || :
        "$1/pg_ctl" -D "$map/data" -m immediate -w stop >/dev/null
        """;

    private static readonly string? Programmas = VindProgrammas();
    private static readonly Lazy<Task<Process>> Draaiend = new(Start);
    private static string _map = "";
    private static int _laatste;

    /// <summary>Whether PostgreSQL is installed here.</summary>
    public static bool Aanwezig => Programmas is not null;

    /// <summary>A database of its own with the current schema, copied from one that was migrated once.</summary>
    public static async Task<PostgreSqlDatabase> Maak()
    {
        var database = await Reserveer();
        await Voer($"CREATE DATABASE \"{database.Naam}\" TEMPLATE \"{Sjabloon}\"");
        return database;
    }

    /// <summary>A name for a database that does not exist yet.</summary>
    public static async Task<PostgreSqlDatabase> Reserveer()
    {
        await Draaiend.Value;
        var naam = $"test{Interlocked.Increment(ref _laatste)}";
        return new PostgreSqlDatabase(naam, Verbinding(naam));
    }

    internal static async Task<object?> Voer(string sql)
    {
        await using var verbinding = new NpgsqlConnection(Verbinding(Gebruiker));
        await verbinding.OpenAsync();
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return await opdracht.ExecuteScalarAsync();
    }

    internal static string Map(uint database) => Path.Combine(_map, "data", "base", database.ToString(CultureInfo.InvariantCulture));

    private static string Verbinding(string database) => $"Host={_map};Username={Gebruiker};Database={database};Maximum Pool Size=20";

    private static string? VindProgrammas()
    {
        var wortel = new DirectoryInfo("/usr/lib/postgresql");
        var geinstalleerd = wortel.Exists ? wortel.EnumerateDirectories().OrderByDescending(versie => int.TryParse(versie.Name, out var nummer) ? nummer : 0).Select(versie => Path.Combine(versie.FullName, "bin")) : [];
        return geinstalleerd.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(map => File.Exists(Path.Combine(map, "initdb")));
    }

    private static async Task<Process> Start()
    {
        // PostgreSQL refuses to run as root.
        string[] alsGebruiker = Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Gebruiker}", $"--regid={Gebruiker}", "--init-groups"] : ["env"];
        var opdracht = new ProcessStartInfo(alsGebruiker[0], [.. alsGebruiker[1..], "sh", "-c", Script, "sh", Programmas ?? throw new InvalidOperationException(Ontbreekt)])
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Environment.IsPrivilegedProcess)
            opdracht.Environment.Remove("TMPDIR");
        var proces = Process.Start(opdracht)!;
        _map = await proces.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"PostgreSQL did not start: {await proces.StandardError.ReadToEndAsync()}");
        await MaakSjabloon();
        return proces;
    }

    private static async Task MaakSjabloon()
    {
        await using var db = new PostgreSqlDbContext(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(Verbinding(Sjabloon)).Options);
        await db.Database.MigrateAsync();
        // Long text is not compressed here, so that a test finds on disk what stands there readable.
        await db.Database.ExecuteSqlRawAsync("""
            DO $$ DECLARE k record; BEGIN
                FOR k IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text' LOOP
                    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET STORAGE EXTERNAL', k.table_name, k.column_name);
                END LOOP;
            END $$
            """);
        // A database that somebody is connected to cannot be copied.
        NpgsqlConnection.ClearAllPools();
    }
}

/// <summary>One database on the server of this test process; dropped when done.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Verbinding">How to connect to it.</param>
public sealed record PostgreSqlDatabase(string Naam, string Verbinding) : IAsyncDisposable
{
    /// <summary>Its files, with everything in them that was committed.</summary>
    public async Task<IReadOnlyList<string>> Bestanden()
    {
        await PostgreSqlServer.Voer("CHECKPOINT");
        return Directory.GetFiles(PostgreSqlServer.Map((uint)(await PostgreSqlServer.Voer($"SELECT oid FROM pg_database WHERE datname = '{Naam}'"))!));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (var eigen = new NpgsqlConnection(Verbinding))
            NpgsqlConnection.ClearPool(eigen);
        await PostgreSqlServer.Voer($"DROP DATABASE IF EXISTS \"{Naam}\" WITH (FORCE)");
    }
}
