using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Termijnen;

/// <summary>Ends the calendar feed of the sender at once.</summary>
public sealed record TrekAgendasleutelIn : Opdracht<Gedaan>
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Huis;

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<TrekAgendasleutelIn, Uitkomst<Gedaan>>
    {
        private static readonly Weigering Onbekend =
            new("agendasleutel-onbekend", "U hebt geen agenda-adres. Er is niets om in te trekken.", "Een agenda-adres is van één persoon");

        public async Task<Uitkomst<Gedaan>> Handle(TrekAgendasleutelIn request, CancellationToken cancellationToken)
        {
            var persoon = handeling.Moment.Wie.Persoon;
            if (await db.Agendasleutels.SingleOrDefaultAsync(a => a.Persoon == persoon, cancellationToken) is not { } sleutel)
                return Onbekend;
            db.Agendasleutels.Remove(sleutel);
            handeling.Feiten.Add(new Feit("agendasleutel-ingetrokken", new { sleutel.Gemaakt }));
            return Gedaan.Nu;
        }
    }
}
