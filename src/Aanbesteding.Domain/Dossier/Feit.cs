namespace Aanbesteding.Domain;

/// <summary>
/// Something that a command established, for the dossier. The pipeline writes all facts of a command into one entry, in
/// the order in which they happened.
/// </summary>
/// <param name="Naam">Stable name, kebab-case.</param>
/// <param name="Gegevens">Plain record or anonymous object; serialised in declaration order. No names of persons.</param>
public sealed record Feit(string Naam, object Gegevens);

/// <summary>A guard that was evaluated, with its outcome.</summary>
/// <param name="Naam">The rule in a few Dutch words.</param>
/// <param name="Houdt">Whether it holds.</param>
/// <param name="Toelichting">The input it saw.</param>
public sealed record Toets(string Naam, bool Houdt, string Toelichting);
