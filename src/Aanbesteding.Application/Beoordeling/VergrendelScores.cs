using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>One beoordelaar locks all own marks.</summary>
public sealed record VergrendelScores(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VergrendelScores, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(VergrendelScores request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.VergrendelScores(handeling.Moment));
    }
}
