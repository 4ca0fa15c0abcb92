using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Sends the decision to all tenderers in one batch; the standstill starts.</summary>
public sealed record VerzendGunningsbeslissing(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VerzendGunningsbeslissing, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(VerzendGunningsbeslissing request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.VerzendGunningsbeslissing(handeling.Moment));
    }
}
