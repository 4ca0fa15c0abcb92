using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>One beoordelaar gives one mark, alone and blind.</summary>
public sealed record GeefScore(Guid ProcedureId, Guid Inzending, int Perceel, string Criterium, decimal Cijfer, string Motivering) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<GeefScore, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(GeefScore request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.GeefScore(handeling.Moment, new Kandidaat(request.Inzending, request.Perceel), request.Criterium, request.Cijfer, request.Motivering));
    }

    internal sealed class Vorm : AbstractValidator<GeefScore>
    {
        public Vorm()
        {
            RuleFor(o => o.Criterium).NotEmpty().WithMessage("Vul in: het criterium.");
            RuleFor(o => o.Motivering).NotEmpty().WithMessage("Vul in: de motivering.");
        }
    }
}
