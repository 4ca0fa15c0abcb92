using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The jurist reviews the open house before it is adopted.</summary>
public sealed record ToetsToelating(Guid SysteemId, Oordeel Oordeel, string Advies) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<ToetsToelating, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(ToetsToelating request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.GeefOordeel(handeling.Moment, request.Oordeel, request.Advies));
    }
}
