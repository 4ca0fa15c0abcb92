using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// Moves the end of a running term to a later moment, with the reason, and tells everybody whom it concerns; also who is
/// working on an aanmelding or handed one in, which nobody on the buyer's side may know.
/// </summary>
public sealed record VerplaatsTermijn(Guid ProcedureId, string Naam, LocalDateTime Naar, string Reden) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<VerplaatsTermijn, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(VerplaatsTermijn request, CancellationToken cancellationToken)
        {
            var indieners = await db.Inzendingen
                .Where(i => i.ProcedureId == request.ProcedureId && i.Soort == InzendingSoort.Aanmelding && (i.Status == InzendingStatus.Concept || i.Status == InzendingStatus.Verzegeld))
                .Select(i => i.Partij).Distinct().ToListAsync(cancellationToken);
            return handeling.Procedure.VerplaatsTermijn(handeling.Moment, request.Naam, request.Naar, request.Reden, indieners);
        }
    }

    internal sealed class Vorm : AbstractValidator<VerplaatsTermijn>
    {
        public Vorm()
        {
            RuleFor(o => o.Naam).NotEmpty().WithMessage("Vul in: de termijn.");
            RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: de reden.");
        }
    }
}
