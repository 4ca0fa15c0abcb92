using System.Globalization;
using NodaTime;

namespace Aanbesteding.Domain.Termijnen;

/// <summary>The steps of the reasoning in plain Dutch, each with its article.</summary>
internal static class Toelichting
{
    private const string Atw = "Algemene termijnenwet";
    private const string Verordening = "Verordening (EEG, Euratom) nr. 1182/71";

    /// <summary>How the last day was counted, where that is not plain: working days, and months without that day.</summary>
    public static IEnumerable<Onderbouwing> Telling(Termijnvraag vraag, LocalDate ruw)
    {
        var eu = vraag.Regime is Regime.Verordening1182;
        if (vraag.Eenheid is Eenheid.Werkdag)
        {
            yield return new Onderbouwing(
                "werkdagen", eu ? $"{Verordening} art. 3 lid 3" : "Rekenregel voor werkdagen",
                string.Create(CultureInfo.InvariantCulture, $"Alleen werkdagen tellen, dus geen zaterdagen, zondagen en feestdagen; gerekend vanaf {Datumtekst.Datum(vraag.Dag)}, die dag zelf niet meegeteld, is werkdag {vraag.Aantal} {Datumtekst.Datum(ruw)}."));
        }
        if (vraag.Eenheid is Eenheid.Maand or Eenheid.Jaar && ruw.Day != vraag.Dag.Day)
        {
            yield return new Onderbouwing(
                "laatste-dag-van-de-maand", eu ? $"{Verordening} art. 3 lid 2 onder c" : "Rekenregel voor maanden en jaren",
                string.Create(CultureInfo.InvariantCulture, $"{Hoofdletter(Datumtekst.Maand(ruw))} heeft geen dag {vraag.Dag.Day}; de laatste dag van die maand geldt, {Datumtekst.Datum(ruw)}."));
        }
    }

    /// <summary>Why a term in days or longer is not rolled; null when its regime does roll it.</summary>
    public static Onderbouwing? WaaromNiet(Termijnvraag vraag, LocalDate ruw) => (vraag.Regime, vraag.Richting) switch
    {
        (Regime.Atw, Richting.Terug) => Blijft(vraag, ruw, "atw-1-2", $"{Atw} art. 1 lid 2", "een termijn die terugtelt schuift niet op"),
        (Regime.Atw, _) => Verlenging.TeLangVoorAtw(vraag)
            ? Blijft(vraag, ruw, "atw-4-a", $"{Atw} art. 4 onder a", $"deze wet geldt niet voor een termijn van {Grens(vraag.Eenheid)}")
            : null,
        (Regime.Verordening1182, Richting.Terug) =>
            Blijft(vraag, ruw, "1182-3-4", $"{Verordening} art. 3 lid 4", "een termijn die terugtelt schuift niet op"),
        (Regime.Verordening1182, _) => null,
        (Regime.Contractueel, _) =>
            Blijft(vraag, ruw, "contractueel", "Termijn uit de documenten", "een termijn uit de documenten schuift niet vanzelf op; de Algemene termijnenwet geldt er niet voor"),
        _ => Blijft(vraag, ruw, "geen", "Geen regeling", "er is geen regeling die de termijn laat opschuiven"),
    };

    /// <summary>The last day is a working day, or moves on to the first one.</summary>
    public static Onderbouwing Opgeschoven(Termijnvraag vraag, LocalDate ruw, LocalDate laatste)
    {
        var (regel, artikel) = vraag.Regime is Regime.Atw
            ? ("atw-1-1", $"{Atw} art. 1 lid 1")
            : ("1182-3-4", $"{Verordening} art. 3 lid 4");
        if (ruw == laatste)
            return new Onderbouwing(regel, artikel, $"{Datumtekst.Datum(ruw)} is een werkdag; de termijn loopt tot en met die dag.");
        List<string> redenen = [];
        for (var dag = ruw; dag < laatste; dag = dag.PlusDays(1))
            redenen.Add($"{Datumtekst.Datum(dag)} is {vraag.Kalender.Rustdag(dag)}");
        return new Onderbouwing(regel, artikel, $"{Datumtekst.Opsomming(redenen)}; de termijn loopt door tot en met {Datumtekst.Datum(laatste)}.");
    }

    /// <summary>The term moves on because fewer than two working days lay inside it.</summary>
    public static Onderbouwing TweeWerkdagen(Termijnvraag vraag, LocalDate eerder, LocalDate laatste)
    {
        var (regel, artikel) = vraag.Regime is Regime.Atw
            ? ("atw-2", $"{Atw} art. 2")
            : ("1182-3-5", $"{Verordening} art. 3 lid 5");
        return new Onderbouwing(
            regel, artikel,
            $"Van {Datumtekst.Datum(vraag.Dag.PlusDays(1))} tot en met {Datumtekst.Datum(eerder)} zijn er geen twee werkdagen; de termijn loopt door tot en met {Datumtekst.Datum(laatste)}.");
    }

    /// <summary>Hours: where they start when no time was given, a change of the clock on the way, and why nothing rolls.</summary>
    public static IEnumerable<Onderbouwing> Uren(Termijnvraag vraag, ZonedDateTime begin, ZonedDateTime einde)
    {
        if (vraag.Tijd is null)
            yield return new Onderbouwing("uur-begin", "Rekenregel voor uren", $"Er is geen tijdstip gegeven; de uren tellen vanaf het begin van {Datumtekst.Datum(vraag.Dag)}.");
        if (begin.Offset != einde.Offset)
            yield return new Onderbouwing("uur-klok", "Rekenregel voor uren", "De klok wordt tijdens de termijn verzet; de uren zijn verstreken uren, niet uren op de klok.");
        var (regel, artikel) = vraag.Regime switch
        {
            Regime.Atw => ("atw-4-a", $"{Atw} art. 4 onder a"),
            Regime.Verordening1182 => ("1182-3-4", $"{Verordening} art. 3 lid 4"),
            _ => ("uur", "Rekenregel voor uren"),
        };
        yield return new Onderbouwing(regel, artikel, $"Een termijn in uren schuift niet op en eindigt op {Datumtekst.Tijdstip(einde.LocalDateTime)}.");
    }

    private static Onderbouwing Blijft(Termijnvraag vraag, LocalDate ruw, string regel, string artikel, string reden) =>
        new(regel, artikel, vraag.Kalender.Rustdag(ruw) is { } rustdag
            ? $"{Datumtekst.Datum(ruw)} is {rustdag}, maar {reden}; de laatste dag blijft {Datumtekst.Datum(ruw)}."
            : $"{Hoofdletter(reden)}; de laatste dag is {Datumtekst.Datum(ruw)}.");

    private static string Grens(Eenheid eenheid) => eenheid switch
    {
        Eenheid.Week => "meer dan twaalf weken",
        Eenheid.Maand => "meer dan drie maanden",
        Eenheid.Jaar => "een of meer jaren",
        _ => "meer dan 90 dagen",
    };

    private static string Hoofdletter(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
