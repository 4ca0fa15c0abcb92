using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A term of the planning as the calendar answers it.</summary>
/// <param name="LaatsteDag">Last day, inclusive, after any roll.</param>
/// <param name="Einde">First instant after the term (exclusive).</param>
/// <param name="Onderbouwing">The reasoning, step by step, each with its article.</param>
public sealed record Termijnberekening(LocalDate LaatsteDag, Instant Einde, IReadOnlyList<string> Onderbouwing)
{
    /// <summary>
    /// Computes a term from the day of its event, or back from the last day of the term before which it counts. A term with a
    /// time ends at that time on its last day; any other runs through the whole of it.
    /// </summary>
    /// <param name="regel">The term.</param>
    /// <param name="dag">The day that is not counted.</param>
    /// <param name="tijd">Clock time of the event; null when only the day is known.</param>
    public static Uitkomst<Termijnberekening> Van(Termijnregel regel, LocalDate dag, LocalTime? tijd)
    {
        ArgumentNullException.ThrowIfNull(regel);
        var antwoord = Termijnrekening.Bereken(Termijnverslag.Vraag(regel, dag, tijd));
        if (antwoord.Weigering is { } weigering)
            return weigering;
        var einde = regel.Tijd is { } slot ? Nederland.Ogenblik(antwoord.Waarde.LaatsteDag + slot) : antwoord.Waarde.EindMoment.ToInstant();
        return einde.Weigering is { } bestaatNiet
            ? bestaatNiet
            : new Termijnberekening(
                antwoord.Waarde.LaatsteDag, einde.Waarde, [.. antwoord.Waarde.Onderbouwing.Select(o => $"{o.Toelichting} ({o.Artikel})")]);
    }
}
