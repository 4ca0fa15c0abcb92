using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>What a regime does with the last day of a term that is counted in days or longer.</summary>
internal static class Verlenging
{
    /// <summary>
    /// The last day after the regime, with the steps that led there; null when the calendar ends first.
    /// Algemene termijnenwet art. 1, 2 and 4; Verordening 1182/71 art. 3 lid 4 and 5.
    /// </summary>
    public static (LocalDate Laatste, IReadOnlyList<Onderbouwing> Stappen)? PasToe(Termijnvraag vraag, LocalDate ruw)
    {
        if (Toelichting.WaaromNiet(vraag, ruw) is { } stap)
            return (ruw, [stap]);
        if (vraag.Kalender.WerkdagVanaf(ruw) is not { } opgeschoven)
            return null;
        if (TweeWerkdagen(vraag, opgeschoven) is not { } laatste)
            return null;
        List<Onderbouwing> stappen = [Toelichting.Opgeschoven(vraag, ruw, opgeschoven)];
        if (laatste != opgeschoven)
            stappen.Add(Toelichting.TweeWerkdagen(vraag, opgeschoven, laatste));
        return (laatste, stappen);
    }

    /// <summary>Whether the Algemene termijnenwet leaves the term alone for its length (art. 4 onder a).</summary>
    public static bool TeLangVoorAtw(Termijnvraag vraag) => vraag.Eenheid switch
    {
        Eenheid.Dag or Eenheid.Werkdag => vraag.Aantal > 90,
        Eenheid.Week => vraag.Aantal > 12,
        Eenheid.Maand => vraag.Aantal > 3,
        _ => true,
    };

    /// <summary>
    /// The last day, moved on until two working days lie inside the term. Asked of terms of at least three days by the
    /// Algemene termijnenwet (art. 2) and of at least two days by Verordening 1182/71 (art. 3 lid 5).
    /// </summary>
    private static LocalDate? TweeWerkdagen(Termijnvraag vraag, LocalDate laatste)
    {
        var minstens = vraag.Regime is Regime.Atw ? 3 : 2;
        if (vraag.Eenheid is Eenheid.Dag or Eenheid.Werkdag && vraag.Aantal < minstens)
            return laatste;
        return vraag.Kalender.TelWerkdagen(vraag.Dag, 2) is { } tweede ? LocalDate.Max(laatste, tweede) : null;
    }
}
