using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Toelating;

/// <summary>Keeps contract texts by hash, beside all other documents; never changes or deletes one.</summary>
internal static class Contractteksten
{
    public static async Task Bewaar(this AanbestedingDbContext db, string tekst, CancellationToken ct)
    {
        var sha256 = Vingerafdruk.Van(tekst);
        if (await db.Documentteksten.FindAsync([sha256], ct) is null)
            db.Documentteksten.Add(new Documenttekst { Sha256 = sha256, Tekst = tekst });
    }
}
