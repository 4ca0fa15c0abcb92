using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>Which chains of an open house are read.</summary>
public enum Ketensoort
{
    /// <summary>All of them.</summary>
    Alle,
    /// <summary>That of the open house itself.</summary>
    Systeem,
    /// <summary>Those of aanvragen.</summary>
    Aanvraag,
    /// <summary>Those of deelnemers.</summary>
    Deelnemer,
}

/// <summary>A part of the dossier of an open house.</summary>
/// <param name="Posten">The entries, newest first.</param>
/// <param name="Verder">Whether older entries follow.</param>
/// <param name="Namen">Name of the aanbieder, by the id of an aanvraag or a deelnemer in the entries.</param>
public sealed record Dossierblad(IReadOnlyList<Dossierpost> Posten, bool Verder, IReadOnlyDictionary<Guid, string> Namen)
{
    /// <summary>The aanvraag or deelnemer that an entry is about; null for the open house itself.</summary>
    public static Guid? ZaakVan(string onderwerp)
    {
        ArgumentNullException.ThrowIfNull(onderwerp);
        return onderwerp.LastIndexOf(':') is var plaats && onderwerp.Contains('/', StringComparison.Ordinal) && Guid.TryParse(onderwerp.AsSpan(plaats + 1), out var id) ? id : null;
    }
}

/// <summary>
/// Reads the chains of an open house back in one timeline, page by page. What an aanbieder does in concept is his alone, and
/// stays out.
/// </summary>
public sealed class Toelatingsdossier(AanbestedingDbContext db)
{
    /// <summary>Entries on one page.</summary>
    public const int Bladgrootte = 20;

    private static readonly string[] Concept = ["StartAanvraag", "BewaarAanvraag", "VoegBewijsToe"];

    /// <summary>One page.</summary>
    /// <param name="systeem">The open house.</param>
    /// <param name="soort">Which chains.</param>
    /// <param name="zaak">One aanvraag or deelnemer; null for all of the kind.</param>
    /// <param name="geweigerd">Only what was refused, or only what was accepted; null for both.</param>
    /// <param name="pagina">From 1.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Dossierblad> Lees(Toelatingssysteem systeem, Ketensoort soort, Guid? zaak, bool? geweigerd, int pagina, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var eigen = Onderwerpen.Procedure(systeem.Id);
        var (aanvragen, deelnemers) = (Onderwerpen.Aanvraag(systeem.Id, Guid.Empty)[..^36], Onderwerpen.Deelnemer(systeem.Id, Guid.Empty)[..^36]);
        var posten = db.Posten.AsNoTracking();
        posten = (soort, zaak) switch
        {
            (Ketensoort.Systeem, _) => posten.Where(p => p.Onderwerp == eigen),
            (Ketensoort.Aanvraag, { } id) => Van(posten, Onderwerpen.Aanvraag(systeem.Id, id)),
            (Ketensoort.Deelnemer, { } id) => Van(posten, Onderwerpen.Deelnemer(systeem.Id, id)),
            (Ketensoort.Aanvraag, null) => posten.Where(p => p.Onderwerp.StartsWith(aanvragen)),
            (Ketensoort.Deelnemer, null) => posten.Where(p => p.Onderwerp.StartsWith(deelnemers)),
            _ => posten.Where(p => p.Onderwerp == eigen || p.Onderwerp.StartsWith(aanvragen) || p.Onderwerp.StartsWith(deelnemers)),
        };
        posten = posten.Where(p => !Concept.Contains(p.Opdracht));
        if (geweigerd is { } nee)
            posten = posten.Where(p => nee == (p.Geweigerd != null));
        var gelezen = await posten.OrderByDescending(p => p.Op).ThenByDescending(p => p.Onderwerp).ThenByDescending(p => p.Volgnummer)
            .Skip((Math.Max(1, pagina) - 1) * Bladgrootte).Take(Bladgrootte + 1).ToListAsync(ct);
        var blad = gelezen.Take(Bladgrootte).ToList();
        var vorige = await Vorige(blad, ct);
        var zaken = blad.Select(p => Dossierblad.ZaakVan(p.Onderwerp)).OfType<Guid>().Distinct().ToList();
        var namen = (await db.Aanvragen.AsNoTracking().Where(a => zaken.Contains(a.Id)).Select(a => new { a.Id, a.Naam }).ToListAsync(ct))
            .Concat(await db.Deelnemers.AsNoTracking().Where(d => zaken.Contains(d.Id)).Select(d => new { d.Id, d.Naam }).ToListAsync(ct));
        return new Dossierblad([.. blad.Select(p => Lees(p, vorige))], gelezen.Count > Bladgrootte, namen.ToDictionary(n => n.Id, n => n.Naam));
    }

    private static IQueryable<Post> Van(IQueryable<Post> posten, string onderwerp) => posten.Where(p => p.Onderwerp == onderwerp);

    private static Dossierpost Lees(Post post, Dictionary<(string, long), string> vorige)
    {
        var inhoud = Json.Lees<Postinhoud>(post.Tekst);
        var voor = post.Volgnummer == 1 ? "" : vorige.GetValueOrDefault((post.Onderwerp, post.Volgnummer - 1));
        return new Dossierpost(inhoud, post.Hash, Vingerafdruk.Van(post.Tekst) == post.Hash && inhoud.Vorige == voor, Verborgen: false);
    }

    /// <summary>Fingerprints of the entries before those of a page: what they must follow on.</summary>
    private async Task<Dictionary<(string, long), string>> Vorige(List<Post> blad, CancellationToken ct)
    {
        var ketens = blad.Select(p => p.Onderwerp).Distinct(StringComparer.Ordinal).ToList();
        var nummers = blad.Select(p => p.Volgnummer - 1).Distinct().ToList();
        var rijen = await db.Posten.AsNoTracking().Where(p => ketens.Contains(p.Onderwerp) && nummers.Contains(p.Volgnummer))
            .Select(p => new { p.Onderwerp, p.Volgnummer, p.Hash }).ToListAsync(ct);
        return rijen.ToDictionary(p => (p.Onderwerp, p.Volgnummer), p => p.Hash);
    }
}
