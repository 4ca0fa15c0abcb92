using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>Proposes a new version under a named herzieningsclausule.</summary>
public sealed record StelVersieVoor(Guid SysteemId, string Clausule, string Reden, Versiewijziging Wijziging, LocalDate Ingang) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<StelVersieVoor, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(StelVersieVoor request, CancellationToken cancellationToken)
        {
            var uitkomst = handeling.Systeem.StelVersieVoor(handeling.Moment, request.Clausule, request.Reden, request.Wijziging, request.Ingang);
            if (uitkomst.Aanvaard && request.Wijziging.Contracttekst is { } tekst)
                await db.Bewaar(tekst, cancellationToken);
            return uitkomst;
        }
    }

    internal sealed class Vorm : AbstractValidator<StelVersieVoor>
    {
        public Vorm() => RuleFor(o => o.Wijziging).NotNull().WithMessage("De wijziging ontbreekt.");
    }
}
