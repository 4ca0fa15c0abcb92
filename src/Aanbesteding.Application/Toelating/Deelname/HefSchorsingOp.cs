using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Lifts a suspension.</summary>
public sealed record HefSchorsingOp(Guid SysteemId, Guid DeelnemerId, string Motivering) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<HefSchorsingOp, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(HefSchorsingOp request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.HefSchorsingOp(handeling.Moment, request.Motivering));
    }
}
