using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Berichten;

/// <summary>One mail that may be sent now, by whoever claimed it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Aan">Addresses of the receivers; empty while nobody of them signed in yet.</param>
/// <param name="Sjabloon">Name of the template.</param>
/// <param name="Onderwerp">Subject of what waits in the portal.</param>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Public title of the procedure.</param>
public sealed record Postopdracht(Guid Id, IReadOnlyList<string> Aan, string Sjabloon, string Onderwerp, string Kenmerk, string Procedure);

/// <summary>
/// The mail that waits. It is written with what it tells, in one transaction; whoever sends it claims it for a while, so two
/// nodes do not send one at the same time. What a crash leaves half done is sent again: at least once.
/// </summary>
public sealed class Postuitgang(AanbestedingDbContext db)
{
    /// <summary>For a party: something waits in its inbox.</summary>
    public const string Bericht = "bericht";

    /// <summary>For staff: a warning about a term.</summary>
    public const string Sein = "sein";

    /// <summary>Waiting time after each failure; after the last one the mail is given up. What it tells stays in the portal.</summary>
    public static readonly IReadOnlyList<Duration> Herhalingen =
        [Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(8), Duration.FromHours(24), Duration.FromHours(24)];

    /// <summary>How long a claim holds: far longer than sending one batch takes.</summary>
    public static readonly Duration Huur = Duration.FromMinutes(5);

    private const int Stapel = 50;

    /// <summary>Mail that follows from what a command did: to each party that got a message, to each role that got a warning.</summary>
    internal static IEnumerable<UitgaandePost> Van(Zaak zaak, Guid hoofdzaak, Instant nu) =>
    [
        .. zaak.Brieven.Select(b => b.Partij).Distinct(StringComparer.Ordinal).Select(partij => new UitgaandePost
        {
            Id = Guid.NewGuid(), ProcedureId = hoofdzaak, Partij = partij, Sjabloon = Bericht, Onderwerp = "", Gemaakt = nu, Poging = nu,
        }),
        .. zaak.GegevenSeinen.SelectMany(s => s.Aan.Select(rol => new UitgaandePost
        {
            Id = Guid.NewGuid(), ProcedureId = hoofdzaak, Rol = rol, Sjabloon = Sein, Onderwerp = Domain.Termijnen.Seintekst.Onderwerp(s), Gemaakt = nu, Poging = nu,
        })),
    ];

    /// <summary>Claims mail that is due, oldest first; empty when there is none left.</summary>
    public async Task<IReadOnlyList<Postopdracht>> Claim(Instant nu, CancellationToken ct = default)
    {
        Guid houder = Guid.NewGuid();
        var vrij = db.UitgaandePost.Where(p => p.Poging <= nu && (p.VastTot == null || p.VastTot <= nu));
        var stapel = await vrij.OrderBy(p => p.Poging).Select(p => p.Id).Take(Stapel).ToListAsync(ct);
        // The condition stands here once more: a row that another node took meanwhile is left to it.
        await vrij.Where(p => stapel.Contains(p.Id)).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.Houder, houder).SetProperty(x => x.VastTot, nu + Huur), ct);
        var posten = await db.UitgaandePost.AsNoTracking().Where(p => p.Houder == houder).ToListAsync(ct);
        var namen = await db.Zaaknamen(posten.Select(p => p.ProcedureId), ct);
        List<Postopdracht> opdrachten = [];
        foreach (var post in posten)
        {
            var adressen = await db.Postadressen.AsNoTracking()
                .Where(a => post.Partij != null ? a.Partij == post.Partij : a.Rol == post.Rol)
                .Select(a => a.Adres).ToListAsync(ct);
            opdrachten.Add(new(post.Id, [.. adressen.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)], post.Sjabloon, post.Onderwerp, namen[post.ProcedureId].Kenmerk, namen[post.ProcedureId].Naam));
        }

        return opdrachten;
    }

    /// <summary>The mail server took it.</summary>
    public Task Bezorgd(Guid id, Instant nu, CancellationToken ct = default) =>
        db.UitgaandePost.Where(p => p.Id == id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.Verzonden, nu).SetProperty(x => x.Poging, (Instant?)null).SetProperty(x => x.Houder, (Guid?)null).SetProperty(x => x.VastTot, (Instant?)null), ct);

    /// <summary>It could not be sent now, or nobody to send it to is known yet: tried again later, and given up after the last time.</summary>
    public async Task Mislukt(Guid id, Instant nu, CancellationToken ct = default)
    {
        if (await db.UitgaandePost.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } post)
            return;
        Instant? poging = post.Pogingen < Herhalingen.Count ? nu + Herhalingen[post.Pogingen] : null;
        await db.UitgaandePost.Where(p => p.Id == id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.Pogingen, post.Pogingen + 1).SetProperty(x => x.Poging, poging).SetProperty(x => x.Houder, (Guid?)null).SetProperty(x => x.VastTot, (Instant?)null), ct);
    }

    /// <summary>Whether mail waits since before <paramref name="grens"/>.</summary>
    public Task<bool> WachtSinds(Instant grens, CancellationToken ct = default) =>
        db.UitgaandePost.AnyAsync(p => p.Poging != null && p.Gemaakt < grens && p.Pogingen > 0, ct);

    /// <summary>Keeps where a person gets mail, as told at sign-in.</summary>
    public async Task OnthoudAdres(Actor wie, string adres, Instant nu, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wie);
        if (await db.Postadressen.SingleOrDefaultAsync(a => a.Persoon == wie.Persoon, ct) is { } bekend)
            (bekend.Rol, bekend.Partij, bekend.Adres, bekend.Gezien) = (wie.Rol, wie.Partij, adres, nu);
        else
            db.Postadressen.Add(new Postadres { Persoon = wie.Persoon, Rol = wie.Rol, Partij = wie.Partij, Adres = adres, Gezien = nu });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same person signs in somewhere else at this moment: then the address is there.
        }
    }
}
