using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The bell of one deelnemer: reminders, tests that the calendar asks, and the end.</summary>
public sealed record LuidDeelnemerbel(Guid SysteemId, Guid DeelnemerId) : Deelnemeropdracht<IReadOnlyList<string>>(SysteemId, DeelnemerId), IBelopdracht
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LuidDeelnemerbel, Uitkomst<IReadOnlyList<string>>>
    {
        public Task<Uitkomst<IReadOnlyList<string>>> Handle(LuidDeelnemerbel request, CancellationToken cancellationToken)
        {
            handeling.Deelnemer.LuidBel(handeling.Moment);
            return Task.FromResult<Uitkomst<IReadOnlyList<string>>>(Array.Empty<string>());
        }
    }
}
