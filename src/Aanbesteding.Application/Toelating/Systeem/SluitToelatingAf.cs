using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Ends the open house after its last day.</summary>
public sealed record SluitToelatingAf(Guid SysteemId) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<SluitToelatingAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(SluitToelatingAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.SluitAf(handeling.Moment));
    }
}
