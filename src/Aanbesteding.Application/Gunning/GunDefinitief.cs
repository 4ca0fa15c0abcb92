using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Makes the award final after the standstill.</summary>
public sealed record GunDefinitief(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<GunDefinitief, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(GunDefinitief request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.GunDefinitief(handeling.Moment));
    }
}
