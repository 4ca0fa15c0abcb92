using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A named term of a procedure, computed when its starting event happened.</summary>
/// <param name="Naam">Name in the planning and on the timers of the werkstroom.</param>
/// <param name="Begin">The event that started it; its day does not count.</param>
/// <param name="LaatsteDag">Last day of the term, inclusive, after any roll.</param>
/// <param name="Einde">First instant after the term (exclusive).</param>
/// <param name="Grondslag">Article or document that sets it.</param>
/// <param name="Onderbouwing">The reasoning, step by step, in Dutch with articles.</param>
public sealed record Termijn(
    string Naam, Instant Begin, LocalDate LaatsteDag, Instant Einde, string Grondslag, IReadOnlyList<string> Onderbouwing)
{
    /// <summary>How it came to this end when somebody moved it; null when the planning alone says so.</summary>
    public Verplaatsing? Verplaatst { get; init; }
}
