using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A deelnemer says how he sees a measure.</summary>
public sealed record GeefZienswijze(Guid SysteemId, Guid DeelnemerId, string Tekst) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<GeefZienswijze, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(GeefZienswijze request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.GeefZienswijze(handeling.Moment, request.Tekst));
    }

    internal sealed class Vorm : AbstractValidator<GeefZienswijze>
    {
        public Vorm() => RuleFor(o => o.Tekst).MaximumLength(20_000).WithMessage("Uw zienswijze heeft ten hoogste 20.000 tekens.");
    }
}
