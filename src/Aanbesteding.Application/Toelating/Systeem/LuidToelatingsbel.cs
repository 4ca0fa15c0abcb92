using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>
/// The bell of an open house: lets due terms pass, and on the day on which an offer takes effect records what it means for every
/// deelnemer. Late or doubled, it changes nothing else.
/// </summary>
public sealed record LuidToelatingsbel(Guid SysteemId) : Toelatingsopdracht<IReadOnlyList<string>>(SysteemId), IBelopdracht
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<LuidToelatingsbel, Uitkomst<IReadOnlyList<string>>>
    {
        public async Task<Uitkomst<IReadOnlyList<string>>> Handle(LuidToelatingsbel request, CancellationToken cancellationToken)
        {
            var (systeem, moment) = (handeling.Systeem, handeling.Moment);
            var verstreken = systeem.VerstrijkTermijnen(moment).ToList();
            var ingegaan = systeem.NeemIngegaan(moment);
            if (ingegaan.Count > 0)
            {
                foreach (var deelnemer in await db.Deelnemers.Where(d => d.SysteemId == systeem.Id && d.InRegister).OrderBy(d => d.Id).ToListAsync(cancellationToken))
                {
                    deelnemer.Verbind(systeem);
                    if (Verwerk(systeem, deelnemer, ingegaan, moment))
                        handeling.NeemMee(deelnemer);
                }
            }

            return verstreken;
        }

        private static bool Verwerk(Toelatingssysteem systeem, Deelnemer deelnemer, IReadOnlyList<Aanbod> ingegaan, Moment moment)
        {
            var was = deelnemer.Versie;
            foreach (var aanbod in ingegaan)
            {
                if (!deelnemer.Verwerk(moment, aanbod) && aanbod.Versie is { } nummer)
                    deelnemer.NeemVersie(moment, systeem.VersieMet(nummer - 1), systeem.VersieMet(nummer));
            }

            return deelnemer.Versie != was;
        }
    }
}
