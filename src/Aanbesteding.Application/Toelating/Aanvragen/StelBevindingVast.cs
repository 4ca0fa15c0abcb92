using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Records what a toetser established about one eis.</summary>
public sealed record StelBevindingVast(Guid SysteemId, Guid AanvraagId, Eisantwoord Vastgesteld, string Toelichting) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelBevindingVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StelBevindingVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Aanvraag.StelBevindingVast(handeling.Moment, request.Vastgesteld, request.Toelichting));
    }

    internal sealed class Vorm : AbstractValidator<StelBevindingVast>
    {
        public Vorm() => RuleFor(o => o.Vastgesteld).NotNull().WithMessage("Zeg wat u hebt vastgesteld.");
    }
}
