using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Records the award notice and the proces-verbaal; the procedure ends.</summary>
public sealed record KondigGunningAan(Guid ProcedureId, string ProcesVerbaal) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<KondigGunningAan, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(KondigGunningAan request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.KondigGunningAan(handeling.Moment, request.ProcesVerbaal));
    }

    internal sealed class Vorm : AbstractValidator<KondigGunningAan>
    {
        public Vorm()
        {
            RuleFor(o => o.ProcesVerbaal).NotEmpty().WithMessage("Vul in: het proces-verbaal.");
        }
    }
}
