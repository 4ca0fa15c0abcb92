using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Records the hearing about a measure.</summary>
public sealed record LegHoorzittingVast(Guid SysteemId, Guid DeelnemerId, string Verslag) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LegHoorzittingVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LegHoorzittingVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.LegHoorzittingVast(handeling.Moment, request.Verslag));
    }
}
