namespace Aanbesteding.Domain.Toewijzing;

/// <summary>
/// Solves <see cref="Toewijzingsbeleid.BesteTotaal"/> exactly. Goals, each only among the best of the one before: most places
/// filled, highest exact total, lowest sum of <see cref="Toewijzingswereld.Plek"/>. What is still equal needs a draw.
/// </summary>
public interface IBesteTotaalOplosser
{
    /// <summary>The optimum, with proof whether it is the only one. Refused when it cannot be proved within bounds.</summary>
    Uitkomst<Optimum> Beste(Toewijzingswereld wereld);

    /// <summary>
    /// Per win of <paramref name="verdeling"/> the best allocation without that win. Of equals one that keeps the most other wins.
    /// </summary>
    Uitkomst<IReadOnlyDictionary<Plaats, Verdeling>> Alternatieven(Toewijzingswereld wereld, Verdeling verdeling);
}

/// <summary>The best allocation and what is open beside it.</summary>
/// <param name="Verdeling">Of all optimal allocations the one that has the earliest place of
/// <see cref="Toewijzingswereld.Plaatsen"/> in which they differ: so who was drawn first goes first.</param>
/// <param name="Inschrijvers">Positions of those who win something else in another optimal allocation, ascending.</param>
/// <param name="Percelen">Positions of percelen with other winners in another optimal allocation, ascending.</param>
public sealed record Optimum(Verdeling Verdeling, IReadOnlyList<int> Inschrijvers, IReadOnlyList<int> Percelen)
{
    /// <summary>Whether no other allocation is as good.</summary>
    public bool Uniek => Inschrijvers.Count == 0;
}
