using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Procedures;

/// <summary>Tells all parties that the procedure stopped; also those whose submission is still sealed, without opening it.</summary>
public sealed record MaakIntrekkingBekend(Guid ProcedureId) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<MaakIntrekkingBekend, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(MaakIntrekkingBekend request, CancellationToken cancellationToken)
        {
            var indieners = await db.Inzendingen.Where(i => i.ProcedureId == request.ProcedureId && i.Status == InzendingStatus.Verzegeld)
                .Select(i => i.Partij).Distinct().Order().ToListAsync(cancellationToken);
            return handeling.Procedure.MaakIntrekkingBekend(handeling.Moment, indieners);
        }
    }
}
