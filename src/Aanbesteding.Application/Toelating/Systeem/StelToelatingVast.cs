using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A body adopts the open house, or sends it back.</summary>
public sealed record StelToelatingVast(Guid SysteemId, string Orgaan, string Keuze, string Motivering) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelToelatingVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StelToelatingVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.StelVast(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering));
    }
}
