using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Withdraws what the party handed in, before the closing moment. It may hand in anew.</summary>
public sealed record TrekInschrijvingIn(Guid ProcedureId) : PartijOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, Inzenden inzenden) : IRequestHandler<TrekInschrijvingIn, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(TrekInschrijvingIn request, CancellationToken cancellationToken)
        {
            var mag = handeling.Procedure.MagInschrijvingIntrekken(handeling.Moment);
            return mag.Aanvaard ? await inzenden.TrekIn(InzendingSoort.Inschrijving, cancellationToken) : mag;
        }
    }
}
