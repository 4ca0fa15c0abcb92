using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>The jurist withdraws the gunningsbeslissing while nothing of it is final; all tenderers read why.</summary>
public sealed record TrekGunningsbeslissingIn(Guid ProcedureId, string Reden, bool Herbeoordelen) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<TrekGunningsbeslissingIn, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(TrekGunningsbeslissingIn request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.TrekGunningsbeslissingIn(handeling.Moment, request.Reden, request.Herbeoordelen));
    }

    internal sealed class Vorm : AbstractValidator<TrekGunningsbeslissingIn>
    {
        public Vorm()
        {
            RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: waarom u de beslissing intrekt.");
        }
    }
}
