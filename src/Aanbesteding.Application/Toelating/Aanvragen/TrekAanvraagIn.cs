using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The aanbieder takes an aanvraag back.</summary>
public sealed record TrekAanvraagIn(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<TrekAanvraagIn, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(TrekAanvraagIn request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.TrekIn(handeling.Moment));
    }
}
