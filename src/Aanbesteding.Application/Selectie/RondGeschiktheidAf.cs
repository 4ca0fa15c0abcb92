using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Selectie;

/// <summary>Hands the assessments to the voorzitter.</summary>
public sealed record RondGeschiktheidAf(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RondGeschiktheidAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RondGeschiktheidAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.RondGeschiktheidAf(handeling.Moment));
    }
}
