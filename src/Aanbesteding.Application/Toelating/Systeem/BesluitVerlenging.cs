using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A body decides on the extension.</summary>
public sealed record BesluitVerlenging(Guid SysteemId, string Orgaan, string Keuze, string Motivering) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<BesluitVerlenging, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(BesluitVerlenging request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.BesluitVerlenging(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering));
    }
}
