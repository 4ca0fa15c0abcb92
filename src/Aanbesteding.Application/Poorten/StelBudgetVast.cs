using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Poorten;

/// <summary>Records how much money there is for one perceel.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Bedrag">In eurocents; as <see cref="Budget.Eurocent"/>.</param>
/// <param name="Dekking">Where the money stands.</param>
public sealed record StelBudgetVast(Guid ProcedureId, int Perceel, long Bedrag, string Dekking) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelBudgetVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StelBudgetVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.StelBudgetVast(handeling.Moment, request.Perceel, request.Bedrag, request.Dekking));
    }

    internal sealed class Vorm : AbstractValidator<StelBudgetVast>
    {
        public Vorm() => RuleFor(o => o.Dekking).NotEmpty().WithMessage("Vul in: waar het geld staat.");
    }
}
