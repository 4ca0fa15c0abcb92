using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Keeps what an aanbieder filled in so far.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="AanvraagId">The aanvraag.</param>
/// <param name="Categorieen">The chosen categorieën; null leaves them.</param>
/// <param name="Antwoorden">Answers to keep; files they name are files of this party.</param>
public sealed record BewaarAanvraag(Guid SysteemId, Guid AanvraagId, IReadOnlyList<string>? Categorieen, IReadOnlyList<Eisantwoord> Antwoorden) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<BewaarAanvraag, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(BewaarAanvraag request, CancellationToken cancellationToken) =>
            await db.Vreemdbewijs(handeling.Aanvraag.Partij, request.Antwoorden, cancellationToken) is { } vreemd
                ? vreemd
                : handeling.Aanvraag.Bewaar(handeling.Moment, request.Categorieen, request.Antwoorden);
    }

    internal sealed class Vorm : AbstractValidator<BewaarAanvraag>
    {
        public Vorm() => RuleFor(o => o.Antwoorden).NotNull().WithMessage("De antwoorden ontbreken.");
    }
}
