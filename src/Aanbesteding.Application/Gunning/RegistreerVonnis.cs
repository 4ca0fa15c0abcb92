using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Gunning;

/// <summary>The jurist registers what the court decided, or that the claimant withdrew.</summary>
public sealed record RegistreerVonnis(Guid ProcedureId, string Zaaknummer, Vonnisuitkomst Uitkomst, LocalDate Datum, string Toelichting) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RegistreerVonnis, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RegistreerVonnis request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.RegistreerVonnis(handeling.Moment, request.Zaaknummer, request.Uitkomst, request.Datum, request.Toelichting));
    }

    internal sealed class Vorm : AbstractValidator<RegistreerVonnis>
    {
        public Vorm()
        {
            RuleFor(o => o.Zaaknummer).NotEmpty().WithMessage("Kies de zaak.");
            RuleFor(o => o.Toelichting).NotEmpty().WithMessage("Vul in: wat het vonnis betekent voor de procedure.");
        }
    }
}
