namespace Aanbesteding.Domain.Beoordeling;

/// <summary>The scores, the order, and how fragile that order is.</summary>
/// <param name="Uitslag">Every inschrijver: the ranked by rank and id, then the others by id.</param>
/// <param name="Gelijk">Groups of ids with an equal total, highest group first.</param>
/// <param name="BeslistDoor">The step of the chain that put one of the first group of <paramref name="Gelijk"/> in front;
/// <c>loting</c> when a draw must; null without equals, or when the document does not decide.</param>
/// <param name="Rangordeparadox">Every single drop-out that changes the order of the others.</param>
/// <param name="Kantelpunten">Per inschrijver and criterium the smallest change of that one mark that makes someone else win,
/// smallest part of the scale first.</param>
public sealed record Scoreantwoord(
    IReadOnlyList<Scoreregel> Uitslag,
    IReadOnlyList<IReadOnlyList<string>> Gelijk,
    string? BeslistDoor,
    IReadOnlyList<Paradox> Rangordeparadox,
    IReadOnlyList<Kantelpunt> Kantelpunten);

/// <summary>One inschrijver's result. All numbers are exact.</summary>
/// <param name="Id">Id of the inschrijver.</param>
/// <param name="Geldig">Whether it takes part in the ranking.</param>
/// <param name="Punten">Points (or euros of value) per criterium id.</param>
/// <param name="Prijspunten">Points for the price; null where the price has no points.</param>
/// <param name="Totaal">The number that is ranked; null when it cannot be computed.</param>
/// <param name="Rang">1 for the best; equals share a rank and the next rank is skipped. Null when not ranked.
/// Under <see cref="Scoremethode.AlDanNiet"/> 1 for everybody who meets the minima.</param>
/// <param name="Reden">Why it is not valid, in Dutch.</param>
public sealed record Scoreregel(
    string Id, bool Geldig, IReadOnlyDictionary<string, Breuk> Punten, Breuk? Prijspunten, Breuk? Totaal, int? Rang, string? Reden);

/// <summary>A drop-out that changes the order of the others.</summary>
/// <param name="AlsUitvalt">Id of the drop-out.</param>
/// <param name="Voor">The order now.</param>
/// <param name="Na">The order without it.</param>
public sealed record Paradox(string AlsUitvalt, IReadOnlyList<string> Voor, IReadOnlyList<string> Na);

/// <summary>One changed mark that makes someone else win. On a scale with steps the mark moves to another step; on a scale
/// without steps it moves by whole points from where it is.</summary>
/// <param name="Inschrijver">Whose mark.</param>
/// <param name="Criterium">On which criterium.</param>
/// <param name="Van">The mark now.</param>
/// <param name="Naar">The mark that flips the winner.</param>
/// <param name="NieuweWinnaar">Who then wins.</param>
public sealed record Kantelpunt(string Inschrijver, string Criterium, Breuk Van, Breuk Naar, string NieuweWinnaar);
