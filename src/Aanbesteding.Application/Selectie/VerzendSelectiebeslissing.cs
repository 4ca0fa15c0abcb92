using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Selectie;

/// <summary>Sends each applicant its own decision, in one batch.</summary>
public sealed record VerzendSelectiebeslissing(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VerzendSelectiebeslissing, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(VerzendSelectiebeslissing request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.VerzendSelectiebeslissing(handeling.Moment));
    }
}
