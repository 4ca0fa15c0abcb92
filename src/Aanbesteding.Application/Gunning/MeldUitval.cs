using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>The jurist establishes that a party dropped out after its scores were known, with the reason that it will read.</summary>
public sealed record MeldUitval(Guid ProcedureId, string Partij, string Reden) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<MeldUitval, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(MeldUitval request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.MeldUitval(handeling.Moment, request.Partij, request.Reden));
    }

    internal sealed class Vorm : AbstractValidator<MeldUitval>
    {
        public Vorm()
        {
            RuleFor(o => o.Partij).NotEmpty().WithMessage("Kies de partij die is uitgevallen.");
            RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: waarom deze partij niet meer meedoet.");
        }
    }
}
