using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Ends a test on what was established.</summary>
public sealed record RondHertoetsingAf(Guid SysteemId, Guid DeelnemerId, IReadOnlyList<Eisantwoord> Bevindingen) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RondHertoetsingAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RondHertoetsingAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.RondHertoetsingAf(handeling.Moment, request.Bevindingen));
    }

    internal sealed class Vorm : AbstractValidator<RondHertoetsingAf>
    {
        public Vorm() => RuleFor(o => o.Bevindingen).NotNull().WithMessage("Zeg wat u hebt vastgesteld.");
    }
}
