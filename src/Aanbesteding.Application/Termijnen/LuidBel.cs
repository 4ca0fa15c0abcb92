using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Termijnen;

/// <summary>The bell: lets every due term of one procedure pass and gives the warnings that are due. Late, doubled or lost, it changes nothing else.</summary>
public sealed record LuidBel(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId), IBelopdracht
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LuidBel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LuidBel request, CancellationToken cancellationToken)
        {
            handeling.Procedure.VerstrijkTermijnen(handeling.Moment);
            handeling.Procedure.GeefSeinen(handeling.Moment);
            return Task.FromResult<Uitkomst<Gedaan>>(Gedaan.Nu);
        }
    }
}
