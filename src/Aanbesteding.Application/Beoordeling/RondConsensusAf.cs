using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>Closes the consensus.</summary>
public sealed record RondConsensusAf(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RondConsensusAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RondConsensusAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.RondConsensusAf(handeling.Moment));
    }
}
