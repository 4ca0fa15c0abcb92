using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Dialoog;

/// <summary>Records a new version of the definitieve set met afspraken of one perceel.</summary>
public sealed record StelAfsprakensetVast(Guid ProcedureId, int Perceel, IReadOnlyDictionary<string, string> Afspraken) : ProcedureOpdracht<Afsprakenset>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelAfsprakensetVast, Uitkomst<Afsprakenset>>
    {
        public Task<Uitkomst<Afsprakenset>> Handle(StelAfsprakensetVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.StelAfsprakensetVast(handeling.Moment, request.Perceel, request.Afspraken));
    }
}
