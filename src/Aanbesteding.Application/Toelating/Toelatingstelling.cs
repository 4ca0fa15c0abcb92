using System.Globalization;
using System.Linq.Expressions;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Application.Toelating;

/// <summary>How many aanvragen of one open house wait, each counted to <see cref="Toelatingstelling.Hoogstens"/> and one more.</summary>
/// <param name="TeToetsen">For a toetser.</param>
/// <param name="TeBeslissen">For a decision.</param>
/// <param name="TeLaat">Of those, how many are past their decision term.</param>
/// <param name="Lopend">Handed in and not over.</param>
public sealed record Aanvraagaantallen(int TeToetsen, int TeBeslissen, int TeLaat, int Lopend);

/// <summary>How many deelnemers one open house has.</summary>
/// <param name="InRegister">Deelnames in the register.</param>
/// <param name="TeToetsen">Deelnemers that wait for a test.</param>
public sealed record Deelnemeraantallen(int InRegister, int TeToetsen);

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
    /// <summary>What is more is not counted: nobody works otherwise for it, and counting it would make the work list slower as an open house grows.</summary>
    public const int Hoogstens = 500;

    /// <summary>A count in words: what was not counted to the end is "meer dan 500".</summary>
    public static string Tekst(int aantal) => aantal > Hoogstens ? string.Create(CultureInfo.InvariantCulture, $"meer dan {Hoogstens}") : aantal.ToString(CultureInfo.InvariantCulture);

    /// <summary>Aanvragen that wait.</summary>
    public async Task<Aanvraagaantallen> Aanvragen(Guid systeem, CancellationToken ct = default)
    {
        var nu = klok.GetCurrentInstant();
        var aanvragen = db.Aanvragen.AsNoTracking().Where(a => a.SysteemId == systeem);
        Task<int> Tel(Expression<Func<Toelatingsaanvraag, bool>> welke) => aanvragen.Where(welke).Take(Hoogstens + 1).CountAsync(ct);
        return new Aanvraagaantallen(
            await Tel(a => a.Wachtrij == "toetsing"),
            await Tel(a => a.Wachtrij == "beslissing-aanvraag"),
            await Tel(a => a.Wachtrij == "toetsing" && a.BeslisVoor <= nu) + await Tel(a => a.Wachtrij == "beslissing-aanvraag" && a.BeslisVoor <= nu),
            await Tel(a => !a.Afgerond && a.BeslisVoor != null));
    }

    /// <summary>Deelnemers, and those that wait for a test.</summary>
    public async Task<Deelnemeraantallen> Deelnemers(Guid systeem, CancellationToken ct = default) => new(
        await db.Deelnemers.AsNoTracking().CountAsync(d => d.SysteemId == systeem && d.InRegister, ct),
        await db.Deelnemers.AsNoTracking().CountAsync(d => d.SysteemId == systeem && d.TeToetsen, ct));

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
