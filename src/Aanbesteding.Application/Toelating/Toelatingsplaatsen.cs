using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>Keeps the places of parties in line with their aanvragen and deelnames.</summary>
internal static class Toelatingsplaatsen
{
    /// <summary>Categorieën in which a party has a place.</summary>
    public static async Task<IReadOnlyList<string>> Bezet(AanbestedingDbContext db, Guid systeem, string partij, CancellationToken ct) =>
        await db.Toelatingsplaatsen.AsNoTracking().Where(p => p.SysteemId == systeem && p.Partij == partij).Select(p => p.Categorie).ToListAsync(ct);

    /// <summary>Takes and gives back what follows from a zaak as it is now.</summary>
    public static async Task WerkBij(AanbestedingDbContext db, Zaak zaak, CancellationToken ct)
    {
        switch (zaak)
        {
            // Who signed has his place as a deelnemer, and that one gives it back.
            case Toelatingsaanvraag { Ondertekening: null } aanvraag:
                var hoort = Hoort(aanvraag);
                var rijen = await db.Toelatingsplaatsen.Where(p => p.SysteemId == aanvraag.SysteemId && p.Partij == aanvraag.Partij && p.AanvraagId == aanvraag.Id).ToListAsync(ct);
                db.Toelatingsplaatsen.RemoveRange(rijen.Where(r => !hoort.Contains(r.Categorie, StringComparer.Ordinal)));
                db.Toelatingsplaatsen.AddRange(hoort.Where(c => rijen.TrueForAll(r => r.Categorie != c)).Select(c => new Toelatingsplaats
                {
                    SysteemId = aanvraag.SysteemId,
                    Partij = aanvraag.Partij,
                    Categorie = c,
                    AanvraagId = aanvraag.Id,
                }));
                break;
            case Deelnemer { InRegister: false } weg when await db.Toelatingsplaatsen.FindAsync([weg.SysteemId, weg.Partij, weg.Categorie], ct) is { } plaats && plaats.AanvraagId == weg.AanvraagId:
                db.Toelatingsplaatsen.Remove(plaats);
                break;
        }
    }

    private static IReadOnlyList<string> Hoort(Toelatingsaanvraag aanvraag) => aanvraag switch
    {
        { Ingediend: null } => [],
        { Afgerond: true } => [],
        { Besluit: { } besluit } => besluit.Toegelaten,
        _ => aanvraag.Categorieen,
    };
}
