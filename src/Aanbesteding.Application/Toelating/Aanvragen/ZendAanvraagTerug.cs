using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Sends an aanvraag back to be tested again.</summary>
public sealed record ZendAanvraagTerug(Guid SysteemId, Guid AanvraagId, string Reden) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<ZendAanvraagTerug, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(ZendAanvraagTerug request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.ZendTerug(handeling.Moment, request.Reden));
    }
}
