using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Testing;

/// <summary>
/// Many procedures at once: a played one copied as rows, each with an id, a reference and dossier chains of its own that
/// verify. What is not needed to let a term pass is not copied: letters, documents, and what lies in the kluis.
/// </summary>
public static class Procedurekopie
{
    private const int PerKeer = 50;

    /// <summary>Copies a procedure so many times; with <paramref name="metBel"/> each copy waits for the bell as the played one does.</summary>
    /// <returns>Ids of the copies.</returns>
    public static async Task<IReadOnlyList<Guid>> Kopieer(this AanbestedingDbContext db, Guid bron, int aantal, bool metBel = true)
    {
        var keten = Onderwerpen.Procedure(bron);
        var posten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp.StartsWith(keten)).OrderBy(p => p.Onderwerp).ThenBy(p => p.Volgnummer).ToListAsync();
        var rij = await db.Belmomenten.AsNoTracking().SingleAsync(b => b.OnderwerpId == bron);
        List<Guid> kopieen = [];
        foreach (var deel in Enumerable.Range(0, aantal).Select(_ => Guid.NewGuid()).Chunk(PerKeer))
        {
            foreach (var id in deel)
            {
                await ZetKopie(db, bron, id);
                db.Posten.AddRange(Keten(posten, bron, id));
                if (metBel)
                    db.Belmomenten.Add(new Belmoment { Soort = rij.Soort, OnderwerpId = id, Wanneer = rij.Wanneer });
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            kopieen.AddRange(deel);
        }

        return kopieen;
    }

    private static async Task ZetKopie(AanbestedingDbContext db, Guid bron, Guid id)
    {
        var kopie = db.Entry(await db.Procedures.AsNoTracking().SingleAsync(p => p.Id == bron));
        kopie.Property(p => p.Id).CurrentValue = id;
        kopie.Property(p => p.Kenmerk).CurrentValue = $"kopie-{id:N}";
        kopie.State = EntityState.Added;
    }

    /// <summary>The same entries under another id; so every hash is another one, and the next entry holds it.</summary>
    private static IEnumerable<Post> Keten(IReadOnlyList<Post> posten, Guid bron, Guid id)
    {
        var (oud, nieuw) = ("", "");
        foreach (var post in posten)
        {
            var tekst = post.Tekst.Replace(bron.ToString(), id.ToString(), StringComparison.Ordinal);
            if (post.Volgnummer > 1)
                tekst = tekst.Replace(oud, nieuw, StringComparison.Ordinal);
            (oud, nieuw) = (post.Hash, Vingerafdruk.Van(tekst));
            yield return new Post
            {
                Onderwerp = post.Onderwerp.Replace(bron.ToString(), id.ToString(), StringComparison.Ordinal),
                Volgnummer = post.Volgnummer,
                Op = post.Op,
                Opdracht = post.Opdracht,
                Persoon = post.Persoon,
                Geweigerd = post.Geweigerd,
                Tekst = tekst,
                Hash = nieuw,
            };
        }
    }
}
