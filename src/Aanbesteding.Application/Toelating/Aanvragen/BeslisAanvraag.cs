using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Decides on an aanvraag; the eisen leave one possible decision per categorie.</summary>
public sealed record BeslisAanvraag(Guid SysteemId, Guid AanvraagId, IReadOnlyList<Categoriekeuze> Keuzes) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<BeslisAanvraag, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(BeslisAanvraag request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.Beslis(handeling.Moment, request.Keuzes));
    }

    internal sealed class Vorm : AbstractValidator<BeslisAanvraag>
    {
        public Vorm() => RuleFor(o => o.Keuzes).NotNull().WithMessage("Beslis over iedere categorie.");
    }
}
