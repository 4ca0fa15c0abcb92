using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>One line of a list of open houses.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Public reference.</param>
/// <param name="Naam">Public title.</param>
/// <param name="Opdrachtgever">Who contracts.</param>
/// <param name="Fase">Name of the innermost phase.</param>
/// <param name="Gepubliceerd">When it was published; null in concept.</param>
/// <param name="LaatsteDag">Last day of the overeenkomst.</param>
public sealed record OpenHouseregel(Guid Id, string Kenmerk, string Naam, string Opdrachtgever, string Fase, Instant? Gepubliceerd, LocalDate LaatsteDag);

/// <summary>One aanvraag in the list of its own party.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SysteemId">The open house.</param>
/// <param name="Fase">Where it is.</param>
/// <param name="Categorieen">Ids of its categorieën.</param>
/// <param name="Ingediend">When it was handed in; null in concept.</param>
/// <param name="BeslisVoor">First instant after the decision term; null in concept.</param>
/// <param name="Afgerond">Whether it is over.</param>
public sealed record EigenAanvraag(Guid Id, Guid SysteemId, string Fase, IReadOnlyList<string> Categorieen, Instant? Ingediend, Instant? BeslisVoor, bool Afgerond);

/// <summary>Reads open houses, aanvragen and deelnemers for pages and endpoints; never changes anything.</summary>
public sealed class OpenHouselezer(AanbestedingDbContext db, Werkstromen werkstromen)
{
    /// <summary>All open houses, newest publication first; with <paramref name="alleenOpenbaar"/> only those whose consultatie or system is public.</summary>
    public async Task<IReadOnlyList<OpenHouseregel>> Lijst(bool alleenOpenbaar, CancellationToken ct = default)
    {
        var systemen = await db.Toelatingssystemen.AsNoTracking().ToListAsync(ct);
        foreach (var systeem in systemen)
            systeem.Verbind(await werkstromen.Vastgepind(db, systeem.WerkstroomHash, ct));
        return [.. systemen.Where(s => !alleenOpenbaar || IsOpenbaar(s))
            .OrderByDescending(s => s.Gepubliceerd ?? Instant.MinValue).ThenBy(s => s.Kenmerk, StringComparer.Ordinal)
            .Select(s => new OpenHouseregel(s.Id, s.Kenmerk, s.Inrichting.Naam, s.Inrichting.Opdrachtgever, s.Fase, s.Gepubliceerd, s.LaatsteDag))];
    }

    /// <summary>Whether the public may know of it: from the marktconsultatie on.</summary>
    public static bool IsOpenbaar(Toelatingssysteem systeem)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        return systeem.Gepubliceerd is not null || systeem.TermijnMet("reactietermijn-consultatie") is not null;
    }

    /// <summary>The open house with this reference, connected to its definition; null when there is none.</summary>
    public async Task<Toelatingssysteem?> Lees(string kenmerk, CancellationToken ct = default) =>
        await Verbind(await db.Toelatingssystemen.AsNoTracking().SingleOrDefaultAsync(s => s.Kenmerk == kenmerk, ct), ct);

    /// <summary>The open house with this id, connected to its definition; null when there is none.</summary>
    public async Task<Toelatingssysteem?> Lees(Guid id, CancellationToken ct = default) =>
        await Verbind(await db.Toelatingssystemen.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct), ct);

    /// <summary>One aanvraag of this open house; null when there is none.</summary>
    public async Task<Toelatingsaanvraag?> Aanvraag(Toelatingssysteem systeem, Guid id, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        return await db.Aanvragen.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.SysteemId == systeem.Id, ct) is { } aanvraag
            ? aanvraag.Verbind(await werkstromen.Vastgepind(db, aanvraag.WerkstroomHash, ct), systeem)
            : null;
    }

    /// <summary>One deelnemer of this open house; null when there is none.</summary>
    public async Task<Deelnemer?> Deelnemer(Toelatingssysteem systeem, Guid id, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        return (await db.Deelnemers.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.SysteemId == systeem.Id, ct))?.Verbind(systeem);
    }

    /// <summary>Aanvragen of one party in this open house, newest first; for that party alone.</summary>
    public async Task<IReadOnlyList<EigenAanvraag>> EigenAanvragen(Toelatingssysteem systeem, string partij, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var aanvragen = await db.Aanvragen.AsNoTracking().Where(a => a.Partij == partij && a.SysteemId == systeem.Id).ToListAsync(ct);
        foreach (var aanvraag in aanvragen)
            aanvraag.Verbind(await werkstromen.Vastgepind(db, aanvraag.WerkstroomHash, ct), systeem);
        return [.. aanvragen.OrderByDescending(a => a.Ingediend ?? Instant.MaxValue).ThenBy(a => a.Id)
            .Select(a => new EigenAanvraag(a.Id, a.SysteemId, a.Fase, a.Categorieen, a.Ingediend, a.BeslisVoor, a.Afgerond))];
    }

    /// <summary>The organisation as this party last gave it in any aanvraag, to fill in beforehand; null when it never did.</summary>
    public async Task<Partij?> LaatsteAanbieder(string partij, CancellationToken ct = default) =>
        (await db.Aanvragen.AsNoTracking().Where(a => a.Partij == partij).OrderByDescending(a => a.Ingediend).FirstOrDefaultAsync(ct))?.Aanbieder;

    /// <summary>Deelnames of one party in this open house, by categorie, also those that ended; for that party alone.</summary>
    public async Task<IReadOnlyList<Deelnemer>> EigenDeelnames(Toelatingssysteem systeem, string partij, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var deelnemers = await db.Deelnemers.AsNoTracking().Where(d => d.Partij == partij && d.SysteemId == systeem.Id).ToListAsync(ct);
        return [.. deelnemers.Select(d => d.Verbind(systeem)).OrderByDescending(d => d.InRegister).ThenBy(d => d.Categorie, StringComparer.Ordinal).ThenBy(d => d.Id)];
    }

    /// <summary>The text of a version of the overeenkomst.</summary>
    public async Task<string> Contracttekst(Toelatingsversie versie, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(versie);
        return await Contracttekst(versie.ContractSha256, ct);
    }

    /// <summary>The text with this hash.</summary>
    public async Task<string> Contracttekst(string sha256, CancellationToken ct = default) =>
        (await db.Documentteksten.AsNoTracking().SingleAsync(d => d.Sha256 == sha256, ct)).Tekst;

    /// <summary>The BPMN file with this hash.</summary>
    public async Task<string> Bpmn(string hash, CancellationToken ct = default) =>
        (await db.Definities.AsNoTracking().SingleAsync(d => d.Hash == hash, ct)).Bpmn;

    private async Task<Toelatingssysteem?> Verbind(Toelatingssysteem? systeem, CancellationToken ct) =>
        systeem?.Verbind(await werkstromen.Vastgepind(db, systeem.WerkstroomHash, ct));
}
