using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>Stops the whole procedure, with reasons.</summary>
public sealed record TrekIn(Guid ProcedureId, string Reden) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<TrekIn, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(TrekIn request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.TrekIn(handeling.Moment, request.Reden));
    }

    internal sealed class Vorm : AbstractValidator<TrekIn>
    {
        public Vorm()
        {
            RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: de reden.");
        }
    }
}
