using System.Globalization;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>What an aanbieder of a trial run answers on an eis: something that meets it on a day, or that does not.</summary>
/// <param name="toeval">The chance.</param>
/// <param name="sleutel">Name of the choice.</param>
/// <param name="dag">The day.</param>
internal sealed class Proefantwoord(Toeval toeval, string sleutel, LocalDate dag)
{
    /// <summary>An answer that meets the eis.</summary>
    public Eisantwoord Goed(Toelatingseis eis, IReadOnlyList<string> bewijzen) => Vul(eis.Regel, new Eisantwoord(eis.Id)) with { Bewijzen = eis.Bewijs is null ? [] : bewijzen };

    /// <summary>The same without what must be added.</summary>
    public Eisantwoord Onvolledig(Toelatingseis eis) => Vul(eis.Regel, new Eisantwoord(eis.Id)) with { Bewijzen = [], Waarde = null };

    /// <summary>An answer whose dates are over, and whose words are wrong where only words count.</summary>
    public Eisantwoord Fout(Toelatingseis eis, IReadOnlyList<string> bewijzen) => Bederf(eis.Regel, Vul(eis.Regel, new Eisantwoord(eis.Id))) with { Bewijzen = eis.Bewijs is null ? [] : bewijzen };

    /// <summary>Whether evidence for this rule can expire, and nothing else will do.</summary>
    public static bool Verloopt(Beslisregel regel) => regel switch
    {
        Beslisregel.GeldigOpPeildag => true,
        Beslisregel.Alle => regel.Delen.Any(Verloopt),
        _ => false,
    };

    private Eisantwoord Vul(Beslisregel regel, Eisantwoord antwoord) => regel switch
    {
        Beslisregel.Ja => antwoord with { Waarde = Eisantwoord.Ja },
        Beslisregel.Minstens minstens => antwoord with { Waarde = Tekst(minstens.Grens * (4 + Getal("getal", 5)) / 4) },
        Beslisregel.Hoogstens hoogstens => antwoord with { Waarde = Tekst(Math.Max(hoogstens.Grens - Getal("getal", 3), Math.Min(hoogstens.Grens, 1))) },
        Beslisregel.EenVan een => antwoord with { Waarde = een.Waarden[Getal("keuze", een.Waarden.Count)] },
        Beslisregel.GeldigOpPeildag => antwoord with { GeldigTot = dag.PlusMonths(20).PlusDays(Getal("geldig", 1200)) },
        Beslisregel.NietOuderDan ouderdom => antwoord with { Afgegeven = dag.PlusDays(-1 - Getal("afgegeven", Math.Clamp(Period.DaysBetween(dag, dag.Plus(ouderdom.Duur)) / 4, 1, 60))) },
        _ => regel.Delen.Aggregate(antwoord, (a, deel) => Vul(deel, a)),
    };

    private Eisantwoord Bederf(Beslisregel regel, Eisantwoord antwoord) => regel switch
    {
        Beslisregel.Ja => antwoord with { Waarde = Eisantwoord.Nee },
        Beslisregel.Minstens minstens => antwoord with { Waarde = Tekst(minstens.Grens / 2) },
        Beslisregel.Hoogstens hoogstens => antwoord with { Waarde = Tekst(hoogstens.Grens + 2) },
        Beslisregel.GeldigOpPeildag => antwoord with { GeldigTot = dag.PlusDays(-20) },
        Beslisregel.NietOuderDan ouderdom => antwoord with { Afgegeven = dag.Minus(ouderdom.Duur).PlusDays(-20) },
        Beslisregel.EenVan => antwoord with { Waarde = "Eigen kwaliteitssysteem" },
        // One date that is over is enough; the rest of the answer stays as it was.
        Beslisregel.Alle when regel.Delen.FirstOrDefault(Verloopt) is { } datum => Bederf(datum, antwoord),
        _ => regel.Delen.Aggregate(antwoord, (a, deel) => Bederf(deel, a)),
    };

    private int Getal(string deel, int onder) => toeval.Getal($"{sleutel}/{deel}", onder);

    private static string Tekst(decimal getal) => getal.ToString("0.####", CultureInfo.InvariantCulture);
}
