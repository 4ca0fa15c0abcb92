using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Adopts the reactienota: every reaction handled, with its reason.</summary>
public sealed record StelReactienotaVast(Guid SysteemId, IReadOnlyList<Reactienotaregel> Regels) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelReactienotaVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StelReactienotaVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.StelReactienotaVast(handeling.Moment, request.Regels));
    }

    internal sealed class Vorm : AbstractValidator<StelReactienotaVast>
    {
        public Vorm() => RuleFor(o => o.Regels).NotNull().WithMessage("De regels ontbreken.");
    }
}
