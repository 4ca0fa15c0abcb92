using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// Reckons the planning: what happened stands, what runs was computed, what is expected follows from the day of what comes
/// before it. Every line is reckoned from at most one other, and the kader refuses circles; so each has one answer.
/// </summary>
internal sealed class Planbord
{
    private readonly Planstand _stand;
    private readonly IReadOnlyList<Termijnregel> _regels;
    private readonly Dictionary<(string Naam, bool IsTermijn), Planregel> _gerekend = [];

    private Planbord(Planstand stand)
    {
        _stand = stand;
        _regels = [.. stand.Inrichting.Planning.Where(t => t.Naam != Lotingsregels.Oproep), .. Loting(stand)];
    }

    /// <summary>All lines: in order of their last day, those of one day and those without a day in the order of the planning.</summary>
    public static IReadOnlyList<Planregel> Van(Planstand stand)
    {
        var bord = new Planbord(stand);
        var regels = bord.InVolgorde().ToList();
        return [.. regels.Select(bord.MetWaarschuwingen).OrderBy(regel => regel.LaatsteDag is null).ThenBy(regel => regel.LaatsteDag)];
    }

    private Planregel MetWaarschuwingen(Planregel regel) =>
        regel with { Waarschuwingen = Planwaarschuwingen.Bij(regel, regel.IsTermijn ? _regels.First(t => t.Naam == regel.Naam) : null, _stand, _gerekend) };

    /// <summary>A draw is not planned: its notice term is in the planning once a draw was announced.</summary>
    private static IEnumerable<Termijnregel> Loting(Planstand stand) =>
        stand.Gebeurd.ContainsKey(Lotingsregels.Oproep) ? [Lotingsregels.Oproeptermijn(stand.Inrichting)] : [];

    /// <summary>Each event followed by its terms, each term preceded by those that count back from it.</summary>
    private IEnumerable<Planregel> InVolgorde()
    {
        foreach (var anker in SasKader.Ankers.Where(a => a != Vrijgave.Vonnisanker && (a != Lotingsregels.Oproep || _stand.Gebeurd.ContainsKey(a))))
        {
            yield return Gebeurtenis(anker);
            foreach (var termijn in _regels.Where(t => t.Na == anker).SelectMany(MetTerugtellende))
                yield return Termijn(termijn);
        }
    }

    private IEnumerable<Termijnregel> MetTerugtellende(Termijnregel regel) =>
        [.. _regels.Where(t => t.Voor == regel.Naam).SelectMany(MetTerugtellende), regel];

    private Planregel Gebeurtenis(string naam) => Eenmaal((naam, false), () =>
    {
        if (_stand.Gebeurd.TryGetValue(naam, out var op))
            return Plandag(naam, Planstatus.Geweest, null, Nederland.Dag(op), $"Gebeurd op {Datumtekst.Tijdstip(op)}.") with { Einde = op };
        if (_stand.Gepland.TryGetValue(naam, out var streef))
            return Plandag(naam, Planstatus.Verwacht, null, streef.Datum, $"Gepland op {Datumtekst.DatumMetWeekdag(streef.Datum)}. Reden: {streef.Reden}");
        return _stand.Inrichting.Verwachtingen.FirstOrDefault(v => v.Gebeurtenis == naam) is { } verwachting
            ? Verwacht(verwachting, SasKader.IsGebeurtenis(verwachting.Na) ? Gebeurtenis(verwachting.Na) : Termijn(_regels.First(t => t.Naam == verwachting.Na)))
            : Plandag(naam, Planstatus.Onbekend, null, null, "Er is nog geen dag gepland.");
    });

