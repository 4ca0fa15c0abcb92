using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Termijnen;

/// <summary>The bell: lets every due term of one procedure pass and gives the warnings that are due. Late, doubled or lost, it changes nothing else.</summary>
public sealed record LuidBel(Guid ProcedureId) : ProcedureOpdracht<IReadOnlyList<string>>(ProcedureId), IBelopdracht
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LuidBel, Uitkomst<IReadOnlyList<string>>>
    {
        public Task<Uitkomst<IReadOnlyList<string>>> Handle(LuidBel request, CancellationToken cancellationToken)
        {
            var verstreken = handeling.Procedure.VerstrijkTermijnen(handeling.Moment).ToList();
            handeling.Procedure.GeefSeinen(handeling.Moment);
            return Task.FromResult<Uitkomst<IReadOnlyList<string>>>(verstreken);
        }
    }
}
