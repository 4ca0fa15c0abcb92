using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Juridisch;

/// <summary>The jurist finds a condition met, not met, or withdraws it; each with reasons.</summary>
public sealed record BeoordeelVoorwaarde(Guid ProcedureId, string Voorwaarde, Voorwaardeoordeel Oordeel, string Toelichting) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<BeoordeelVoorwaarde, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(BeoordeelVoorwaarde request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.BeoordeelVoorwaarde(handeling.Moment, request.Voorwaarde, request.Oordeel, request.Toelichting));
    }

    internal sealed class Vorm : AbstractValidator<BeoordeelVoorwaarde>
    {
        public Vorm()
        {
            RuleFor(o => o.Voorwaarde).NotEmpty().WithMessage("Vul in: de voorwaarde.");
            RuleFor(o => o.Toelichting).NotEmpty().WithMessage("Vul in: de redenen van uw oordeel.");
        }
    }
}
