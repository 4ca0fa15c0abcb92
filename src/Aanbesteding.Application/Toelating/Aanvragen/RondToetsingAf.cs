using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Hands the tested aanvraag over to who decides.</summary>
public sealed record RondToetsingAf(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RondToetsingAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RondToetsingAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.RondToetsingAf(handeling.Moment));
    }
}
