namespace Aanbesteding.Domain.Toewijzing;

/// <summary>How far the allocation has come.</summary>
public enum Toewijzingsstatus
{
    /// <summary>Every perceel has a winner and the minimum number of partners is met.</summary>
    Volledig,
    /// <summary>A perceel stays empty or there are too few partners: a gate decision is obligatory.</summary>
    Onvolledig,
    /// <summary>Equal outcomes remain and a draw must decide.</summary>
    Loting,
}

/// <summary>The allocation with its reasons. The same question in any order gives the same answer.</summary>
/// <param name="Status">How far the allocation has come; <see cref="Toewijzingsstatus.Loting"/> goes before onvolledig.</param>
/// <param name="Toewijzing">Winners per perceelnummer, best score first; empty for a perceel without winner.
/// Under <see cref="Toewijzingsstatus.Loting"/> one of the equal outcomes, and no decision.</param>
/// <param name="Totaal">Exact sum of the winning scores.</param>
/// <param name="Uniek">Whether no other allocation was equally good under the policy.</param>
/// <param name="Loting">What must be drawn; null when nothing, or when the draw was given.</param>
/// <param name="Uitleg">One entry per winner, and one per empty perceel.</param>
public sealed record Toewijzingsantwoord(
    Toewijzingsstatus Status,
    IReadOnlyDictionary<int, IReadOnlyList<string>> Toewijzing,
    Breuk Totaal,
    bool Uniek,
    Loting? Loting,
    IReadOnlyList<Toewijzingsuitleg> Uitleg);

/// <summary>A draw that must be held; all parties are invited in time (Rb. Den Haag 2018:2154).</summary>
/// <param name="Partijen">Ids of the inschrijvers for whom the draw matters.</param>
/// <param name="Percelen">Perceelnummers that are drawn for.</param>
/// <param name="Omschrijving">What is drawn, in Dutch.</param>
public sealed record Loting(IReadOnlyList<string> Partijen, IReadOnlyList<int> Percelen, string Omschrijving);

/// <summary>Why a place went to its winner.</summary>
/// <param name="Perceel">Perceelnummer.</param>
/// <param name="Winnaar">Id of the winner; null when the perceel stays empty.</param>
/// <param name="Waarom">The reason, in Dutch.</param>
/// <param name="Alternatief">What the same policy gives when this winner does not have this place; null for an empty perceel.</param>
/// <param name="AlternatiefTotaal">Exact total of <paramref name="Alternatief"/>.</param>
public sealed record Toewijzingsuitleg(
    int Perceel,
    string? Winnaar,
    string Waarom,
    IReadOnlyDictionary<int, IReadOnlyList<string>>? Alternatief,
    Breuk? AlternatiefTotaal);
