using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>Hands the documents of this phase to the jurist.</summary>
public sealed record RondOpstellenAf(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RondOpstellenAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RondOpstellenAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.RondOpstellenAf(handeling.Moment));
    }
}
