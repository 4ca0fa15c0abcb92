using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Hands in the repair that was asked.</summary>
public sealed record DienHerstelIn(Guid SysteemId, Guid AanvraagId) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<DienHerstelIn, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(DienHerstelIn request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.DienHerstelIn(handeling.Moment));
    }
}
