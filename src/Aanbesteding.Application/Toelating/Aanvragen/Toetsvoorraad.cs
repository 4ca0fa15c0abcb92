using Aanbesteding.Application.Persistence;
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

/// <summary>One deelnemer that waits for a test.</summary>
/// <param name="Id">The deelnemer.</param>
/// <param name="SysteemId">The open house.</param>
/// <param name="Naam">Name of the deelnemer.</param>
/// <param name="Categorie">Id of the categorie.</param>
public sealed record Hertoetsregel(Guid Id, Guid SysteemId, string Naam, string Categorie);

/// <summary>What waits for a toetser, earliest deadline first: read along an index, so that fifty thousand old aanvragen cost nothing.</summary>
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
    public async Task<IReadOnlyList<Hertoetsregel>> Hertoetsingen(Guid? systeem = null, CancellationToken ct = default) =>
        await db.Deelnemers.AsNoTracking().Where(d => d.TeToetsen && (systeem == null || d.SysteemId == systeem))
            .OrderBy(d => d.Naam).ThenBy(d => d.Id).Take(Hoogstens)
            .Select(d => new Hertoetsregel(d.Id, d.SysteemId, d.Naam, d.Categorie)).ToListAsync(ct);
}
