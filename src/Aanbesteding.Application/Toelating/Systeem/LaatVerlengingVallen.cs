using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Gives up an extension that was decided on but not offered, for instance because its notice no longer fits.</summary>
public sealed record LaatVerlengingVallen(Guid SysteemId, string Reden) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LaatVerlengingVallen, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LaatVerlengingVallen request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.LaatVerlengingVallen(handeling.Moment, request.Reden));
    }
}
