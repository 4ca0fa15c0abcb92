using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Hands in sealed, by the penvoerder. The instant of this command decides whether it is in time.</summary>
public sealed record DienInschrijvingIn(Guid ProcedureId, InschrijvingInhoud Inhoud) : PartijOpdracht<Ontvangstbewijs>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, Inzenden inzenden) : IRequestHandler<DienInschrijvingIn, Uitkomst<Ontvangstbewijs>>
    {
        public async Task<Uitkomst<Ontvangstbewijs>> Handle(DienInschrijvingIn request, CancellationToken cancellationToken)
        {
            var mag = handeling.Procedure.MagInschrijven(handeling.Moment, request.Inhoud);
            return mag.Aanvaard
                ? await inzenden.DienIn(InzendingSoort.Inschrijving, request.Inhoud, request.OpdrachtId, cancellationToken)
                : mag.Weigering!;
        }
    }

    internal sealed class Vorm : AbstractValidator<DienInschrijvingIn>
    {
        public Vorm() => RuleFor(o => o.Inhoud).NotNull().WithMessage("De inhoud ontbreekt.");
    }
}
