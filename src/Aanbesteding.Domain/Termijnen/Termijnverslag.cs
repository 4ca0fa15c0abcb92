using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A computed term as the dossier keeps it: the question, the answer and the reasoning, so that anyone can compute it again.</summary>
public sealed record Termijnverslag(
    string Naam, LocalDate BeginDag, LocalTime? BeginTijd, int Aantal, string Eenheid, string Regime, LocalTime? Tijd,
    LocalDate LaatsteDag, Instant Einde, string Grondslag, IReadOnlyList<string> Onderbouwing)
{
    /// <summary>The question for the calendar; unit and regime by their names in an inrichting.</summary>
    public static Termijnvraag Vraag(LocalDateTime begin, int aantal, string eenheid, string regime) => new(
        begin.Date, begin.TimeOfDay, aantal, Enum.Parse<Eenheid>(eenheid, ignoreCase: true), Richting.Vooruit, Enum.Parse<Regime>(regime, ignoreCase: true));

    /// <summary>Last day and end, computed anew from the question.</summary>
    public (LocalDate LaatsteDag, Instant Einde) Herbereken()
    {
        var antwoord = Termijnrekening.Bereken(Vraag(BeginDag + (BeginTijd ?? LocalTime.Midnight), Aantal, Eenheid, Regime)).Waarde;
        return (antwoord.LaatsteDag, Tijd is { } tijd ? Nederland.Ogenblik(antwoord.LaatsteDag + tijd).Waarde : antwoord.EindMoment.ToInstant());
    }
}
