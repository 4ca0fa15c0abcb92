using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A deelnemer takes no new clients for now.</summary>
public sealed record MeldClientenstop(Guid SysteemId, Guid DeelnemerId, string Reden) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<MeldClientenstop, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(MeldClientenstop request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.MeldClientenstop(handeling.Moment, request.Reden));
    }
}
