using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>What an aanbieder gets for what he handed in.</summary>
/// <param name="AanvraagId">The aanvraag.</param>
/// <param name="Ontvangen">When.</param>
/// <param name="Sha256">Fingerprint of what was handed in, in the notation of the dossier.</param>
public sealed record Aanvraagbewijs(Guid AanvraagId, NodaTime.Instant Ontvangen, string Sha256);

/// <summary>An aanbieder hands in; the decision term runs from now.</summary>
public sealed record DienAanvraagIn(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<Aanvraagbewijs>(SysteemId, AanvraagId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<DienAanvraagIn, Uitkomst<Aanvraagbewijs>>
    {
        public async Task<Uitkomst<Aanvraagbewijs>> Handle(DienAanvraagIn request, CancellationToken cancellationToken)
        {
            var aanvraag = handeling.Aanvraag;
            var uitkomst = aanvraag.DienIn(handeling.Moment, await Toelatingsplaatsen.Bezet(db, aanvraag.SysteemId, aanvraag.Partij, cancellationToken));
            // The chain of an aanvraag stands alone; by its number it is missed when it is gone.
            var eerder = await db.Aanvragen.CountAsync(a => a.SysteemId == request.SysteemId && a.BeslisVoor != null, cancellationToken);
            handeling.Feiten.Add(new Feit("aanvraag-volgnummer", new { Nummer = eerder + 1 }));
            return uitkomst.Aanvaard
                ? new Aanvraagbewijs(aanvraag.Id, handeling.Moment.Nu, Vingerafdruk.Van(Json.Schrijf(new { aanvraag.Id, aanvraag.Partij, aanvraag.Categorieen, Versie = aanvraag.Versienummer, aanvraag.Antwoorden })))
                : uitkomst.Weigering!;
        }
    }
}
