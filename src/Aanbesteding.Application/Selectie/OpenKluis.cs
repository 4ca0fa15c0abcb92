using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Selectie;

/// <summary>One officer turns a key. On the second one the sealed submissions are read in, in the same transaction.</summary>
public sealed record OpenKluis(Guid ProcedureId) : ProcedureOpdracht<Sleutelstand>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Inzenden inzenden) : IRequestHandler<OpenKluis, Uitkomst<Sleutelstand>>
    {
        public async Task<Uitkomst<Sleutelstand>> Handle(OpenKluis request, CancellationToken cancellationToken)
        {
            var (procedure, moment) = (handeling.Procedure, handeling.Moment);
            var stand = procedure.DraaiSleutel(moment);
            if (!stand.Aanvaard || stand.Waarde == Sleutelstand.WachtOpTweede)
                return stand;

            var soort = Inzenden.Soort(procedure);
            var verzegeld = await db.Inzendingen.Where(i => i.ProcedureId == procedure.Id && i.Soort == soort && i.Status == InzendingStatus.Verzegeld)
                .OrderBy(i => i.Id).ToListAsync(cancellationToken);
            verzegeld.ForEach(i => i.Status = InzendingStatus.Geopend);
            handeling.Feiten.Add(new Feit("kluis-geopend", new { Koppen = await Koppen(procedure.Id, verzegeld, cancellationToken) }));
            var gelezen = soort == InzendingSoort.Aanmelding
                ? procedure.LeesAanmeldingenIn(moment, await Aanmeldingen(verzegeld, cancellationToken))
                : procedure.LeesInschrijvingenIn(moment, await Inschrijvingen(verzegeld, cancellationToken));
            return gelezen.Aanvaard ? stand : gelezen.Weigering!;
        }

        private async Task<List<Aanmelding>> Aanmeldingen(List<Inzending> verzegeld, CancellationToken ct)
        {
            List<Aanmelding> lijst = [];
            foreach (var i in verzegeld)
                lijst.Add(new Aanmelding(i.Id, (await inzenden.Lees<AanmeldingInhoud>(i, ct)).Inhoud, i.Bevestigd!.Value, []));
            return lijst;
        }

        private async Task<List<Inschrijving>> Inschrijvingen(List<Inzending> verzegeld, CancellationToken ct)
        {
            List<Inschrijving> lijst = [];
            foreach (var i in verzegeld)
            {
                var (inhoud, prijs) = await inzenden.Lees<InschrijvingInhoud>(i, ct);
                lijst.Add(new Inschrijving(i.Id, i.Partij, inhoud, i.Bevestigd!.Value) { Prijsvingerafdruk = prijs });
            }

            return lijst;
        }

        /// <summary>Last hash of each party's chain: ties what happened before the opening to the chain of the procedure.</summary>
        private async Task<List<Ketenkop>> Koppen(Guid procedure, List<Inzending> verzegeld, CancellationToken ct)
        {
            List<Ketenkop> koppen = [];
            foreach (var partij in verzegeld.Select(i => i.Partij))
            {
                var onderwerp = Onderwerpen.Partij(procedure, partij);
                var kop = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp).OrderByDescending(p => p.Volgnummer).FirstAsync(ct);
                koppen.Add(new Ketenkop(onderwerp, kop.Volgnummer, kop.Hash));
            }

            return koppen;
        }
    }
}

/// <summary>Head of a chain at some moment.</summary>
/// <param name="Onderwerp">The chain.</param>
/// <param name="Volgnummer">Its last place.</param>
/// <param name="Hash">The hash at that place.</param>
public sealed record Ketenkop(string Onderwerp, long Volgnummer, string Hash);
