using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>
/// Opens a window for submissions again after its closing, because the platform was down. The evidence is measured here, not
/// sent along; who is told stays unknown to the buyer.
/// </summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Einde">The new closing.</param>
/// <param name="Reden">Why; every party reads it.</param>
public sealed record HeropenNaStoring(Guid ProcedureId, Instant Einde, string Reden) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Beschikbaarheidslezer beschikbaarheid) : IRequestHandler<HeropenNaStoring, Uitkomst<Gedaan>>
    {
        private static readonly InzendingStatus[] Betrokken = [InzendingStatus.Concept, InzendingStatus.Verzegeld, InzendingStatus.TeLaat];

        public async Task<Uitkomst<Gedaan>> Handle(HeropenNaStoring request, CancellationToken cancellationToken)
        {
            var (procedure, moment) = (handeling.Procedure, handeling.Moment);
            if (procedure.LopendeSluiting is not { } sluiting)
                return Weigeringen.TaakNietOpen;
            var bewijs = await beschikbaarheid.Bewijs(sluiting.Einde, moment.Nu, cancellationToken) ?? new Storingsbewijs(sluiting.Einde, sluiting.Einde, []);
            var soort = Inzenden.Soort(procedure);
            var deelnemers = await db.Inzendingen.Where(i => i.ProcedureId == procedure.Id && i.Soort == soort && Betrokken.Contains(i.Status))
                .Select(i => i.Partij).Distinct().ToListAsync(cancellationToken);
            return procedure.HeropenNaStoring(moment, request.Einde, request.Reden, bewijs, deelnemers);
        }
    }

    internal sealed class Vorm : AbstractValidator<HeropenNaStoring>
    {
        public Vorm() => RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: waarom u het indienen opnieuw opent.")
            .MaximumLength(2000).WithMessage("Gebruik ten hoogste 2000 tekens.");
    }
}
