using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Extends the decision term once.</summary>
public sealed record VerlengBeslistermijn(Guid SysteemId, Guid AanvraagId, string Reden) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VerlengBeslistermijn, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(VerlengBeslistermijn request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.VerlengBeslistermijn(handeling.Moment, request.Reden));
    }
}
