using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Tests a deelnemer again on a signal.</summary>
public sealed record StartHertoetsing(Guid SysteemId, Guid DeelnemerId, string Signaal) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StartHertoetsing, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StartHertoetsing request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.StartHertoetsing(handeling.Moment, request.Signaal));
    }
}
