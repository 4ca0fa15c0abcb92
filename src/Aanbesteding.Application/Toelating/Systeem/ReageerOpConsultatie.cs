using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A party reacts to the marktconsultatie.</summary>
public sealed record ReageerOpConsultatie(Guid SysteemId, string Tekst) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<ReageerOpConsultatie, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(ReageerOpConsultatie request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.ReageerOpConsultatie(handeling.Moment, request.Tekst));
    }

    internal sealed class Vorm : AbstractValidator<ReageerOpConsultatie>
    {
        public Vorm() => RuleFor(o => o.Tekst).MaximumLength(20_000).WithMessage("Uw reactie heeft ten hoogste 20.000 tekens.");
    }
}
