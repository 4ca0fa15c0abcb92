using System.Runtime.InteropServices;

namespace Aanbesteding.Domain.Beoordeling;

/// <summary>One ranked party as the marks and prices give it.</summary>
/// <param name="Partij">Id of the party.</param>
/// <param name="Cijfers">Per criterium id the marks.</param>
/// <param name="Prijs">Price in eurocents; null where no price is asked.</param>
public sealed record Gescoord(string Partij, IReadOnlyDictionary<string, Cijfer> Cijfers, long? Prijs);

/// <summary>The outcome of one perceel under the published way of scoring, ready for the allocation over the percelen.</summary>
public static class Perceeluitslag
{
    /// <summary>Scores and ranks one perceel.</summary>
    /// <param name="wijze">The published way of scoring.</param>
    /// <param name="gescoord">Everybody that was ranked, drop-outs included: their scores are frozen.</param>
    /// <param name="uitgevallen">Ids of the drop-outs.</param>
    /// <returns>The answer; a refusal when the document leaves something open that must be decided.</returns>
    public static Uitkomst<Scoreantwoord> Van(Beoordelingswijze wijze, IEnumerable<Gescoord> gescoord, IEnumerable<string> uitgevallen)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        var deelnemers = gescoord.Select(g => new Scoreinschrijver(g.Partij, g.Cijfers, g.Prijs is { } centen ? Breuk.Van(centen, 100) : null)).ToList();
        return Puntentelling.Bereken(wijze.Vraag(deelnemers, [.. uitgevallen.Where(id => deelnemers.Exists(d => d.Id == id))]));
    }

    /// <summary>
    /// What the allocation compares, per valid party: the total, where the highest wins, and between equal totals the place by
    /// the published chain. Under gunnen op waarde the lowest amount wins, so there it is the amount below zero; under al dan
    /// niet everybody who passes goes by total alone.
    /// </summary>
    public static IReadOnlyDictionary<string, Perceelscore> Scores(Beoordelingswijze wijze, Scoreantwoord antwoord)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        ArgumentNullException.ThrowIfNull(antwoord);
        var geldig = antwoord.Uitslag.Where(regel => regel.Geldig).ToList();
        return geldig.ToDictionary(
            regel => regel.Id,
            regel => new Perceelscore(
                wijze.Methode is Scoremethode.GunnenOpWaarde ? -(regel.Totaal ?? Breuk.Nul) : regel.Totaal ?? Breuk.Nul,
                geldig.Where(ander => ander.Totaal == regel.Totaal && ander.Rang < regel.Rang).Select(ander => ander.Rang).Distinct().Count()),
            StringComparer.Ordinal);
    }
}

/// <summary>What one party brings to the allocation of one perceel.</summary>
/// <param name="Score">The exact number of which the highest wins.</param>
/// <param name="Plek">Place among those with the same score by the published tie chain; 0 is best, equals share one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Perceelscore(Breuk Score, int Plek);
