using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>One body decides on the award.</summary>
public sealed record NeemGunningsbesluit(Guid ProcedureId, string Orgaan, string Keuze, string Motivering) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<NeemGunningsbesluit, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(NeemGunningsbesluit request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.NeemGunningsbesluit(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering));
    }

    internal sealed class Vorm : AbstractValidator<NeemGunningsbesluit>
    {
        public Vorm()
        {
            RuleFor(o => o.Orgaan).NotEmpty().WithMessage("Vul in: het orgaan.");
            RuleFor(o => o.Keuze).NotEmpty().WithMessage("Vul in: de keuze.");
            RuleFor(o => o.Motivering).NotEmpty().WithMessage("Vul in: de motivering.");
        }
    }
}
