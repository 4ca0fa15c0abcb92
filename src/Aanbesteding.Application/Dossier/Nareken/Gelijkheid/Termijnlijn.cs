using NodaTime;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One published term: so many days, weeks or months after its event, by the regime that the planning names.</summary>
public sealed record Termijnlijn(string Naam, int Aantal, string Eenheid, string Regime, TimeOnly? Tijd)
{
    /// <summary>The last day, when the event is at this instant; the day of the event is not counted.</summary>
    public DateOnly LaatsteDag(Instant begin) => Eenheid == "uur"
        ? Dagrekening.Dag(begin + Duration.FromHours(Aantal) - Duration.Epsilon)
        : LaatsteDag(Dagrekening.Dag(begin));

    /// <summary>The last day, counted from a day.</summary>
    public DateOnly LaatsteDag(DateOnly begin)
    {
        var ruw = Eenheid switch
        {
            "uur" => LaatsteDag(Dagrekening.Begin(begin)),
            "dag" => begin.AddDays(Aantal),
            "werkdag" => Dagrekening.Werkdagen(begin, Aantal),
            "week" => begin.AddDays(7 * Aantal),
            "maand" => begin.AddMonths(Aantal),
            "jaar" => begin.AddYears(Aantal),
            _ => throw new FormatException($"Onbekende eenheid ‘{Eenheid}’."),
        };
        return Eenheid == "uur" || !SchuiftOp ? ruw : Minstens(begin, Dagrekening.Vanaf(ruw));
    }

    /// <summary>The first instant after it.</summary>
    public Instant Einde(Instant begin)
    {
        if (Tijd is { } slot)
            return Dagrekening.Klok(LaatsteDag(begin), slot);
        return Eenheid == "uur" ? begin + Duration.FromHours(Aantal) : Dagrekening.Begin(LaatsteDag(begin).AddDays(1));
    }

    /// <summary>Terms of the documents stay where they are, and so do those that are too long for the Algemene termijnenwet (art. 4 onder a).</summary>
    private bool SchuiftOp => Regime switch
    {
        "atw" => Eenheid switch
        {
            "dag" or "werkdag" => Aantal <= 90,
            "week" => Aantal <= 12,
            "maand" => Aantal <= 3,
            _ => false,
        },
        "verordening1182" => true,
        "contractueel" => false,
        _ => throw new FormatException($"Onbekend regime ‘{Regime}’."),
    };

    /// <summary>Two working days lie inside a term of some days (Algemene termijnenwet art. 2; Verordening 1182/71 art. 3 lid 5).</summary>
    private DateOnly Minstens(DateOnly begin, DateOnly laatste)
    {
        if (Eenheid is "dag" or "werkdag" && Aantal < (Regime == "atw" ? 3 : 2))
            return laatste;
        var tweede = Dagrekening.Werkdagen(begin, 2);
        return tweede > laatste ? tweede : laatste;
    }
}

/// <summary>A time in which an aanbieder could repair.</summary>
/// <param name="Eisen">What he could repair.</param>
/// <param name="Van">When it was asked.</param>
/// <param name="Voor">First instant at which it was too late, by the published term.</param>
/// <param name="Tot">When it ended; null while it runs.</param>
/// <param name="Ingediend">Whether he handed something in.</param>
public sealed record Herstelkans(IReadOnlyList<string> Eisen, Instant Van, Instant Voor, Instant? Tot, bool Ingediend)
{
    /// <summary>Days that the decision term stood still: those after the day of the question, through the last day of waiting.</summary>
    public int Dagen => Tot is { } tot && tot > Van ? Dagrekening.Dag(tot - Duration.Epsilon).DayNumber - Dagrekening.Dag(Van).DayNumber : 0;
}

/// <summary>How long there is to decide.</summary>
public static class Klokrekening
{
    /// <summary>First instant at which a decision is late: the term, once longer, and longer by the days of waiting for repair.</summary>
    public static Instant Einde(IReadOnlyDictionary<string, Termijnlijn> planning, Instant ingediend, IReadOnlyList<Herstelkans> kansen, bool verlengd)
    {
        var dag = planning["beslistermijn"].LaatsteDag(ingediend);
        if (verlengd)
            dag = planning["verlenging-beslistermijn"].LaatsteDag(dag);
        var gewacht = kansen.Sum(k => k.Dagen);
        dag = dag.AddDays(gewacht);
        if (gewacht > 0 && planning["beslistermijn"].Regime != "contractueel")
            dag = Dagrekening.Vanaf(dag);
        return Dagrekening.Begin(dag.AddDays(1));
    }
}
