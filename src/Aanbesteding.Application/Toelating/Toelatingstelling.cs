using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>What waits in one open house.</summary>
/// <param name="TeToetsen">Aanvragen that wait for a toetser.</param>
/// <param name="TeBeslissen">Aanvragen that wait for a decision.</param>
/// <param name="TeLaat">Of those, how many are past their decision term.</param>
/// <param name="Lopend">Aanvragen that were handed in and are not over.</param>
/// <param name="Deelnemers">Deelnames in the register.</param>
/// <param name="Hertoetsingen">Deelnemers that wait for a test.</param>
public sealed record Toelatingsaantallen(int TeToetsen, int TeBeslissen, int TeLaat, int Lopend, int Deelnemers, int Hertoetsingen);

/// <summary>How an offer was answered so far.</summary>
/// <param name="Gericht">Deelnemers to whom it was made.</param>
/// <param name="GaatMee">Who go along.</param>
/// <param name="Vertrekt">Who leave.</param>
public sealed record Aanbodstand(int Gericht, int GaatMee, int Vertrekt)
{
    /// <summary>Who did not answer.</summary>
    public int Zwijgt => Gericht - GaatMee - Vertrekt;
}

/// <summary>Counts for staff; never changes anything.</summary>
public sealed class Toelatingstelling(AanbestedingDbContext db, IClock klok)
{
    /// <summary>What waits.</summary>
    public async Task<Toelatingsaantallen> Tel(Guid systeem, CancellationToken ct = default)
    {
        var nu = klok.GetCurrentInstant();
        var aanvragen = db.Aanvragen.AsNoTracking().Where(a => a.SysteemId == systeem);
        return new Toelatingsaantallen(
            await aanvragen.CountAsync(a => a.Wachtrij == "toetsing", ct),
            await aanvragen.CountAsync(a => a.Wachtrij == "beslissing-aanvraag", ct),
            await aanvragen.CountAsync(a => a.Wachtrij != null && a.BeslisVoor <= nu, ct),
            await aanvragen.CountAsync(a => !a.Afgerond && a.BeslisVoor != null, ct),
            await db.Deelnemers.AsNoTracking().CountAsync(d => d.SysteemId == systeem && d.InRegister, ct),
            await db.Deelnemers.AsNoTracking().CountAsync(d => d.SysteemId == systeem && d.TeToetsen, ct));
    }

    /// <summary>Parties that take part now, and parties whose aanvraag runs: who is told of a change.</summary>
    public async Task<(IReadOnlyList<string> Deelnemers, IReadOnlyList<string> Aanvragers)> Partijen(Guid systeem, CancellationToken ct = default) =>
        (await db.DeelnemendePartijen(systeem, ct), await db.AanvragendePartijen(systeem, ct));

    /// <summary>How each offer was answered, by its number. Read one deelnemer after the other.</summary>
    public async Task<IReadOnlyDictionary<int, Aanbodstand>> Aanbiedingen(Toelatingssysteem systeem, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        var standen = systeem.Aanbiedingen.ToDictionary(a => a.Nummer, _ => new Aanbodstand(0, 0, 0));
        if (standen.Count == 0)
            return standen;
        await foreach (var deelnemer in db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == systeem.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var aanbod in systeem.Aanbiedingen.Where(a => IsGericht(deelnemer, a)))
            {
                var (stand, antwoord) = (standen[aanbod.Nummer], deelnemer.Reacties.LastOrDefault(r => r.Aanbod == aanbod.Nummer));
                standen[aanbod.Nummer] = new Aanbodstand(stand.Gericht + 1, stand.GaatMee + (antwoord?.GaatMee == true ? 1 : 0), stand.Vertrekt + (antwoord?.GaatMee == false ? 1 : 0));
            }
        }

        return standen;
    }

    /// <summary>Who left because of this very offer was asked; who left before it was not.</summary>
    private static bool IsGericht(Deelnemer deelnemer, Aanbod aanbod) =>
        deelnemer.GerichtAan(aanbod) || (deelnemer.Uittreding is { } uit && uit.Per == aanbod.Ingang && uit.Reden is (Uittreedreden.NietMeegegaan or Uittreedreden.NietGereageerd));
}
