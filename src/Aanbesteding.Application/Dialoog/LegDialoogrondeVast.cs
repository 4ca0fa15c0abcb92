using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Dialoog;

/// <summary>Records one talk with one selected party.</summary>
public sealed record LegDialoogrondeVast(Guid ProcedureId, int Perceel, string Partij, LocalDate Datum, string Algemeen, string Vertrouwelijk) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LegDialoogrondeVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LegDialoogrondeVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.LegDialoogrondeVast(handeling.Moment, request.Perceel, request.Partij, request.Datum, request.Algemeen, request.Vertrouwelijk));
    }

    internal sealed class Vorm : AbstractValidator<LegDialoogrondeVast>
    {
        public Vorm()
        {
            RuleFor(o => o.Partij).NotEmpty().WithMessage("Vul in: de partij.");
            RuleFor(o => o.Algemeen).NotEmpty().WithMessage("Vul in: wat voor alle partijen van belang is.");
        }
    }
}
