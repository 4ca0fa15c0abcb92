using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Selectie;

/// <summary>Assesses one requirement for one aanmelding.</summary>
public sealed record BeoordeelGeschiktheid(Guid ProcedureId, Guid Aanmelding, string Eis, bool Voldaan, string Motivering) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<BeoordeelGeschiktheid, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(BeoordeelGeschiktheid request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.BeoordeelGeschiktheid(handeling.Moment, request.Aanmelding, request.Eis, request.Voldaan, request.Motivering));
    }

    internal sealed class Vorm : AbstractValidator<BeoordeelGeschiktheid>
    {
        public Vorm()
        {
            RuleFor(o => o.Eis).NotEmpty().WithMessage("Vul in: de eis.");
        }
    }
}
