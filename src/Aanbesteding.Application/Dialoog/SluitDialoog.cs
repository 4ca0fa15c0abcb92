using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Dialoog;

/// <summary>Closes the dialogue.</summary>
public sealed record SluitDialoog(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<SluitDialoog, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(SluitDialoog request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.SluitDialoog(handeling.Moment));
    }
}
