using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>
/// Asks for one file of an aanvraag that was handed in, or of a deelname that came out of it. That it was read is recorded, in the
/// chain of readings; the bytes themselves come from <see cref="Bewijsopslag"/>, because an answer to a command is kept.
/// </summary>
public sealed record LeesBewijs(Guid SysteemId, Guid AanvraagId, string Sha256) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Inzage(SysteemId);

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<LeesBewijs, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(LeesBewijs request, CancellationToken cancellationToken)
        {
            var (aanvraag, wie) = (handeling.Aanvraag, handeling.Moment.Wie);
            var mag = wie.Rol is Rol.Aanbieder || aanvraag.Ingediend is not null;
            if (!mag || !(aanvraag.Antwoorden.Any(Noemt) || (await Deelnames(aanvraag, cancellationToken)).Any(Noemt)))
                return new Weigering("onbekend", "Dit bewijs hoort niet bij een ingediende aanvraag.", "Vertrouwelijkheid van ondernemersgegevens (vergelijk art. 2.57 Aanbestedingswet 2012)", "sha256");
            handeling.Feiten.Add(new Feit("bewijs-gelezen", new { Aanvraag = aanvraag.Id, request.Sha256 }));
            return Gedaan.Nu;

            bool Noemt(Eisantwoord antwoord) => antwoord.Bewijzen.Contains(request.Sha256, StringComparer.Ordinal);
        }

        /// <summary>What was established about the deelnames that came out of it, and what was handed in for their tests.</summary>
        private async Task<IEnumerable<Eisantwoord>> Deelnames(Toelatingsaanvraag aanvraag, CancellationToken ct)
        {
            var deelnemers = await db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == aanvraag.SysteemId && d.AanvraagId == aanvraag.Id).ToListAsync(ct);
            return deelnemers.SelectMany(d => d.Vastgesteld.Concat(d.Hertoetsingen.SelectMany(h => h.Antwoorden)));
        }
    }
}
