using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Selectie;

/// <summary>Settles who is suitable, and whether a nadere selectie follows.</summary>
public sealed record StelGeschiktheidVast(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelGeschiktheidVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StelGeschiktheidVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.StelGeschiktheidVast(handeling.Moment));
    }
}
