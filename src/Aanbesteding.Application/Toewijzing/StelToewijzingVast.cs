using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Confirms the computed allocation; nobody changes it by hand.</summary>
public sealed record StelToewijzingVast(Guid ProcedureId) : ProcedureOpdracht<Toewijzingsbesluit>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelToewijzingVast, Uitkomst<Toewijzingsbesluit>>
    {
        public Task<Uitkomst<Toewijzingsbesluit>> Handle(StelToewijzingVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.StelToewijzingVast(handeling.Moment));
    }
}
