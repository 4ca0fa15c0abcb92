using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Kluis;

/// <summary>
/// The second kluis: the prices of one submission, apart from its content. Keys: a random key per time of writing, wrapped by
/// the key ring for this purpose and this submission alone; the keys that open the content do not open this. Reads and writes
/// the blocks; who may do so when is not decided here.
/// </summary>
public sealed class Prijskluis(AanbestedingDbContext db, IDataProtectionProvider sleutelring)
{
    /// <summary>Number of the part in which the prices lie: block 0 is the wrapped key, block 1 the prices.</summary>
    public const int Onderdeel = -2;

    // Every block has the same length, so that the number of digits of a price cannot be read off.
    private const int Vulling = 4096;

    /// <summary>Puts prices in place of those before.</summary>
    public async Task Schrijf(Inzending inzending, Prijspakket pakket, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        db.KluisBlokken.RemoveRange(await Blokken(inzending.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        var sleutel = Versleuteling.NieuweSleutel();
        var klaar = Encoding.UTF8.GetBytes(Json.Schrijf(pakket).PadRight(Vulling));
        db.KluisBlokken.Add(Blok(inzending, 0, Ring(inzending).Protect(sleutel)));
        db.KluisBlokken.Add(Blok(inzending, 1, Versleuteling.Versleutel(sleutel, klaar, Plaats(inzending))));
    }

    /// <summary>
    /// The prices of a submission; null when there are none. Throws <see cref="CryptographicException"/> when a block was
    /// changed or dropped, or belongs elsewhere.
    /// </summary>
    public async Task<Prijspakket?> Lees(Inzending inzending, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        var blokken = await Blokken(inzending.Id).AsNoTracking().OrderBy(b => b.Volgnummer).ToListAsync(ct);
        if (blokken.Count == 0)
            return null;
        if (blokken is not [{ Volgnummer: 0 } sleutel, { Volgnummer: 1 } prijzen])
            throw new CryptographicException("Van de prijs ontbreekt een deel.");
        return Json.Lees<Prijspakket>(Encoding.UTF8.GetString(
            Versleuteling.Ontsleutel(Ring(inzending).Unprotect(sleutel.Cijfertekst), prijzen.Cijfertekst, Plaats(inzending))));
    }

    private IQueryable<KluisBlok> Blokken(Guid inzending) => db.KluisBlokken.Where(b => b.InzendingId == inzending && b.Onderdeel == Onderdeel);

    private IDataProtector Ring(Inzending inzending) =>
        sleutelring.CreateProtector("aanbesteding.prijskluis.1", inzending.ProcedureId.ToString(), inzending.Id.ToString());

    private static byte[] Plaats(Inzending inzending) => Versleuteling.Plaats(inzending.Id, Onderdeel, 1, laatste: true);

    private static KluisBlok Blok(Inzending inzending, int volgnummer, byte[] cijfertekst) =>
        new() { InzendingId = inzending.Id, Onderdeel = Onderdeel, Volgnummer = volgnummer, Cijfertekst = cijfertekst };
}
