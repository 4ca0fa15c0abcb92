using System.Runtime.InteropServices;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>
/// What is stored of one open house, as it was last read. After a command only what that command could change is read again, so that
/// years of hundreds of deelnemers stay fast. It holds nothing that is not in the database.
/// </summary>
internal sealed class OpenHousestand(IServiceProvider diensten, Guid id)
{
    private readonly Dictionary<Guid, Toelatingsaanvraag> _aanvragen = [];
    private readonly Dictionary<string, SortedList<Guid, Deelnemer>> _deelnemers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Volgnummer, Instant Op)> _ketens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> _partijen = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _partijVan = [];
    private readonly HashSet<Guid> _gedaan = [];

    /// <summary>Id of the open house.</summary>
    public Guid Id => id;

    /// <summary>The open house; null before it was made.</summary>
    public Toelatingssysteem? Systeem { get; private set; }

    /// <summary>The first moment of the bell; of equals the open house first, so that the order is the same every time. Null when none waits.</summary>
    public Belmoment? EersteBel { get; private set; }

    /// <summary>The last entry of all.</summary>
    public Instant Laatste { get; private set; } = Instant.MinValue;

    /// <summary>Whether the dossier holds a command with this id.</summary>
    public bool Gedaan(Guid opdracht) => _gedaan.Contains(opdracht);

    /// <summary>The aanvraag with this id; null when there is none.</summary>
    public Toelatingsaanvraag? Aanvraag(Guid aanvraag) => _aanvragen.GetValueOrDefault(aanvraag);

    /// <summary>The deelnames of a party.</summary>
    public IEnumerable<Deelnemer> Deelnemers(string partij) => _deelnemers.TryGetValue(partij, out var lijst) ? lijst.Values : [];

    /// <summary>When something was last recorded in a chain.</summary>
    public Instant LaatsteIn(string keten) => _ketens.TryGetValue(keten, out var stand) ? stand.Op : Instant.MinValue;

    /// <summary>When something was last recorded that concerns a party: in a chain of its own, or in that of the open house.</summary>
    public Instant LaatsteVan(string partij) => Instant.Max(_partijen.GetValueOrDefault(partij, Instant.MinValue), LaatsteIn(Onderwerpen.Procedure(id)));

    /// <summary>Reads everything, at the start.</summary>
    /// <returns>Every entry, in order of time.</returns>
    public async Task<IReadOnlyList<Postinhoud>> Begin(CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        var db = await Verbonden(scope, ct);
        await LeesSysteem(scope.ServiceProvider, db, ct);
        await LeesBel(db, ct);
        if (Systeem is null)
            return [];
        foreach (var aanvraag in await db.Aanvragen.AsNoTracking().Where(a => a.SysteemId == id).ToListAsync(ct))
            await Neem(scope.ServiceProvider, db, aanvraag, ct);
        await LeesDeelnemers(db, ct);
        var (keten, onder) = (Onderwerpen.Procedure(id), $"{Onderwerpen.Procedure(id)}/");
        var posten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == keten || p.Onderwerp.StartsWith(onder))
            .OrderBy(p => p.Op).ThenBy(p => p.Onderwerp).ThenBy(p => p.Volgnummer).Select(p => p.Tekst).ToListAsync(ct);
        return Neem(posten);
    }

    /// <summary>Reads what a command in this chain may have changed.</summary>
    /// <returns>The new entries, and the party whose plans may be others now; null for every party.</returns>
    public async Task<(IReadOnlyList<Postinhoud> Posten, string? Partij)> Ververs(string keten, CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        var db = await Verbonden(scope, ct);
        var na = _ketens.TryGetValue(keten, out var stand) ? stand.Volgnummer : 0;
        var teksten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == keten && p.Volgnummer > na).OrderBy(p => p.Volgnummer).Select(p => p.Tekst).ToListAsync(ct);
        var partij = await LeesZaak(scope.ServiceProvider, db, keten, ct);
        await LeesBel(db, ct);
        return (Neem(teksten), partij);
    }

    private static async Task<AanbestedingDbContext> Verbonden(AsyncServiceScope scope, CancellationToken ct)
    {
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        await db.Database.OpenConnectionAsync(ct);
        return db;
    }

    private async Task LeesBel(AanbestedingDbContext db, CancellationToken ct) => EersteBel = await db.Belmomenten.AsNoTracking()
        .OrderBy(b => b.Wanneer).ThenByDescending(b => b.Soort == Belsoort.Toelatingssysteem).ThenBy(b => b.Soort).ThenBy(b => b.OnderwerpId).FirstOrDefaultAsync(ct);

    /// <summary>Brings a moment that was rung without effect in line with its subject, as <see cref="Belronde"/> does.</summary>
    public async Task HerstelBel(Belmoment gerinkeld, Instant nu, CancellationToken ct)
    {
        await using var scope = diensten.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>();
        if (await db.Belmomenten.SingleOrDefaultAsync(b => b.Soort == gerinkeld.Soort && b.OnderwerpId == gerinkeld.OnderwerpId, ct) is not { } rij || rij.Wanneer > nu)
            return;
        var echt = await Belsoort.VolgendMoment(db, scope.ServiceProvider.GetRequiredService<Werkstromen>(), new Belbeurt(rij.Soort, rij.OnderwerpId, rij.Wanneer, Guid.Empty), ct);
        if (echt <= nu)
            throw new InvalidOperationException($"De bel van {rij.Soort} {rij.OnderwerpId} blijft luiden.");
        if (echt is { } volgend)
            rij.Wanneer = volgend;
        else
            db.Belmomenten.Remove(rij);
        await db.SaveChangesAsync(ct);
    }

    private async Task<string?> LeesZaak(IServiceProvider scope, AanbestedingDbContext db, string keten, CancellationToken ct)
    {
        var begin = Onderwerpen.Procedure(id).Length;
        if (keten.Length == begin)
        {
            await LeesSysteem(scope, db, ct);
            foreach (var aanvraag in _aanvragen.Values.ToList())
                await Neem(scope, db, aanvraag, ct);
            await LeesDeelnemers(db, ct);
            return null;
        }

        var zaak = Guid.Parse(keten.AsSpan(keten.LastIndexOf(':') + 1));
        if (keten.AsSpan(begin).StartsWith("/deelnemer:"))
        {
            var deelnemer = await db.Deelnemers.AsNoTracking().SingleAsync(d => d.Id == zaak, ct);
            Neem(deelnemer);
            return deelnemer.Partij;
        }

        var nieuw = await db.Aanvragen.AsNoTracking().SingleAsync(a => a.Id == zaak, ct);
        await Neem(scope, db, nieuw, ct);
        if (nieuw.Ondertekening is not null)
        {
            foreach (var deelnemer in await db.Deelnemers.AsNoTracking().Where(d => d.Partij == nieuw.Partij && d.SysteemId == id).ToListAsync(ct))
                Neem(deelnemer);
        }

        return nieuw.Partij;
    }

    private async Task LeesSysteem(IServiceProvider scope, AanbestedingDbContext db, CancellationToken ct)
    {
        if (await db.Toelatingssystemen.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is { } systeem)
            Systeem = systeem.Verbind(await scope.GetRequiredService<Werkstromen>().Vastgepind(db, systeem.WerkstroomHash, ct));
    }

    private async Task LeesDeelnemers(AanbestedingDbContext db, CancellationToken ct)
    {
        foreach (var deelnemer in await db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == id).ToListAsync(ct))
            Neem(deelnemer);
    }

    private async Task Neem(IServiceProvider scope, AanbestedingDbContext db, Toelatingsaanvraag aanvraag, CancellationToken ct)
    {
        _aanvragen[aanvraag.Id] = aanvraag.Verbind(await scope.GetRequiredService<Werkstromen>().Vastgepind(db, aanvraag.WerkstroomHash, ct), Systeem!);
        _partijVan[aanvraag.Id] = aanvraag.Partij;
    }

    private void Neem(Deelnemer deelnemer)
    {
        ref var lijst = ref CollectionsMarshal.GetValueRefOrAddDefault(_deelnemers, deelnemer.Partij, out _);
        (lijst ??= [])[deelnemer.Id] = deelnemer.Verbind(Systeem!);
        _partijVan[deelnemer.Id] = deelnemer.Partij;
    }

    private List<Postinhoud> Neem(List<string> teksten)
    {
        var posten = teksten.ConvertAll(Json.Lees<Postinhoud>);
        foreach (var post in posten)
        {
            _gedaan.Add(post.OpdrachtId);
            _ketens[post.Onderwerp] = (post.Volgnummer, post.Op);
            Laatste = Instant.Max(Laatste, post.Op);
            if (post.Onderwerp.LastIndexOf(':') is var plaats && plaats > "procedure:".Length && Guid.TryParse(post.Onderwerp.AsSpan(plaats + 1), out var zaak) && _partijVan.TryGetValue(zaak, out var partij))
                _partijen[partij] = Instant.Max(_partijen.GetValueOrDefault(partij, Instant.MinValue), post.Op);
        }

        return posten;
    }
}
