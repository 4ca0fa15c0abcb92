using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>Makes a design choice that was "nader te bepalen".</summary>
public sealed record LegKeuzeVast(Guid ProcedureId, string Keuze, string Waarde) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LegKeuzeVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LegKeuzeVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.LegKeuzeVast(handeling.Moment, request.Keuze, request.Waarde));
    }

    internal sealed class Vorm : AbstractValidator<LegKeuzeVast>
    {
        public Vorm()
        {
            RuleFor(o => o.Keuze).NotEmpty().WithMessage("Vul in: de keuze.");
            RuleFor(o => o.Waarde).NotEmpty().WithMessage("Vul in: de waarde.");
        }
    }
}
