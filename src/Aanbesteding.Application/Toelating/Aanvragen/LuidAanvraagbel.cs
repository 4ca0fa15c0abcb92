using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The bell of one aanvraag: lets due terms pass and gives the warnings that are due.</summary>
public sealed record LuidAanvraagbel(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<IReadOnlyList<string>>(SysteemId, AanvraagId), IBelopdracht
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LuidAanvraagbel, Uitkomst<IReadOnlyList<string>>>
    {
        public Task<Uitkomst<IReadOnlyList<string>>> Handle(LuidAanvraagbel request, CancellationToken cancellationToken)
        {
            var verstreken = handeling.Aanvraag.VerstrijkTermijnen(handeling.Moment).ToList();
            handeling.Aanvraag.GeefSeinen(handeling.Moment);
            return Task.FromResult<Uitkomst<IReadOnlyList<string>>>(verstreken);
        }
    }
}
