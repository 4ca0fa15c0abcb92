using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Asks the bodies to use the next published option.</summary>
public sealed record VraagVerlenging(Guid SysteemId, string Reden) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VraagVerlenging, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(VraagVerlenging request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.VraagVerlenging(handeling.Moment, request.Reden));
    }
}
