using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>
/// Reads individual marks with their reasons. Reading is itself recorded, in the chain of readings; a refused attempt stands
/// in the dossier of the procedure.
/// </summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Taak">Id of the user task of the round; null for the current round.</param>
/// <param name="Beoordelaar">Person id of whose scoreblad is read; null for all of them.</param>
public sealed record LeesScores(Guid ProcedureId, string? Taak = null, string? Beoordelaar = null) : ProcedureOpdracht<Beoordelingsronde>(ProcedureId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Inzage(ProcedureId);

    internal sealed class Handler(Handeling handeling) : IRequestHandler<LeesScores, Uitkomst<Beoordelingsronde>>
    {
        public Task<Uitkomst<Beoordelingsronde>> Handle(LeesScores request, CancellationToken cancellationToken)
        {
            var gelezen = handeling.Procedure.LeesScores(handeling.Moment.Wie, request.Taak, request.Beoordelaar);
            if (gelezen.Aanvaard)
                handeling.Feiten.Add(new Feit("scores-gelezen", new { Ronde = gelezen.Waarde.Taak, Bladen = gelezen.Waarde.Bladen.Select(b => b.Beoordelaar) }));
            return Task.FromResult(gelezen);
        }
    }
}
