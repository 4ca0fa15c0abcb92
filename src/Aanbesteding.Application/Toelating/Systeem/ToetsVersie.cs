using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The jurist reviews a proposed version.</summary>
public sealed record ToetsVersie(Guid SysteemId, Oordeel Oordeel, string Advies) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<ToetsVersie, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(ToetsVersie request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.ToetsVersie(handeling.Moment, request.Oordeel, request.Advies));
    }
}
