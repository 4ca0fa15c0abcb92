using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Asks to repair every eis that is not met.</summary>
public sealed record VraagHerstel(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VraagHerstel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(VraagHerstel request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.VraagHerstel(handeling.Moment));
    }
}
