using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The jurist reviews a measure.</summary>
public sealed record AdviseerMaatregel(Guid SysteemId, Guid DeelnemerId, Oordeel Oordeel, string Advies) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<AdviseerMaatregel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(AdviseerMaatregel request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.Adviseer(handeling.Moment, request.Oordeel, request.Advies));
    }
}
