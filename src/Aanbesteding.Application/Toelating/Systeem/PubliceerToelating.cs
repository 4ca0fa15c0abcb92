using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Publishes the open house: from now on every aanbieder can apply, the whole term long.</summary>
public sealed record PubliceerToelating(Guid SysteemId) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<PubliceerToelating, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(PubliceerToelating request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.Publiceer(handeling.Moment));
    }
}
