using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Termijnen;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// Takes measurements away that nobody can need any more: older than two years, because a dossier must be defended that
/// long. Nothing goes from the day before the first closing of any procedure that still runs, however old that is.
/// </summary>
public sealed class Hartslagopruiming(AanbestedingDbContext db, IClock klok)
{
    /// <summary>How long measurements are kept at least.</summary>
    public static readonly Period Bewaartijd = Period.FromYears(2);

    /// <summary>Removes them; safe to repeat.</summary>
    /// <returns>How many rows went.</returns>
    public async Task<int> Ruim()
    {
        var grens = Nederland.BeginVan(Nederland.Dag(klok.GetCurrentInstant()) - Bewaartijd);
        var lopend = (await db.Procedures.AsNoTracking().ToListAsync()).Where(p => !p.Markering.Afgelopen)
            .SelectMany(p => p.Termijnen).Where(t => t.Naam.StartsWith("sluiting-", StringComparison.Ordinal))
            .Select(t => t.Einde - Duration.FromDays(1));
        var vroegste = lopend.Append(grens).Min();
        return await db.Hartslagen.Where(h => h.Minuut < vroegste).ExecuteDeleteAsync();
    }
}
