using System.Globalization;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Bench;

/// <summary>
/// An open house with many deelnemers and five times as many aanvragen. A few are played through the domain: in each categorie a
/// deelnemer, one aanvraag that was refused for good and one that waits for a toetser. The rest are copies of their rows with another id,
/// party, name and number; one in five aanvragen is that of a deelnemer, one in twenty-five waits. Nothing else is copied: no
/// letters, no dossier, no evidence.
/// </summary>
internal static class OpenHousevulling
{
    /// <summary>Fills an empty host.</summary>
    public static async Task<OpenHouseVerloop> Vul(Belhost host, int deelnemers)
    {
        var verloop = await OpenHouseVerloop.Gepubliceerd(host.Services, $"bench-{deelnemers}");
        var categorieen = Bronbestanden.Wonen.Inrichting.Categorieen.Select(c => c.Id).ToList();
        var geweigerd = await verloop.Ingediend(6, [categorieen[0]], new Eisantwoord(Bronbestanden.Wonen.Inrichting.Eisen[0].Id));
        await verloop.Beslis(geweigerd);
        await verloop.BelAanvraag(geweigerd);
        List<Guid> leden = [];
        for (var n = 0; n < categorieen.Count; n++)
            leden.Add(await verloop.Deelnemer(n + 1, categorieen[n]));
        var wacht = await verloop.Ingediend(1, [categorieen[1]]);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        for (var n = 0; n < leden.Count; n++)
        {
            var aantal = (deelnemers / leden.Count) - 1;
            var aanvraag = (await verloop.LeesDeelnemer(leden[n])).AanvraagId;
            await Kopieer(db, "Aanvragen", aanvraag, soort: n + 1, aantal);
            await Kopieer(db, "Deelnemers", leden[n], soort: n + 1, aantal);
        }

        await Kopieer(db, "Aanvragen", wacht, soort: 8, (deelnemers / 5) - 1);
        await Kopieer(db, "Aanvragen", geweigerd, soort: 9, (deelnemers * 4) - (deelnemers / 5) - 1);
        // Without these the bell would find so many subjects that await a moment and have none, and ring them all.
        foreach (var (tabel, soort) in new[] { ("Aanvragen", "aanvraag"), ("Deelnemers", "deelnemer") })
            await Voer(db, $"""
                INSERT INTO "Belmomenten" ("Soort", "OnderwerpId", "Wanneer")
                SELECT '{soort}', x."Id", x."VolgendMoment" FROM "{tabel}" x
                WHERE x."VolgendMoment" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Belmomenten" b WHERE b."Soort" = '{soort}' AND b."OnderwerpId" = x."Id")
                """);
        await Voer(db, "ANALYZE");
        return verloop;
    }

    private static async Task Kopieer(AanbestedingDbContext db, string tabel, Guid bron, int soort, int aantal)
    {
        var kolommen = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info({tabel})").ToListAsync();
        var waarden = kolommen.Select(kolom => kolom switch
        {
            "Id" => Sleutel(tabel == "Aanvragen" ? 'A' : 'D', soort),
            "AanvraagId" => Sleutel('A', soort),
            "Partij" => $"printf('partij-{soort}-%06d', n)",
            // Spread over the alphabet, as names are.
            "Naam" => $"printf('%c%c Jeugdhulp {soort}-%06d', 65 + (n * 7) % 26, 97 + (n * 11) % 26, n)",
            "KvkNummer" => $"printf('9{soort}%06d', n)",
            _ => $"x.\"{kolom}\"",
        });
        await Voer(db, string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE teller(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM teller WHERE n < {aantal})
            INSERT INTO "{tabel}" ({string.Join(", ", kolommen.Select(k => $"\"{k}\""))})
            SELECT {string.Join(", ", waarden)} FROM teller, "{tabel}" x WHERE x."Id" = '{bron.ToString().ToUpperInvariant()}' AND {aantal} > 0
            """));
    }

    /// <summary>An id in the notation of the database: that of a deelnemer follows from that of his aanvraag only in the played ones.</summary>
    private static string Sleutel(char tabel, int soort) => $"printf('{tabel}{soort}000000-0000-4000-8000-%012X', n)";

    /// <summary>No values of anybody are in it: tables, columns and counts of this file.</summary>
    private static Task Voer(AanbestedingDbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
