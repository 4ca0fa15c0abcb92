using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>One aanvraag that waits for the opdrachtgever.</summary>
/// <param name="Id">The aanvraag.</param>
/// <param name="SysteemId">The open house.</param>
/// <param name="Naam">Name of the aanbieder.</param>
/// <param name="Wachtrij">Kind of the task: <c>toetsing</c> or <c>beslissing-aanvraag</c>.</param>
/// <param name="Ingediend">When it was handed in.</param>
/// <param name="BeslisVoor">First instant after the decision term.</param>
public sealed record Voorraadregel(Guid Id, Guid SysteemId, string Naam, string Wachtrij, Instant? Ingediend, Instant? BeslisVoor);

/// <summary>One deelnemer that waits for the opdrachtgever.</summary>
/// <param name="Id">The deelnemer.</param>
/// <param name="SysteemId">The open house.</param>
/// <param name="Naam">Name of the deelnemer.</param>
/// <param name="Categorie">Id of the categorie.</param>
public sealed record Deelnemerregel(Guid Id, Guid SysteemId, string Naam, string Categorie);

/// <summary>What waits for the opdrachtgever, earliest deadline first: read along an index, so that fifty thousand old aanvragen cost nothing.</summary>
public sealed class Toetsvoorraad(AanbestedingDbContext db)
{
    /// <summary>Lines in one list.</summary>
    public const int Hoogstens = 50;

    /// <summary>Aanvragen that wait, at most <see cref="Hoogstens"/>.</summary>
    /// <param name="wachtrij">Kind of the task: <c>toetsing</c> or <c>beslissing-aanvraag</c>.</param>
    /// <param name="systeem">The open house; null for all.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<Voorraadregel>> Aanvragen(string wachtrij, Guid? systeem = null, CancellationToken ct = default) =>
        await db.Aanvragen.AsNoTracking().Where(a => a.Wachtrij == wachtrij && (systeem == null || a.SysteemId == systeem))
            .OrderBy(a => a.BeslisVoor).ThenBy(a => a.Id).Take(Hoogstens)
            .Select(a => new Voorraadregel(a.Id, a.SysteemId, a.Naam, a.Wachtrij!, a.Ingediend, a.BeslisVoor)).ToListAsync(ct);

    /// <summary>Deelnemers that wait for a test, by name, at most <see cref="Hoogstens"/>.</summary>
    public async Task<IReadOnlyList<Deelnemerregel>> Hertoetsingen(Guid? systeem = null, CancellationToken ct = default) =>
        await OpNaam(db.Deelnemers.Where(d => d.TeToetsen && (systeem == null || d.SysteemId == systeem)), ct);

    /// <summary>Deelnemers with a measure that waits for this step, by name, at most <see cref="Hoogstens"/>.</summary>
    /// <param name="rij"><see cref="Deelnemer.TeAdviseren"/>, <see cref="Deelnemer.TeBeslissen"/> or <see cref="Deelnemer.TeBekijken"/>.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<Deelnemerregel>> Maatregelen(string rij, CancellationToken ct = default) =>
        await OpNaam(db.Deelnemers.Where(d => d.Maatregelrij == rij), ct);

    private static Task<List<Deelnemerregel>> OpNaam(IQueryable<Deelnemer> deelnemers, CancellationToken ct) =>
        deelnemers.AsNoTracking().OrderBy(d => d.Naam).ThenBy(d => d.Id).Take(Hoogstens)
            .Select(d => new Deelnemerregel(d.Id, d.SysteemId, d.Naam, d.Categorie)).ToListAsync(ct);
}
