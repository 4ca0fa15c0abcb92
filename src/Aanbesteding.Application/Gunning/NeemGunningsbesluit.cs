using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>One body decides on the award.</summary>
public sealed record NeemGunningsbesluit(Guid ProcedureId, string Orgaan, string Keuze, string Motivering) : Besluitopdracht(ProcedureId, Orgaan, Keuze, Motivering)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<NeemGunningsbesluit, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(NeemGunningsbesluit request, CancellationToken cancellationToken) =>
            request.Neem(db, bij => handeling.Procedure.NeemGunningsbesluit(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering, bij), cancellationToken);
    }

    internal sealed class Vorm : Vorm<NeemGunningsbesluit>;
}
