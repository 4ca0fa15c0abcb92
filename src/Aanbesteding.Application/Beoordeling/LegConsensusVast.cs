using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>The voorzitter records what the commissie agreed on one criterium; without a mark where it follows from the individual ones.</summary>
public sealed record LegConsensusVast(Guid ProcedureId, Guid Inzending, int Perceel, string Criterium, decimal? Cijfer, string Motivering) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LegConsensusVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LegConsensusVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.LegConsensusVast(handeling.Moment, new Kandidaat(request.Inzending, request.Perceel), request.Criterium, request.Cijfer, request.Motivering));
    }

    internal sealed class Vorm : AbstractValidator<LegConsensusVast>
    {
        public Vorm()
        {
            RuleFor(o => o.Criterium).NotEmpty().WithMessage("Vul in: het criterium.");
            RuleFor(o => o.Motivering).NotEmpty().WithMessage("Vul in: de motivering.");
        }
    }
}
