using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>One body decides at a go/no-go.</summary>
public sealed record NeemPoortbesluit(Guid ProcedureId, string Orgaan, string Keuze, string Motivering) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<NeemPoortbesluit, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(NeemPoortbesluit request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.NeemPoortbesluit(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering));
    }

    internal sealed class Vorm : AbstractValidator<NeemPoortbesluit>
    {
        public Vorm()
        {
            RuleFor(o => o.Orgaan).NotEmpty().WithMessage("Vul in: het orgaan.");
            RuleFor(o => o.Keuze).NotEmpty().WithMessage("Vul in: de keuze.");
            RuleFor(o => o.Motivering).NotEmpty().WithMessage("Vul in: de motivering.");
        }
    }
}
