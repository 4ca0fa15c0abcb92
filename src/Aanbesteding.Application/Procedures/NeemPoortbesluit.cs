using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>One body decides at a go/no-go.</summary>
public sealed record NeemPoortbesluit(Guid ProcedureId, string Orgaan, string Keuze, string Motivering) : Besluitopdracht(ProcedureId, Orgaan, Keuze, Motivering)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<NeemPoortbesluit, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(NeemPoortbesluit request, CancellationToken cancellationToken) =>
            request.Neem(db, bij => handeling.Procedure.NeemPoortbesluit(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering, bij), cancellationToken);
    }

    internal sealed class Vorm : Vorm<NeemPoortbesluit>;
}
