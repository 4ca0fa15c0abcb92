using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>A body adopts a proposed version, or rejects it.</summary>
public sealed record StelVersieVast(Guid SysteemId, string Orgaan, string Keuze, string Motivering) : Toelatingsopdracht<Gedaan>(SysteemId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StelVersieVast, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StelVersieVast request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Systeem.StelVersieVast(handeling.Moment, request.Orgaan, request.Keuze, request.Motivering));
    }
}
