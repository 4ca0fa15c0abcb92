using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>The bell of one deelnemer: reminders, tests that the calendar asks, and the end.</summary>
public sealed record LuidDeelnemerbel(Guid SysteemId, Guid DeelnemerId) : Deelnemeropdracht<Gedaan>(SysteemId, DeelnemerId), IBelopdracht
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<LuidDeelnemerbel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LuidDeelnemerbel request, CancellationToken cancellationToken)
        {
            handeling.Deelnemer.LuidBel(handeling.Moment);
            return Task.FromResult<Uitkomst<Gedaan>>(Gedaan.Nu);
        }
    }
}