    /// <summary>An expected event comes on a working day: nobody publishes or decides on a day of rest.</summary>
    private static Planregel Verwacht(Verwachting verwachting, Planregel na)
    {
        var duur = $"{Termijntekst.Duur(verwachting.Aantal, verwachting.Eenheid)} na ‘{Termijnwoord.Van(na.Naam)}’";
        if (na.LaatsteDag is not { } dag)
            return Plandag(verwachting.Gebeurtenis, Planstatus.Onbekend, na.Naam, null, $"Verwacht {duur}; daarvan is nog geen dag bekend.");
        var vraag = new Termijnvraag(dag, null, verwachting.Aantal, Enum.Parse<Eenheid>(verwachting.Eenheid, ignoreCase: true), Richting.Vooruit, Regime.Geen);
        var antwoord = Termijnrekening.Bereken(vraag);
        if (!antwoord.Aanvaard || Kalender.Nederlands.WerkdagVanaf(antwoord.Waarde.LaatsteDag) is not { } werkdag)
            return Plandag(verwachting.Gebeurtenis, Planstatus.Onbekend, na.Naam, null, $"Verwacht {duur}; die dag ligt buiten de kalender.");
        var geteld = antwoord.Waarde.LaatsteDag;
        return Plandag(verwachting.Gebeurtenis, Planstatus.Verwacht, na.Naam, werkdag, geteld == werkdag
            ? $"Verwacht {duur}: {Datumtekst.DatumMetWeekdag(werkdag)}."
            : $"Verwacht {duur}: {Datumtekst.Datum(geteld)}. Dat is {Kalender.Nederlands.Rustdag(geteld)}; de eerste werkdag is {Datumtekst.DatumMetWeekdag(werkdag)}.");
    }

    private Planregel Termijn(Termijnregel regel) => Eenmaal((regel.Naam, true), () =>
    {
        var anker = regel.Voor is { } voor ? Termijn(_regels.First(t => t.Naam == voor)) : Gebeurtenis(regel.Na!);
        if (Berekend(regel) is { } termijn)
        {
            return new Planregel(
                regel.Naam, IsTermijn: true, termijn.Einde <= _stand.Nu ? Planstatus.Geweest : Planstatus.Loopt, anker.Naam,
                regel.Voor is null ? Nederland.Dag(termijn.Begin) : termijn.LaatsteDag, termijn.LaatsteDag, termijn.Einde, termijn.Grondslag, termijn.Onderbouwing, []);
        }

        var leeg = new Planregel(regel.Naam, IsTermijn: true, Planstatus.Onbekend, anker.Naam, null, null, null, regel.Grondslag, [], []);
        if (anker.LaatsteDag is not { } dag)
            return leeg with { Onderbouwing = [$"{Termijntekst.Hoofdletter(Termijntekst.Telling(regel))}; daarvan is nog geen dag bekend."] };
        var berekening = Termijnberekening.Van(regel, dag, null);
        return berekening.Weigering is { } weigering
            ? leeg with { Onderbouwing = [weigering.Tekst], Waarschuwingen = Planwaarschuwingen.Onberekenbaar(weigering) }
            : leeg with
            {
                Status = Planstatus.Verwacht,
                Begin = regel.Voor is null ? dag : berekening.Waarde.LaatsteDag,
                LaatsteDag = berekening.Waarde.LaatsteDag,
                Einde = berekening.Waarde.Einde,
                Onderbouwing = berekening.Waarde.Onderbouwing,
            };
    });

    /// <summary>The computed term when it belongs to the event as it last happened; null for one of an earlier round.</summary>
    private Termijn? Berekend(Termijnregel regel)
    {
        var eerste = regel;
        while (eerste.Voor is { } voor)
            eerste = _regels.First(t => t.Naam == voor);
        return _stand.Gebeurd.TryGetValue(eerste.Na!, out var op) && _stand.Termijnen.TryGetValue(regel.Naam, out var termijn) && termijn.Begin >= op
            ? termijn
            : null;
    }

    private Planregel Eenmaal((string Naam, bool IsTermijn) sleutel, Func<Planregel> reken)
    {
        if (!_gerekend.TryGetValue(sleutel, out var regel))
            _gerekend[sleutel] = regel = reken();
        return regel;
    }

    private static Planregel Plandag(string naam, Planstatus status, string? hangtAf, LocalDate? dag, string waarom) =>
        new(naam, IsTermijn: false, status, hangtAf, dag, dag, null, "", [waarom], []);
}
