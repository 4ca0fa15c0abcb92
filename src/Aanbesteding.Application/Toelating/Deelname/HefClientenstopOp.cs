using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A deelnemer takes new clients again.</summary>
public sealed record HefClientenstopOp(Guid SysteemId, Guid DeelnemerId) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<HefClientenstopOp, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(HefClientenstopOp request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.HefClientenstopOp(handeling.Moment));
    }
}
