using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>A deelnemer gives notice.</summary>
public sealed record ZegDeelnameOp(Guid SysteemId, Guid DeelnemerId, LocalDate Per, string Overdracht) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<ZegDeelnameOp, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(ZegDeelnameOp request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.ZegOp(handeling.Moment, request.Per, request.Overdracht));
    }
}
