using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Indexes every tarief by the published series.</summary>
public sealed record Indexeer(Guid SysteemId, decimal Oud, decimal Nieuw, string Bron) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<Indexeer, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(Indexeer request, CancellationToken cancellationToken) =>
            handeling.Systeem.Indexeer(handeling.Moment, request.Oud, request.Nieuw, request.Bron, await db.DeelnemendePartijen(request.SysteemId, cancellationToken));
    }
}
