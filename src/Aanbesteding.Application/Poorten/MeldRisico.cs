using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Poorten;

/// <summary>Reports a risk.</summary>
public sealed record MeldRisico(Guid ProcedureId, string Omschrijving, int Kans, int Gevolg, string Eigenaar, string Maatregel) : ProcedureOpdracht<Risico>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<MeldRisico, Uitkomst<Risico>>
    {
        public Task<Uitkomst<Risico>> Handle(MeldRisico request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.MeldRisico(handeling.Moment, new(request.Omschrijving, request.Kans, request.Gevolg, request.Eigenaar, request.Maatregel)));
    }

    internal sealed class Vorm : AbstractValidator<MeldRisico>
    {
        public Vorm() => RuleFor(o => o.Omschrijving).NotEmpty().WithMessage("Vul in: wat er kan gebeuren, en wat dat doet.");
    }
}
