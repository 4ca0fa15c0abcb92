using System.Data.Common;
using System.Globalization;
using System.Text;
using Aanbesteding.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Api;

/// <summary>Everything in the database at one moment, except the dossier and the late kluis; and the dossier by itself.</summary>
public static class Toestand
{
    /// <summary>Every row of every table but the dossier, without what was refused and kept apart because it came too late.</summary>
    public static async Task<string> Neem(IServiceProvider diensten)
    {
        await using var scope = diensten.CreateAsyncScope();
        var verbinding = await Open(scope);
        var tekst = new StringBuilder();
        foreach (var tabel in await Rijen(verbinding, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'Posten' ORDER BY name"))
        {
            tekst.AppendLine(tabel);
            foreach (var rij in (await Rijen(verbinding, $"SELECT * FROM \"{tabel}\"{ZonderLaat(tabel)}")).Order(StringComparer.Ordinal))
                tekst.AppendLine(rij);
        }

        return tekst.ToString();
    }

    /// <summary>Last place in the dossier so far, by the row ids of the database.</summary>
    public static async Task<int> Posten(IServiceProvider diensten)
    {
        await using var scope = diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten.CountAsync();
    }

    /// <summary>Entries of the dossier after the first so many.</summary>
    public static async Task<IReadOnlyList<Post>> Nieuw(IServiceProvider diensten, int na)
    {
        await using var scope = diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Posten
            .FromSqlRaw("SELECT * FROM Posten ORDER BY rowid LIMIT -1 OFFSET {0}", na).AsNoTracking().ToListAsync();
    }

    /// <summary>A copy of a procedure with its key, to try on what may be done.</summary>
    public static async Task<Guid> Kopie(IServiceProvider diensten, Guid procedure)
    {
        var id = Guid.NewGuid();
        await using var scope = diensten.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        var verbinding = await Open(scope);
        foreach (var (tabel, sleutel) in new[] { ("Procedures", "Id"), ("Kluissleutels", "ProcedureId") })
        {
            var kolommen = await Rijen(verbinding, $"SELECT name FROM pragma_table_info('{tabel}')");
            var waarden = kolommen.Select(k => k == sleutel ? "{0}" : k == "Kenmerk" ? "{1}" : $"\"{k}\"");
            var sql = $"INSERT INTO {tabel} ({string.Join(", ", kolommen.Select(k => $"\"{k}\""))}) SELECT {string.Join(", ", waarden)} FROM {tabel} WHERE {sleutel} = {{2}}";
            await db.Database.ExecuteSqlRawAsync(sql, id, $"kopie-{id:N}", procedure);
        }

        return id;
    }

    /// <summary>Takes a copy away, so that the bell does not ring it.</summary>
    public static async Task Weg(IServiceProvider diensten, Guid kopie)
    {
        await using var scope = diensten.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        await db.Database.ExecuteSqlAsync($"DELETE FROM Belmomenten WHERE OnderwerpId = {kopie}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM Procedures WHERE Id = {kopie}");
    }

    private static string ZonderLaat(string tabel) => tabel switch
    {
        "Inzendingen" => " WHERE Status <> 'TeLaat'",
        "KluisBlokken" => " WHERE InzendingId NOT IN (SELECT Id FROM Inzendingen WHERE Status = 'TeLaat')",
        "VerwerkteOpdrachten" => " WHERE Opdracht NOT LIKE 'BergTeLaatOp %'",
        _ => "",
    };

    private static async Task<DbConnection> Open(AsyncServiceScope scope)
    {
        var database = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Database;
        await database.OpenConnectionAsync();
        return database.GetDbConnection();
    }

    private static async Task<List<string>> Rijen(DbConnection verbinding, string sql)
    {
        await using var vraag = verbinding.CreateCommand();
        vraag.CommandText = sql;
        await using var lezer = await vraag.ExecuteReaderAsync();
        List<string> rijen = [];
        while (await lezer.ReadAsync())
        {
            rijen.Add(string.Join('|', Enumerable.Range(0, lezer.FieldCount).Select(i => lezer.GetValue(i) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                var waarde => Convert.ToString(waarde, CultureInfo.InvariantCulture),
            })));
        }

        return rijen;
    }
}
