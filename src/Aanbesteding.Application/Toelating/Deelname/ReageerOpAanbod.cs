using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A deelnemer answers an offer.</summary>
public sealed record ReageerOpAanbod(Guid SysteemId, Guid DeelnemerId, int Aanbod, bool GaatMee) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<ReageerOpAanbod, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(ReageerOpAanbod request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.Reageer(handeling.Moment, request.Aanbod, request.GaatMee));
    }
}
