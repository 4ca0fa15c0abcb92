using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>
/// Reads what a round came to: marks, points, prices as far as they were opened, and ranks. Reading is itself recorded, in
/// the chain of readings, with the entry of the dossier at which it was read.
/// </summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Taak">Id of the user task of the round; null for the current round.</param>
public sealed record LeesScorematrix(Guid ProcedureId, string? Taak = null) : ProcedureOpdracht<Scorematrix>(ProcedureId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Inzage(ProcedureId);

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<LeesScorematrix, Uitkomst<Scorematrix>>
    {
        public async Task<Uitkomst<Scorematrix>> Handle(LeesScorematrix request, CancellationToken cancellationToken)
        {
            var ronde = handeling.Procedure.LeesScorematrix(request.Taak);
            if (!ronde.Aanvaard)
                return ronde.Weigering!;
            var keten = Onderwerpen.Procedure(request.ProcedureId);
            var kop = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == keten).OrderByDescending(p => p.Volgnummer).Select(p => p.Hash).FirstAsync(cancellationToken);
            handeling.Feiten.Add(new Feit("scorematrix-gelezen", new { Ronde = ronde.Waarde.Taak, Dossierkop = kop }));
            return Scorematrix.Van(handeling.Procedure, ronde.Waarde, kop);
        }
    }
}
