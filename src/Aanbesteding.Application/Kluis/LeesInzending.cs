using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Kluis;

/// <summary>
/// Reads one opened submission. Reading is itself recorded, in the chain of readings. A beoordelaar reads only what there
/// is to score.
/// </summary>
public sealed record LeesInzending(Guid ProcedureId, Guid Inzending) : ProcedureOpdracht<Pakket>(ProcedureId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Inzage(ProcedureId);

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Kluisopslag kluis) : IRequestHandler<LeesInzending, Uitkomst<Pakket>>
    {
        public async Task<Uitkomst<Pakket>> Handle(LeesInzending request, CancellationToken cancellationToken)
        {
            if (handeling.Moment.Wie is { Rol: Rol.Beoordelaar } wie && !MagBeoordelen(handeling.Procedure, wie, request.Inzending))
                return Weigeringen.NietInCommissie;
            var inzending = await db.Inzendingen.SingleOrDefaultAsync(
                i => i.Id == request.Inzending && i.ProcedureId == request.ProcedureId && i.Status == InzendingStatus.Geopend, cancellationToken);
            if (inzending is null)
                return new Weigering("onbekend", "Deze inzending bestaat niet of is nog verzegeld.", "Vertrouwelijkheid tot de opening (art. 2.57 Aanbestedingswet 2012)", "inzending");
            handeling.Feiten.Add(new Feit("gelezen", new { request.Inzending }));
            return await kluis.Lees(inzending, cancellationToken);
        }

        /// <summary>A member of the commissie, for a submission that is scored in the current round.</summary>
        private static bool MagBeoordelen(Procedure procedure, Actor wie, Guid inzending) =>
            procedure.Ronde is { } ronde
            && ronde.Bladen.Any(b => b.Beoordelaar == wie.Persoon)
            && ronde.Kandidaten.Any(k => k.Inzending == inzending);
    }
}
