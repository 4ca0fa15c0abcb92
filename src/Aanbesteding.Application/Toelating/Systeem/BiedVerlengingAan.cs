using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Offers the extension to every deelnemer at once.</summary>
public sealed record BiedVerlengingAan(Guid SysteemId) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<BiedVerlengingAan, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(BiedVerlengingAan request, CancellationToken cancellationToken) =>
            handeling.Systeem.BiedVerlengingAan(handeling.Moment, await db.DeelnemendePartijen(request.SysteemId, cancellationToken));
    }
}
