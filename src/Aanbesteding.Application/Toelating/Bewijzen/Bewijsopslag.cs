using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>Files with which parties prove something: encrypted under the key ring, by party and hash, never changed.</summary>
public sealed class Bewijsopslag(AanbestedingDbContext db, IDataProtectionProvider sleutelring)
{
    /// <summary>Largest file, in bytes (included).</summary>
    public const int Maximum = 10 * 1024 * 1024;

    /// <summary>Refused: larger than <see cref="Maximum"/>.</summary>
    public static readonly Weigering TeGroot = new("bewijs-te-groot", "Het bestand is groter dan 10 MB. Splits het of maak het kleiner.", "Aanvraagvoorwaarden: grootte van bestanden", "bestand");

    private readonly IDataProtector _ring = sleutelring.CreateProtector("aanbesteding.bewijs.1");

    /// <summary>Keeps a file of a party, unless it has it already.</summary>
    /// <returns>Its hash.</returns>
    internal async Task<string> Bewaar(string partij, string naam, byte[] inhoud, Instant nu, CancellationToken ct)
    {
        var sha256 = Vingerafdruk.Van(inhoud);
        if (!await db.Bewijsstukken.AnyAsync(b => b.Partij == partij && b.Sha256 == sha256, ct))
            db.Bewijsstukken.Add(new Bewijsstuk { Partij = partij, Sha256 = sha256, Naam = naam, Grootte = inhoud.Length, Toegevoegd = nu, Inhoud = _ring.Protect(inhoud) });
        return sha256;
    }

    /// <summary>What a party added so far, newest first; for the party itself.</summary>
    public async Task<IReadOnlyList<Bewijsregel>> Lijst(string partij, CancellationToken ct = default) =>
        await db.Bewijsstukken.AsNoTracking().Where(b => b.Partij == partij).OrderByDescending(b => b.Toegevoegd).ThenBy(b => b.Sha256)
            .Select(b => new Bewijsregel(b.Sha256, b.Naam, b.Grootte, b.Toegevoegd)).ToListAsync(ct);

    /// <summary>
    /// A file of a party; null when it has none with this hash. For the party itself, and for staff only after
    /// <see cref="LeesBewijs"/> was accepted.
    /// </summary>
    public async Task<Bewijsinhoud?> Lees(string partij, string sha256, CancellationToken ct = default) =>
        await db.Bewijsstukken.AsNoTracking().SingleOrDefaultAsync(b => b.Partij == partij && b.Sha256 == sha256, ct) is { } stuk
            ? new Bewijsinhoud(stuk.Naam, _ring.Unprotect(stuk.Inhoud))
            : null;
}

/// <summary>A file as it was added.</summary>
/// <param name="Naam">File name.</param>
/// <param name="Inhoud">The bytes.</param>
public sealed record Bewijsinhoud(string Naam, byte[] Inhoud);

/// <summary>One file in the list of a party.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="Naam">File name.</param>
/// <param name="Grootte">How many bytes.</param>
/// <param name="Toegevoegd">When it was first added.</param>
public sealed record Bewijsregel(string Sha256, string Naam, int Grootte, Instant Toegevoegd);

internal static class Bewijscontrole
{
    /// <summary>Refuses answers that name a file which this party never added.</summary>
    public static async Task<Weigering?> Vreemdbewijs(this AanbestedingDbContext db, string partij, IReadOnlyList<Eisantwoord> antwoorden, CancellationToken ct)
    {
        var genoemd = antwoorden.SelectMany(a => a.Bewijzen).Distinct(StringComparer.Ordinal).ToList();
        if (genoemd.Count == 0)
            return null;
        var eigen = await db.Bewijsstukken.AsNoTracking().Where(b => b.Partij == partij && genoemd.Contains(b.Sha256)).CountAsync(ct);
        return eigen == genoemd.Count ? null : new Weigering("bewijs-onbekend", "Een van de bewijzen is niet gevonden. Voeg het bestand eerst toe.", Bevoegdheden.Grondslag, "antwoorden");
    }
}
