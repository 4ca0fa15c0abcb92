using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>Tells all parties that the procedure stopped.</summary>
public sealed record MaakIntrekkingBekend(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<MaakIntrekkingBekend, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(MaakIntrekkingBekend request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.MaakIntrekkingBekend(handeling.Moment));
    }
}
