using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toewijzing;

/// <summary>A party in the draw adds a text of its own to the seed; a later one replaces it.</summary>
public sealed record GeefLotbijdrage(Guid ProcedureId, string Bijdrage) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<GeefLotbijdrage, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(GeefLotbijdrage request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.GeefLotbijdrage(handeling.Moment, request.Bijdrage));
    }

    internal sealed class Vorm : AbstractValidator<GeefLotbijdrage>
    {
        public Vorm() => RuleFor(o => o.Bijdrage).NotEmpty().WithMessage("Vul in: uw eigen tekst.");
    }
}
