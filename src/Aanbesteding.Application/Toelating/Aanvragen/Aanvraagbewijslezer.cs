using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>Finds the receipt of an aanvraag again, for the party that handed it in. It is kept as it was given.</summary>
public sealed class Aanvraagbewijslezer(AanbestedingDbContext db, Antwoordgeheugen geheugen)
{
    /// <summary>The receipt; null when the aanvraag was not handed in.</summary>
    public async Task<Aanvraagbewijs?> Lees(Toelatingsaanvraag aanvraag, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(aanvraag);
        var onderwerp = Onderwerpen.Aanvraag(aanvraag.SysteemId, aanvraag.Id);
        var tekst = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp && p.Opdracht == nameof(DienAanvraagIn) && p.Geweigerd == null)
            .OrderByDescending(p => p.Volgnummer).Select(p => p.Tekst).FirstOrDefaultAsync(ct);
        if (tekst is null)
            return null;
        using var post = JsonDocument.Parse(tekst);
        return await geheugen.Waarde<Aanvraagbewijs>(post.RootElement.GetProperty("opdrachtId").GetGuid(), ct);
    }
}
