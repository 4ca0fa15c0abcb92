using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>A file in a submission, as the party and the receipt see it.</summary>
/// <param name="Onderdeel">Number of the part in the kluis, from 1.</param>
/// <param name="Naam">File name.</param>
/// <param name="Grootte">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
public sealed record Bestandsmelding(int Onderdeel, string Naam, long Grootte, string Sha256);

/// <summary>What is sealed: the content as JSON text, and the list of its files.</summary>
/// <param name="Inhoud">The content as the party handed it in.</param>
/// <param name="Bestanden">Its files, whose bytes are in parts of their own.</param>
public sealed record Pakket(string Inhoud, IReadOnlyList<Bestandsmelding> Bestanden)
{
    /// <summary>An empty concept.</summary>
    public static readonly Pakket Leeg = new("{}", []);

    /// <summary>Fingerprint of the prices in the prijskluis, so that this package ties them; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prijs { get; init; }
}

/// <summary>
/// What a party gets back. It can verify alone: the fingerprint is SHA-256 of <see cref="Zout"/>, a line break, and the
/// package text that the party can download.
/// </summary>
public sealed record Ontvangstbewijs(
    Guid Inzending, string Kenmerk, InzendingSoort Soort, Instant Ontvangen, Instant Bevestigd, Instant Verzegeld,
    string Vingerafdruk, string Zout, IReadOnlyList<Bestandsmelding> Bestanden)
{
    /// <summary>Fingerprint of the prices, which are sealed apart: SHA-256 of the price text that the party can download. Absent where no price is asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prijsvingerafdruk { get; init; }
}

/// <summary>
/// The kluis of one installation. Keys: a random key per submission, wrapped by a random key per procedure, wrapped by the
/// key ring. Reads and writes the blocks; who may do so when is not decided here.
/// </summary>
public sealed class Kluisopslag(AanbestedingDbContext db, IDataProtectionProvider sleutelring)
{
    // A secret of the procedure itself stands beside the submissions, under a part number that no submission has.
    private const int Geheim = -1;

    private readonly IDataProtector _ring = sleutelring.CreateProtector("aanbesteding.kluis.1");

    /// <summary>The running submission of a party (concept or sealed); null when there is none.</summary>
    public Task<Inzending?> Lopend(Guid procedure, string partij, InzendingSoort soort, CancellationToken ct) =>
        db.Inzendingen.SingleOrDefaultAsync(i => i.ProcedureId == procedure && i.Partij == partij && i.Soort == soort
            && i.Status != InzendingStatus.Ingetrokken && i.Status != InzendingStatus.TeLaat, ct);

    /// <summary>Starts a concept with a key of its own.</summary>
    public async Task<Inzending> Begin(Guid id, Guid procedure, string partij, InzendingSoort soort, Instant nu, CancellationToken ct)
    {
        var inzending = new Inzending
        {
            Id = id,
            ProcedureId = procedure,
            Partij = partij,
            Soort = soort,
            Status = InzendingStatus.Concept,
            Ontvangen = nu,
            VerpakteSleutel = Versleuteling.Versleutel(await Proceduresleutel(procedure, ct), Versleuteling.NieuweSleutel(), id.ToByteArray()),
        };
        db.Inzendingen.Add(inzending);
        return inzending;
    }

    /// <summary>Replaces the package of a submission.</summary>
    public Task Schrijf(Inzending inzending, Pakket pakket, CancellationToken ct) =>
        Schrijf(inzending, 0, new MemoryStream(Encoding.UTF8.GetBytes(Json.Schrijf(pakket))), ct);

    /// <summary>Reads the package of a submission.</summary>
    public async Task<Pakket> Lees(Inzending inzending, CancellationToken ct)
    {
        using var klaar = new MemoryStream();
        await Lees(inzending, 0, klaar, ct);
        return Json.Lees<Pakket>(Encoding.UTF8.GetString(klaar.ToArray()));
    }

