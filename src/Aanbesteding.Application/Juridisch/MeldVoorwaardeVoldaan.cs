using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Juridisch;

/// <summary>Tells the jurist what was done to meet a condition.</summary>
public sealed record MeldVoorwaardeVoldaan(Guid ProcedureId, string Voorwaarde, string Bewijs) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<MeldVoorwaardeVoldaan, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(MeldVoorwaardeVoldaan request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.MeldVoorwaardeVoldaan(handeling.Moment, request.Voorwaarde, request.Bewijs));
    }

    internal sealed class Vorm : AbstractValidator<MeldVoorwaardeVoldaan>
    {
        public Vorm()
        {
            RuleFor(o => o.Voorwaarde).NotEmpty().WithMessage("Vul in: de voorwaarde.");
            RuleFor(o => o.Bewijs).NotEmpty().WithMessage("Vul in: wat er is gedaan, en waar dat te zien is.");
        }
    }
}
