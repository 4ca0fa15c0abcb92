using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>A time in which the decision term stood still, because the aanbieder could repair his aanvraag.</summary>
/// <param name="Van">When repair was asked.</param>
/// <param name="Tot">When it came, or when its term ended; null while it is awaited.</param>
public sealed record Pauze(Instant Van, Instant? Tot)
{
    /// <summary>
    /// Last day in it, inclusive: that of the answer, or the last day of the repair term, which ends at the first instant of the day
    /// after. Null while it goes on.
    /// </summary>
    internal LocalDate? LaatsteDag => Tot is { } tot ? Nederland.Dag(tot > Van ? tot - Duration.Epsilon : tot) : null;

    /// <summary>Calendar days that do not count: those after the day of the question, up to and including the last day in it.</summary>
    public int Dagen => LaatsteDag is { } dag ? Period.DaysBetween(Nederland.Dag(Van), dag) : 0;
}

/// <summary>
/// The decision term as the dossier keeps it: what it was reckoned from and what came out, so that anyone can reckon it again.
/// </summary>
/// <param name="Begin">When the aanvraag was handed in; its day is not counted.</param>
/// <param name="Pauzes">Times in which it stood still; all of them ended.</param>
/// <param name="Verlengd">Whether it was extended, once, as published.</param>
/// <param name="LaatsteDag">Last day, inclusive.</param>
/// <param name="Einde">First instant after it.</param>
/// <param name="Onderbouwing">The reasoning, step by step.</param>
public sealed record Beslisklokverslag(
    Instant Begin, IReadOnlyList<Pauze> Pauzes, bool Verlengd, LocalDate LaatsteDag, Instant Einde, IReadOnlyList<string> Onderbouwing);

/// <summary>Reckons until when may be decided on an aanvraag. A contractual term (domain part 6.7): it stands still while repair is awaited.</summary>
public static class Beslisklok
{
    /// <summary>The term of these facts. Same facts, same term: no clock, no state.</summary>
    /// <param name="regel">The published term.</param>
    /// <param name="verlenging">The published extension.</param>
    /// <param name="begin">When the aanvraag was handed in.</param>
    /// <param name="pauzes">Times in which it stood still; one that goes on does not count yet.</param>
    /// <param name="verlengd">Whether the extension was used.</param>
    public static Uitkomst<Beslisklokverslag> Bereken(Termijnregel regel, Termijnregel verlenging, Instant begin, IReadOnlyList<Pauze> pauzes, bool verlengd)
    {
        ArgumentNullException.ThrowIfNull(regel);
        ArgumentNullException.ThrowIfNull(pauzes);
        var lokaal = Nederland.Lokaal(begin);
        var basis = Termijnberekening.Van(regel, lokaal.Date, lokaal.TimeOfDay);
        if (!basis.Aanvaard)
            return basis.Weigering!;
        var (dag, _, waarom) = basis.Waarde;
        List<string> stappen = [.. waarom];
        if (verlengd)
        {
            var langer = Termijnberekening.Van(verlenging, dag, null);
            if (!langer.Aanvaard)
                return langer.Weigering!;
            dag = langer.Waarde.LaatsteDag;
            stappen.Add("De beslistermijn is één keer verlengd, zoals gepubliceerd.");
            stappen.AddRange(langer.Waarde.Onderbouwing);
        }

        var voltooid = pauzes.Where(p => p.Tot is not null).ToList();
        foreach (var pauze in voltooid)
        {
            dag = dag.PlusDays(pauze.Dagen);
            stappen.Add($"De termijn stond {(pauze.Dagen == 1 ? "1 dag" : $"{pauze.Dagen} dagen")} stil voor herstel, van {Datumtekst.Datum(Nederland.Dag(pauze.Van))} tot en met {Datumtekst.Datum(pauze.LaatsteDag!.Value)}.");
        }

        if (voltooid.Sum(p => p.Dagen) > 0 && regel.Regime != "contractueel" && Kalender.Nederlands.WerkdagVanaf(dag) is { } werkdag && werkdag != dag)
        {
            stappen.Add($"{Datumtekst.DatumMetWeekdag(dag)} is geen werkdag; de termijn loopt door tot en met {Datumtekst.Datum(werkdag)}.");
            dag = werkdag;
        }

        return Kalender.Kent(dag)
            ? new Beslisklokverslag(begin, voltooid, verlengd, dag, Nederland.BeginVan(dag.PlusDays(1)), stappen)
            : Termijnen.Weigeringen.BuitenKalender("aantal");
    }
}
