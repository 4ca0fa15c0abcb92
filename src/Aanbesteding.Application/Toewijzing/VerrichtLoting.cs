using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>Holds the draw that the allocation asks for.</summary>
public sealed record VerrichtLoting(Guid ProcedureId, string Zaad) : ProcedureOpdracht<GehoudenLoting>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<VerrichtLoting, Uitkomst<GehoudenLoting>>
    {
        public Task<Uitkomst<GehoudenLoting>> Handle(VerrichtLoting request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.VerrichtLoting(handeling.Moment, request.Zaad));
    }

    internal sealed class Vorm : AbstractValidator<VerrichtLoting>
    {
        public Vorm()
        {
            RuleFor(o => o.Zaad).NotEmpty().WithMessage("Vul in: het zaad.");
        }
    }
}
