using System.Globalization;
using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>What one day showed.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Van">Begin of what was measured of it; null when nothing was.</param>
/// <param name="Tot">End of it, or now (exclusive).</param>
/// <param name="Storingen">Times without proof.</param>
public sealed record Dagbeeld(LocalDate Dag, Instant? Van, Instant Tot, IReadOnlyList<Storing> Storingen)
{
    /// <summary>Failure of the whole day.</summary>
    public Duration Totaal => Storingen.Aggregate(Duration.Zero, (som, s) => som + s.Duur);
}

/// <summary>Reads the measurements of the platform.</summary>
public sealed class Beschikbaarheidslezer(AanbestedingDbContext db)
{
    /// <summary>The last seconds may still be on their way to the database: of those nothing is said.</summary>
    public static readonly Duration Nalooptijd = Duration.FromSeconds(15);

    /// <summary>
    /// What was measured in the hours before a closing that count for the storingsregel; before the closing itself, as far
    /// as now. Null when nothing was measured yet by then: without measurements there is no evidence either way.
    /// </summary>
    public async Task<Storingsbewijs?> Bewijs(Instant sluiting, Instant nu, CancellationToken ct = default)
    {
        var (van, tot) = (sluiting - SasKader.Storingsvenster, Instant.Min(sluiting, nu - Nalooptijd));
        if (await Begin(ct) is not { } begin || begin >= tot || van >= tot)
            return null;
        van = Instant.Max(van, begin);
        return new Storingsbewijs(van, tot, Beschikbaarheid.Storingen(await Slagen(van, tot, ct), van, tot));
    }

    /// <summary>These days, the last one first.</summary>
    public async Task<IReadOnlyList<Dagbeeld>> Dagen(LocalDate laatste, int aantal, Instant nu, CancellationToken ct = default)
    {
        var begin = await Begin(ct);
        var slagen = await Slagen(Nederland.BeginVan(laatste.PlusDays(1 - aantal)), Nederland.BeginVan(laatste.PlusDays(1)), ct);
        return [.. Enumerable.Range(0, aantal).Select(i => Dag(laatste.PlusDays(-i)))];

        Dagbeeld Dag(LocalDate dag)
        {
            var (van, tot) = (Nederland.BeginVan(dag), Instant.Min(Nederland.BeginVan(dag.PlusDays(1)), nu - Nalooptijd));
            if (begin is not { } eerste || eerste >= tot || van >= tot)
                return new Dagbeeld(dag, null, tot, []);
            van = Instant.Max(van, eerste);
            return new Dagbeeld(dag, van, tot, Beschikbaarheid.Storingen(slagen, van, tot));
        }
    }

    /// <summary>The evidence before a closing as text with semicolons: the failures, and the minutes as they were measured.</summary>
    public async Task<byte[]> Csv(Storingsbewijs bewijs, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(bewijs);
        var tekst = new StringBuilder("soort;knoop;van;tot;seconden;gemeten;goed\r\n");
        foreach (var s in bewijs.Storingen)
            tekst.Append(CultureInfo.InvariantCulture, $"storing;;{s.Van};{s.Tot};{(long)s.Duur.TotalSeconds};;\r\n");
        foreach (var s in (await Slagen(bewijs.Van, bewijs.Tot, ct)).OrderBy(s => s.Minuut).ThenBy(s => s.Knoop, StringComparer.Ordinal))
        {
            tekst.Append(Beschikbaarheid.IsSprong(s)
                ? string.Create(CultureInfo.InvariantCulture, $"kloksprong;;{s.Minuut};{s.Minuut + Duration.FromSeconds(s.Goed)};{s.Goed};;\r\n")
                : string.Create(CultureInfo.InvariantCulture, $"minuut;{Cel(s.Knoop)};{s.Minuut};{s.Minuut + Duration.FromMinutes(1)};60;{s.Gemeten:x15};{s.Goed:x15}\r\n"));
        }

        return Encoding.UTF8.GetBytes(tekst.ToString());
    }

    /// <summary>When measuring began, as far as it is kept; null when nothing was ever measured.</summary>
    public Task<Instant?> Begin(CancellationToken ct = default) =>
        db.Hartslagen.AsNoTracking().Where(h => h.Knoop != Hartslag.Kloksprong).MinAsync(h => (Instant?)h.Minuut, ct);

    private Task<List<Hartslag>> Slagen(Instant van, Instant tot, CancellationToken ct)
    {
        // A minute that began before it, and a jump however long ago it began, may reach into this time.
        var eerste = van - Duration.FromMinutes(1);
        return db.Hartslagen.AsNoTracking().Where(h => h.Minuut < tot && (h.Minuut > eerste || h.Knoop == Hartslag.Kloksprong)).ToListAsync(ct);
    }

    private static string Cel(string tekst) => tekst.Replace(';', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
