using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Publishes the marktconsultatie, the same for everybody.</summary>
public sealed record PubliceerConsultatie(Guid SysteemId) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<PubliceerConsultatie, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(PubliceerConsultatie request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.PubliceerConsultatie(handeling.Moment));
    }
}
