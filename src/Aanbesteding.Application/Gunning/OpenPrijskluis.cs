using System.Security.Cryptography;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Gunning;

/// <summary>One officer turns a key of the prijskluis. On the second one the prices are read in, in the same transaction.</summary>
public sealed record OpenPrijskluis(Guid ProcedureId) : ProcedureOpdracht<Sleutelstand>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Prijskluis prijskluis) : IRequestHandler<OpenPrijskluis, Uitkomst<Sleutelstand>>
    {
        public async Task<Uitkomst<Sleutelstand>> Handle(OpenPrijskluis request, CancellationToken cancellationToken)
        {
            var (procedure, moment) = (handeling.Procedure, handeling.Moment);
            var stand = procedure.DraaiPrijssleutel(moment);
            if (!stand.Aanvaard || stand.Waarde == Sleutelstand.WachtOpTweede)
                return stand;

            var ids = procedure.Inschrijvingen.Select(i => i.Id).ToList();
            Dictionary<Guid, Prijspakket> pakketten = [];
            foreach (var inzending in await db.Inzendingen.AsNoTracking().Where(i => ids.Contains(i.Id) && i.Status == InzendingStatus.Geopend).ToListAsync(cancellationToken))
            {
                if (await Open(inzending, cancellationToken) is { } pakket)
                    pakketten.Add(inzending.Id, pakket);
            }

            var gelezen = procedure.LeesPrijzenIn(moment, pakketten);
            return gelezen.Aanvaard ? stand : gelezen.Weigering!;
        }

        /// <summary>The prices of one submission; null when they are missing or damaged, which is for the procedure to judge.</summary>
        private async Task<Prijspakket?> Open(Inzending inzending, CancellationToken ct)
        {
            try
            {
                return await prijskluis.Lees(inzending, ct);
            }
            catch (Exception fout) when (fout is CryptographicException or System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }
}
