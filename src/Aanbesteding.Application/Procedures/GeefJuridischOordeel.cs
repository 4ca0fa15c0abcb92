using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>The jurist's review of what is open: akkoord, akkoord under conditions, or terug with reasons.</summary>
public sealed record GeefJuridischOordeel(Guid ProcedureId, Oordeel Oordeel, string Advies, IReadOnlyList<string>? Voorwaarden = null) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<GeefJuridischOordeel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(GeefJuridischOordeel request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.GeefJuridischOordeel(handeling.Moment, request.Oordeel, request.Advies, request.Voorwaarden));
    }

    internal sealed class Vorm : AbstractValidator<GeefJuridischOordeel>
    {
        public Vorm()
        {
            RuleFor(o => o.Advies).NotEmpty().WithMessage("Vul in: uw advies.");
        }
    }
}
