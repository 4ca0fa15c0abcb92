using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>Plans the day of an event that did not happen yet, with the reason.</summary>
public sealed record PlanGebeurtenis(Guid ProcedureId, string Gebeurtenis, LocalDate Datum, string Reden) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<PlanGebeurtenis, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(PlanGebeurtenis request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.PlanGebeurtenis(handeling.Moment, request.Gebeurtenis, request.Datum, request.Reden));
    }

    internal sealed class Vorm : AbstractValidator<PlanGebeurtenis>
    {
        public Vorm()
        {
            RuleFor(o => o.Gebeurtenis).NotEmpty().WithMessage("Vul in: de gebeurtenis.");
            RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: de reden.");
        }
    }
}
