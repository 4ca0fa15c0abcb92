using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// A computed term as the dossier keeps it: the question, the answer and the reasoning, so that anyone can compute it again.
/// For a term that counts back the begin is the last day of the term before which it counts, and has no time.
/// </summary>
public sealed record Termijnverslag(
    string Naam, LocalDate BeginDag, LocalTime? BeginTijd, int Aantal, string Eenheid, string Regime, LocalTime? Tijd,
    LocalDate LaatsteDag, Instant Einde, string Grondslag, IReadOnlyList<string> Onderbouwing)
{
    /// <summary>"vooruit" from the event, or "terug" from the last day of another term.</summary>
    public string Richting { get; init; } = Vooruit;

    /// <summary>Name of the term before whose last day it counts back; null for a term that counts forward.</summary>
    public string? Voor { get; init; }

    /// <summary>The name of the direction from the event onwards.</summary>
    public const string Vooruit = "vooruit";

    /// <summary>The name of the direction back from the last day of another term.</summary>
    public const string Terug = "terug";

    /// <summary>The question that a rule of the planning asks of the calendar.</summary>
    /// <param name="regel">The rule; unit and regime by their names in an inrichting.</param>
    /// <param name="dag">The day that is not counted.</param>
    /// <param name="tijd">Clock time of the event; null when only the day is known.</param>
    public static Termijnvraag Vraag(Termijnregel regel, LocalDate dag, LocalTime? tijd)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new Termijnvraag(
            dag, tijd, regel.Aantal, Enum.Parse<Eenheid>(regel.Eenheid, ignoreCase: true),
            regel.Voor is null ? Domain.Termijnen.Richting.Vooruit : Domain.Termijnen.Richting.Terug,
            Enum.Parse<Regime>(regel.Regime, ignoreCase: true));
    }

    /// <summary>Last day, end and reasoning, computed anew from the question; refused when the calendar cannot answer it.</summary>
    public Uitkomst<Termijnberekening> Herbereken() =>
        Termijnberekening.Van(new Termijnregel(Naam, null, Aantal, Eenheid, Regime, Tijd, Grondslag) { Voor = Voor }, BeginDag, BeginTijd);
}
