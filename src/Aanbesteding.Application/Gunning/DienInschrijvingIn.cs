using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Hands in sealed, by the penvoerder. The instant at which its last byte arrived decides whether it is in time.</summary>
public sealed record DienInschrijvingIn(Guid ProcedureId, InschrijvingInhoud Inhoud) : PartijOpdracht<Ontvangstbewijs>(ProcedureId), IIndienen
{
    /// <inheritdoc/>
    public BergTeLaatOp Laat() => new(ProcedureId, InzendingSoort.Inschrijving, Json.Schrijf(Inhoud));

    internal sealed class Handler(Handeling handeling, Inzenden inzenden) : IRequestHandler<DienInschrijvingIn, Uitkomst<Ontvangstbewijs>>
    {
        public async Task<Uitkomst<Ontvangstbewijs>> Handle(DienInschrijvingIn request, CancellationToken cancellationToken)
        {
            var prijzen = await inzenden.Prijzen(cancellationToken);
            var mag = handeling.Procedure.MagInschrijven(handeling.Moment, request.Inhoud, [.. prijzen?.Prijzen.Keys ?? []]);
            return mag.Aanvaard
                ? await inzenden.DienIn(InzendingSoort.Inschrijving, request.Inhoud, request.OpdrachtId, cancellationToken, prijzen?.Voor(request.Inhoud.Percelen))
                : mag.Weigering!;
        }
    }

    internal sealed class Vorm : AbstractValidator<DienInschrijvingIn>
    {
        public Vorm() => RuleFor(o => o.Inhoud).NotNull().WithMessage("De inhoud ontbreekt.");
    }
}
