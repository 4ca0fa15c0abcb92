using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Announces the draw that the allocation asks for: makes its secret seed, publishes the fingerprint and invites the parties.</summary>
public sealed record KondigLotingAan(Guid ProcedureId) : ProcedureOpdracht<AangekondigdeLoting>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, Kluisopslag kluis, IZaadbron bron) : IRequestHandler<KondigLotingAan, Uitkomst<AangekondigdeLoting>>
    {
        public async Task<Uitkomst<AangekondigdeLoting>> Handle(KondigLotingAan request, CancellationToken cancellationToken)
        {
            var zaad = bron.Zaad(request.OpdrachtId);
            var loting = handeling.Procedure.KondigLotingAan(handeling.Moment, request.OpdrachtId, Lotingsregels.Zegel(Lotingsregels.Zaad(zaad)));
            if (loting.Aanvaard)
                await kluis.BewaarGeheim(request.ProcedureId, loting.Waarde.Id, zaad, cancellationToken);
            return loting;
        }
    }
}
