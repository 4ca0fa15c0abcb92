using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>
/// Reckons terms. The day of the event is not counted; a term in days or longer runs through the whole of its last day;
/// the regime decides what happens when that day is a day of rest. A term that counts back gives the date itself.
/// Hours are elapsed time and roll nowhere. Same question, same answer: no clock, no state.
/// </summary>
public static class Termijnrekening
{
    /// <summary>
    /// When the term ends, and why. Refused (with the field): a number below 1 or so large that no calendar holds it, an
    /// event or an end outside 1900-2200, and for hours a clock time that does not exist or exists twice.
    /// </summary>
    public static Uitkomst<Termijnantwoord> Bereken(Termijnvraag vraag)
    {
        if (vraag.Aantal < 1)
            return Weigeringen.AantalTeKlein;
        if (vraag.Aantal > HoogsteAantal(vraag.Eenheid))
            return Weigeringen.AantalTeGroot(HoogsteAantal(vraag.Eenheid));
        if (!Kalender.Kent(vraag.Dag))
            return Weigeringen.BuitenKalender("begin");
        return vraag.Eenheid is Eenheid.Uur ? Uren(vraag) : Dagen(vraag);
    }

    /// <summary>The most of a unit that fits between the first and the last day of the calendar.</summary>
    public static int HoogsteAantal(Eenheid eenheid) => eenheid switch
    {
        Eenheid.Uur => 301 * 366 * 24,
        Eenheid.Dag or Eenheid.Werkdag => 301 * 366,
        Eenheid.Week => 301 * 53,
        Eenheid.Maand => 301 * 12,
        _ => 301,
    };

    private static Uitkomst<Termijnantwoord> Dagen(Termijnvraag vraag)
    {
        if (RuweLaatsteDag(vraag) is not { } ruw || !Kalender.Kent(ruw))
            return Weigeringen.BuitenKalender("aantal");
        if (Verlenging.PasToe(vraag, ruw) is not var (laatste, stappen))
            return Weigeringen.BuitenKalender("aantal");
        var erna = laatste.PlusDays(1);
        return new Termijnantwoord(
            ruw, laatste, Nederland.BeginVan(erna, vraag.Zone).ToOffsetDateTime(), erna,
            [.. Toelichting.Telling(vraag, ruw), .. stappen]);
    }

    private static LocalDate? RuweLaatsteDag(Termijnvraag vraag)
    {
        var aantal = vraag.Richting is Richting.Vooruit ? vraag.Aantal : -vraag.Aantal;
        return vraag.Eenheid switch
        {
            Eenheid.Dag => vraag.Dag.PlusDays(aantal),
            Eenheid.Werkdag => vraag.Kalender.TelWerkdagen(vraag.Dag, aantal),
            Eenheid.Week => vraag.Dag.PlusWeeks(aantal),
            Eenheid.Maand => vraag.Dag.PlusMonths(aantal),
            _ => vraag.Dag.PlusYears(aantal),
        };
    }

    private static Uitkomst<Termijnantwoord> Uren(Termijnvraag vraag)
    {
        var begin = vraag.Tijd is { } tijd
            ? Nederland.Ogenblik(vraag.Dag.At(tijd), vraag.Zone)
            : Nederland.BeginVan(vraag.Dag, vraag.Zone).ToInstant();
        if (begin.Weigering is { } weigering)
            return weigering;
        var duur = Duration.FromHours(vraag.Aantal);
        var vooruit = vraag.Richting is Richting.Vooruit;
        var einde = (vooruit ? begin.Waarde + duur : begin.Waarde - duur).InZone(vraag.Zone);
        // Forward the end is exclusive, so an end at midnight closes the day before; backward it is the moment asked for.
        var laatste = vooruit ? (einde - Duration.Epsilon).Date : einde.Date;
        return Kalender.Kent(laatste)
            ? new Termijnantwoord(
                laatste, laatste, einde.ToOffsetDateTime(), laatste.PlusDays(1),
                [.. Toelichting.Uren(vraag, begin.Waarde.InZone(vraag.Zone), einde)])
            : Weigeringen.BuitenKalender("aantal");
    }
}
