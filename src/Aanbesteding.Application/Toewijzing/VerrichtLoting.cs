using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Holds the announced draw: takes the seed out of the kluis, reveals it and draws.</summary>
public sealed record VerrichtLoting(Guid ProcedureId) : ProcedureOpdracht<GehoudenLoting>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, Kluisopslag kluis) : IRequestHandler<VerrichtLoting, Uitkomst<GehoudenLoting>>
    {
        public async Task<Uitkomst<GehoudenLoting>> Handle(VerrichtLoting request, CancellationToken cancellationToken)
        {
            var mag = handeling.Procedure.MagLoten(handeling.Moment);
            if (!mag.Aanvaard)
                return mag.Weigering!;
            var zaad = Lotingsregels.Zaad(await kluis.LeesGeheim(request.ProcedureId, mag.Waarde.Id, cancellationToken));
            return handeling.Procedure.VerrichtLoting(handeling.Moment, zaad);
        }
    }
}
