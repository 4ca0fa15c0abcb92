using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Toelating;

/// <summary>
/// Shows what a command would do, before it is given: it is performed on a copy that is thrown away. Nothing is saved, recorded
/// or sent.
/// </summary>
public static class Toelatingsvooruitblik
{
    /// <summary>The open house as it would be, with the letters and terms of the command; refused when the command would be.</summary>
    public static async Task<Uitkomst<Toelatingssysteem>> Na<T>(
        this OpenHouselezer lezer, Toelatingssysteem systeem, Func<Toelatingssysteem, Uitkomst<T>> opdracht, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(lezer);
        ArgumentNullException.ThrowIfNull(systeem);
        ArgumentNullException.ThrowIfNull(opdracht);
        var kopie = await lezer.Lees(systeem.Id, ct) ?? throw new InvalidOperationException("Het open house is verdwenen.");
        return opdracht(kopie).Weigering is { } weigering ? weigering : kopie;
    }

    /// <summary>As for an open house, of one aanvraag.</summary>
    public static async Task<Uitkomst<Toelatingsaanvraag>> Na<T>(
        this OpenHouselezer lezer, Toelatingsaanvraag aanvraag, Func<Toelatingsaanvraag, Uitkomst<T>> opdracht, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(lezer);
        ArgumentNullException.ThrowIfNull(aanvraag);
        ArgumentNullException.ThrowIfNull(opdracht);
        var kopie = await lezer.Aanvraag(aanvraag.Systeem, aanvraag.Id, ct) ?? throw new InvalidOperationException("De aanvraag is verdwenen.");
        return opdracht(kopie).Weigering is { } weigering ? weigering : kopie;
    }
}
