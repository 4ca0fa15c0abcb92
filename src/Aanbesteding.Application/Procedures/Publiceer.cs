using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>Publishes the selectiefase, or invites the selected parties to tender.</summary>
public sealed record Publiceer(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<Publiceer, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(Publiceer request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.Publiceer(handeling.Moment));
    }
}
