using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>Decides on a measure, for a body.</summary>
public sealed record BesluitMaatregel(Guid SysteemId, Guid DeelnemerId, string Orgaan, bool Opleggen, string Motivering, LocalDate? Tot, string Continuiteit) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<BesluitMaatregel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(BesluitMaatregel request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.Besluit(handeling.Moment, request.Orgaan, request.Opleggen, request.Motivering, request.Tot, request.Continuiteit));
    }
}
