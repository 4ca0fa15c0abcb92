using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Selectie;

/// <summary>Hands in sealed, by the penvoerder. The instant at which its last byte arrived decides whether it is in time.</summary>
public sealed record DienAanmeldingIn(Guid ProcedureId, AanmeldingInhoud Inhoud) : PartijOpdracht<Ontvangstbewijs>(ProcedureId), IIndienen
{
    /// <inheritdoc/>
    public BergTeLaatOp Laat() => new(ProcedureId, InzendingSoort.Aanmelding, Json.Schrijf(Inhoud));

    internal sealed class Handler(Handeling handeling, Inzenden inzenden) : IRequestHandler<DienAanmeldingIn, Uitkomst<Ontvangstbewijs>>
    {
        public async Task<Uitkomst<Ontvangstbewijs>> Handle(DienAanmeldingIn request, CancellationToken cancellationToken)
        {
            var mag = handeling.Procedure.MagAanmelden(handeling.Moment, request.Inhoud);
            return mag.Aanvaard
                ? await inzenden.DienIn(InzendingSoort.Aanmelding, request.Inhoud, request.OpdrachtId, cancellationToken)
                : mag.Weigering!;
        }
    }

    internal sealed class Vorm : AbstractValidator<DienAanmeldingIn>
    {
        public Vorm() => RuleFor(o => o.Inhoud).NotNull().WithMessage("De inhoud ontbreekt.");
    }
}
