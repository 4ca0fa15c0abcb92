using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A deelnemer hands in newer evidence for one eis; a toetser looks at it before it counts.</summary>
public sealed record VernieuwBewijs(Guid SysteemId, Guid DeelnemerId, Eisantwoord Antwoord) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<VernieuwBewijs, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(VernieuwBewijs request, CancellationToken cancellationToken) =>
            await db.Vreemdbewijs(handeling.Deelnemer.Partij, [request.Antwoord], cancellationToken) is { } vreemd
                ? vreemd
                : handeling.Deelnemer.VernieuwBewijs(handeling.Moment, request.Antwoord);
    }

    internal sealed class Vorm : AbstractValidator<VernieuwBewijs>
    {
        public Vorm() => RuleFor(o => o.Antwoord).NotNull().WithMessage("Het antwoord ontbreekt.");
    }
}
