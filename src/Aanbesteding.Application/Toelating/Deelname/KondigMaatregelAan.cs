using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Announces a measure, so that the deelnemer can be heard.</summary>
public sealed record KondigMaatregelAan(Guid SysteemId, Guid DeelnemerId, Maatregelsoort Soort, string Grond, string Motivering, bool Spoed) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<KondigMaatregelAan, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(KondigMaatregelAan request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Deelnemer.KondigMaatregelAan(handeling.Moment, request.Soort, request.Grond, request.Motivering, request.Spoed));
    }
}
