using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Selectie;

/// <summary>Withdraws what the party handed in, before the closing moment. It may hand in anew.</summary>
public sealed record TrekAanmeldingIn(Guid ProcedureId) : PartijOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, Inzenden inzenden) : IRequestHandler<TrekAanmeldingIn, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(TrekAanmeldingIn request, CancellationToken cancellationToken)
        {
            var mag = handeling.Procedure.MagAanmeldingIntrekken(handeling.Moment);
            return mag.Aanvaard ? await inzenden.TrekIn(InzendingSoort.Aanmelding, cancellationToken) : mag;
        }
    }
}