    /// <summary>Writes one part in encrypted blocks; returns its size and SHA-256.</summary>
    public async Task<(long Grootte, string Sha256)> Schrijf(Inzending inzending, int onderdeel, Stream bron, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        ArgumentNullException.ThrowIfNull(bron);
        db.KluisBlokken.RemoveRange(await db.KluisBlokken.Where(b => b.InzendingId == inzending.Id && b.Onderdeel == onderdeel).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return await SchrijfBlokken(inzending.Id, await Sleutel(inzending, ct), onderdeel, bron, ct);
    }

    /// <summary>Adds the blocks of one part under this key; returns its size and SHA-256.</summary>
    internal async Task<(long Grootte, string Sha256)> SchrijfBlokken(Guid inzending, byte[] sleutel, int onderdeel, Stream bron, CancellationToken ct)
    {
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (huidig, volgend) = (new byte[Versleuteling.Blokgrootte], new byte[Versleuteling.Blokgrootte]);
        var grootte = 0L;
        var gelezen = await bron.ReadAtLeastAsync(huidig, huidig.Length, throwOnEndOfStream: false, ct);
        for (var volgnummer = 0; ; volgnummer++)
        {
            var vooruit = gelezen < huidig.Length ? 0 : await bron.ReadAtLeastAsync(volgend, volgend.Length, throwOnEndOfStream: false, ct);
            var laatste = vooruit == 0;
            som.AppendData(huidig, 0, gelezen);
            grootte += gelezen;
            db.KluisBlokken.Add(new KluisBlok
            {
                InzendingId = inzending,
                Onderdeel = onderdeel,
                Volgnummer = volgnummer,
                Cijfertekst = Versleuteling.Versleutel(sleutel, huidig.AsSpan(0, gelezen), Versleuteling.Plaats(inzending, onderdeel, volgnummer, laatste)),
            });
            if (laatste)
                return (grootte, Convert.ToHexStringLower(som.GetHashAndReset()));
            (huidig, volgend, gelezen) = (volgend, huidig, vooruit);
        }
    }

    /// <summary>Reads one part. Throws <see cref="CryptographicException"/> when a block was changed, swapped or dropped.</summary>
    public async Task Lees(Inzending inzending, int onderdeel, Stream doel, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        ArgumentNullException.ThrowIfNull(doel);
        await db.SaveChangesAsync(ct);
        var sleutel = await Sleutel(inzending, ct);
        var aantal = await db.KluisBlokken.CountAsync(b => b.InzendingId == inzending.Id && b.Onderdeel == onderdeel, ct);
        if (aantal == 0)
            throw new CryptographicException("Het onderdeel ontbreekt in de kluis.");
        for (var volgnummer = 0; volgnummer < aantal; volgnummer++)
        {
            var blok = await db.KluisBlokken.AsNoTracking().SingleAsync(b => b.InzendingId == inzending.Id && b.Onderdeel == onderdeel && b.Volgnummer == volgnummer, ct);
            await doel.WriteAsync(Versleuteling.Ontsleutel(sleutel, blok.Cijfertekst, Versleuteling.Plaats(inzending.Id, onderdeel, volgnummer, volgnummer == aantal - 1)), ct);
        }
    }

    /// <summary>Seals a concept and makes the receipt; both commit with the transaction around them.</summary>
    public async Task<Ontvangstbewijs> Verzegel(Inzending inzending, string kenmerk, string zout, Instant bevestigd, Instant verzegeld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        var pakket = await Lees(inzending, ct);
        inzending.Status = InzendingStatus.Verzegeld;
        inzending.Bevestigd = bevestigd;
        inzending.Verzegeld = verzegeld;
        inzending.Vingerafdruk = Vingerafdruk(zout, pakket);
        return new Ontvangstbewijs(inzending.Id, kenmerk, inzending.Soort, inzending.Ontvangen, bevestigd, verzegeld, inzending.Vingerafdruk, zout, pakket.Bestanden) { Prijsvingerafdruk = pakket.Prijs };
    }

    /// <summary>Withdraws a submission: its blocks are deleted, what is known without them stays.</summary>
    public async Task Verwijder(Inzending inzending, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        inzending.Status = InzendingStatus.Ingetrokken;
        db.KluisBlokken.RemoveRange(await db.KluisBlokken.Where(b => b.InzendingId == inzending.Id).ToListAsync(ct));
    }

    /// <summary>The fingerprint on a receipt.</summary>
    public static string Vingerafdruk(string zout, Pakket pakket) => Domain.Vingerafdruk.Van($"{zout}\n{Json.Schrijf(pakket)}");

    private async Task<byte[]> Sleutel(Inzending inzending, CancellationToken ct) =>
        Versleuteling.Ontsleutel(await Proceduresleutel(inzending.ProcedureId, ct), inzending.VerpakteSleutel, inzending.Id.ToByteArray());

    private async Task<byte[]> Proceduresleutel(Guid procedure, CancellationToken ct)
    {
        var sleutel = await db.Kluissleutels.FindAsync([procedure], ct)
            ?? throw new CryptographicException("Deze procedure heeft geen kluis.");
        return _ring.Unprotect(sleutel.Verpakt);
    }

    /// <summary>Keeps a secret of the procedure itself, under an id of its own.</summary>
    public async Task BewaarGeheim(Guid procedure, Guid id, byte[] geheim, CancellationToken ct) => db.KluisBlokken.Add(new KluisBlok
    {
        InzendingId = id,
        Onderdeel = Geheim,
        Volgnummer = 0,
        Cijfertekst = Versleuteling.Versleutel(await Proceduresleutel(procedure, ct), geheim, Versleuteling.Plaats(id, Geheim, 0, laatste: true)),
    });

    /// <summary>Reads a secret of the procedure. Throws <see cref="CryptographicException"/> when it is gone or was changed.</summary>
    public async Task<byte[]> LeesGeheim(Guid procedure, Guid id, CancellationToken ct)
    {
        var blok = await db.KluisBlokken.AsNoTracking().SingleOrDefaultAsync(b => b.InzendingId == id && b.Onderdeel == Geheim, ct)
            ?? throw new CryptographicException("Het geheim ontbreekt in de kluis.");
        return Versleuteling.Ontsleutel(await Proceduresleutel(procedure, ct), blok.Cijfertekst, Versleuteling.Plaats(id, Geheim, 0, laatste: true));
    }

    /// <summary>Makes the key of a new procedure.</summary>
    public void Bouw(Guid procedure) =>
        db.Kluissleutels.Add(new Kluissleutel { ProcedureId = procedure, Verpakt = _ring.Protect(Versleuteling.NieuweSleutel()) });
}
