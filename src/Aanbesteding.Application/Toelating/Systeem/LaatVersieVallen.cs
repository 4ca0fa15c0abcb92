using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Gives up an adopted version that was not offered; otherwise it would stand in the way of every later one.</summary>
public sealed record LaatVersieVallen(Guid SysteemId, string Reden) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LaatVersieVallen, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LaatVersieVallen request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.LaatVersieVallen(handeling.Moment, request.Reden));
    }
}
