using System.Text;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>
/// What a party gets back when it came too late: proof of what arrived and when, and that it was not counted. The
/// fingerprint is SHA-256 of <see cref="Zout"/>, a line break, and <see cref="Pakket"/>.
/// </summary>
/// <param name="Inzending">Its id in the late kluis.</param>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Ontvangen">When its last byte arrived.</param>
/// <param name="Sluiting">The closing that had passed.</param>
/// <param name="Verzegeld">When it was sealed.</param>
/// <param name="Reden">Why it does not count.</param>
/// <param name="Vingerafdruk">Fingerprint of the package.</param>
/// <param name="Zout">Salt of the fingerprint.</param>
/// <param name="Pakket">The text under the fingerprint; the party alone has it. Null on the receipt as it is downloaded, beside its package.</param>
public sealed record Laatbewijs(
    Guid Inzending, string Kenmerk, InzendingSoort Soort, Instant Ontvangen, Instant Sluiting, Instant Verzegeld, string Reden, string Vingerafdruk, string Zout,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pakket)
{
    /// <summary>Says that it is no receipt of something in time.</summary>
    public string Uitkomst => "te laat ontvangen, niet ingediend";
}

/// <summary>
/// The kluis of what came too late. It can only be filled: nothing here reads it back, and its keys are wrapped for a
/// purpose of their own, so that no key of a procedure opens it.
/// </summary>
public sealed class Latekluis(AanbestedingDbContext db, IDataProtectionProvider sleutelring, Kluisopslag kluis, Prijskluis prijskluis)
{
    /// <summary>Seals what was sent, with the files and prices that the party had made ready; gives its package.</summary>
    public async Task<Pakket> Verzegel(Inzending inzending, string inhoud, byte[] sleutel, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(inzending);
        db.Inzendingen.Add(inzending);
        var concept = await kluis.Lopend(inzending.ProcedureId, inzending.Partij, inzending.Soort, ct) is { Status: InzendingStatus.Concept } lopend ? lopend : null;
        var bestanden = concept is null ? [] : (await kluis.Lees(concept, ct)).Bestanden;
        foreach (var bestand in bestanden)
        {
            using var inhoudVanBestand = new MemoryStream();
            await kluis.Lees(concept!, bestand.Onderdeel, inhoudVanBestand, ct);
            inhoudVanBestand.Position = 0;
            await kluis.SchrijfBlokken(inzending.Id, sleutel, bestand.Onderdeel, inhoudVanBestand, ct);
        }

        var prijzen = concept is null ? null : await prijskluis.Lees(concept, ct);
        if (prijzen is not null)
            await kluis.SchrijfBlokken(inzending.Id, sleutel, Prijskluis.Onderdeel, Tekst(Json.Schrijf(prijzen)), ct);
        var pakket = new Pakket(inhoud, bestanden) { Prijs = prijzen?.Vingerafdruk() };
        await kluis.SchrijfBlokken(inzending.Id, sleutel, 0, Tekst(Json.Schrijf(pakket)), ct);
        return pakket;
    }

    /// <summary>A new key, and the same one wrapped for this submission alone.</summary>
    public (byte[] Sleutel, byte[] Verpakt) NieuweSleutel(Guid procedure, Guid inzending)
    {
        var sleutel = Versleuteling.NieuweSleutel();
        return (sleutel, sleutelring.CreateProtector("aanbesteding.latekluis.1", procedure.ToString(), inzending.ToString()).Protect(sleutel));
    }

    /// <summary>
    /// When each late submission of this window arrived, in order; nothing else is known of them. Empty while the kluis is
    /// shut: until then nobody on the buyer's side may know that there are any.
    /// </summary>
    public async Task<IReadOnlyList<Instant>> Tijdstippen(Procedure procedure, InzendingSoort soort, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (procedure.TermijnMet(soort == InzendingSoort.Aanmelding ? "sluiting-aanmelding" : "sluiting-inschrijving") is not { } sluiting || procedure.KluisGeopend(sluiting) is null)
            return [];
        return await db.Inzendingen.AsNoTracking()
            .Where(i => i.ProcedureId == procedure.Id && i.Soort == soort && i.Status == InzendingStatus.TeLaat && i.Ontvangen >= sluiting.Begin)
            .OrderBy(i => i.Ontvangen).Select(i => i.Ontvangen).ToListAsync(ct);
    }

    private static MemoryStream Tekst(string tekst) => new(Encoding.UTF8.GetBytes(tekst));
}
