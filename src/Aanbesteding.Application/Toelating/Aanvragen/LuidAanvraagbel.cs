using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The bell of one aanvraag: lets due terms pass and gives the warnings that are due.</summary>
public sealed record LuidAanvraagbel(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId), IBelopdracht
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LuidAanvraagbel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LuidAanvraagbel request, CancellationToken cancellationToken)
        {
            handeling.Aanvraag.VerstrijkTermijnen(handeling.Moment);
            handeling.Aanvraag.GeefSeinen(handeling.Moment);
            return Task.FromResult<Uitkomst<Gedaan>>(Gedaan.Nu);
        }
    }
}
