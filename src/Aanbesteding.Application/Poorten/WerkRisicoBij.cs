using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Poorten;

/// <summary>Writes a new version of a risk; accepting it is for a bestuurder alone.</summary>
public sealed record WerkRisicoBij(
    Guid ProcedureId, string Id, string Omschrijving, int Kans, int Gevolg, string Eigenaar, string Maatregel, Risicostatus Status) : ProcedureOpdracht<Risico>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<WerkRisicoBij, Uitkomst<Risico>>
    {
        public Task<Uitkomst<Risico>> Handle(WerkRisicoBij request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.WerkRisicoBij(
                handeling.Moment, request.Id, new(request.Omschrijving, request.Kans, request.Gevolg, request.Eigenaar, request.Maatregel), request.Status));
    }

    internal sealed class Vorm : AbstractValidator<WerkRisicoBij>
    {
        public Vorm() => RuleFor(o => o.Id).NotEmpty().WithMessage("Noem het risico.");
    }
}
