using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Offers the adopted version to every deelnemer at once.</summary>
public sealed record BiedVersieAan(Guid SysteemId) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<BiedVersieAan, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(BiedVersieAan request, CancellationToken cancellationToken) =>
            handeling.Systeem.BiedVersieAan(handeling.Moment, await db.DeelnemendePartijen(request.SysteemId, cancellationToken), await db.AanvragendePartijen(request.SysteemId, cancellationToken));
    }
}
