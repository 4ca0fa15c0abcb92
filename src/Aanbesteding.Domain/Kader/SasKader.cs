using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

/// <summary>
/// The legal envelope of a SAS procedure: what every werkstroom and inrichting of that kind must respect, with article.
/// Valid from 1-7-2016 (Aanbestedingswet 2012 as amended); a later version of the law is a new row, not a change.
/// </summary>
public static class SasKader
{
    /// <summary>Order that every werkstroom must keep on every path.</summary>
    public static readonly IReadOnlyList<Voorrangswet> Voorrang =
    [
        new("soort:publicatie", "soort:juridische-toets=akkoord", "Niets wordt gepubliceerd voordat de jurist akkoord is.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb) en art. 2.39 Aanbestedingswet 2012"),
        new("soort:poort", "soort:juridische-toets=akkoord", "Geen go/no-go zonder juridische toets.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb)"),
        new("soort:gunningsbesluit", "soort:juridische-toets=akkoord", "Geen gunningsbesluit zonder juridische toets.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb)"),
        new("soort:kluisopening", "termijn:sluiting-*", "De kluis blijft dicht tot de sluiting voorbij is.",
            "Art. 2.109 Aanbestedingswet 2012; gelijke behandeling"),
        new("soort:ondertekening", "termijn:opschortende-termijn", "Geen overeenkomst voordat de opschortende termijn voorbij is.",
            "Art. 2.127 Aanbestedingswet 2012"),
    ];

    /// <summary>Shortest opschortende termijn in calendar days (art. 2.127 lid 3 Aw: at least 20).</summary>
    public const int OpschortendeTermijnDagen = 20;

    /// <summary>
    /// Checks an inrichting against the envelope.
    /// </summary>
    /// <returns>Refusals with field; empty when the inrichting may be published as far as the envelope goes.</returns>
    public static IReadOnlyList<Weigering> Toets(Inrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        return [.. Termijnen(inrichting), .. Percelen(inrichting), .. Beoordeling(inrichting.Selectie, "selectie"), .. Beoordeling(inrichting.Gunning, "gunning")];
    }

    private static IEnumerable<Weigering> Termijnen(Inrichting inrichting)
    {
        foreach (var naam in (string[])["sluiting-aanmelding", "bezwaartermijn-selectie", "sluiting-inschrijving", "opschortende-termijn"])
        {
            if (!inrichting.Planning.Any(t => t.Naam == naam))
                yield return new Weigering("termijn-ontbreekt", $"De planning mist de termijn ‘{naam}’.", "Transparantiebeginsel (art. 1.9 Aanbestedingswet 2012)", "planning");
        }

        foreach (var termijn in inrichting.Planning.Where(t => t.Naam == "opschortende-termijn"))
        {
            if (termijn.Eenheid != "dag" || termijn.Aantal < OpschortendeTermijnDagen)
                yield return new Weigering("opschortende-termijn-te-kort", $"De opschortende termijn is ten minste {OpschortendeTermijnDagen} kalenderdagen.", "Art. 2.127 lid 3 Aanbestedingswet 2012", "planning");
            if (termijn.Regime != "atw")
                yield return new Weigering("opschortende-termijn-regime", "Op de opschortende termijn is de Algemene termijnenwet van toepassing.", "Art. 1 Algemene termijnenwet", "planning");
        }
    }

    private static IEnumerable<Weigering> Percelen(Inrichting inrichting)
    {
        var nummers = inrichting.Percelen.Select(p => p.Nummer).ToHashSet();
        foreach (var nummer in inrichting.Perceelregels.VerschillendeWinnaar.SelectMany(g => g).Distinct().Where(n => !nummers.Contains(n)))
            yield return new Weigering("onbekend-perceel", $"De perceelregels noemen perceel {nummer}, maar dat perceel bestaat niet.", "Transparantiebeginsel (art. 1.9 Aanbestedingswet 2012)", "perceelregels.verschillendeWinnaar");
        if (inrichting.Perceelregels is { MinimaalPartners: { } minimum, MaximaalPartners: { } maximum } && minimum > maximum)
            yield return new Weigering("partners-tegenstrijdig", $"Het minimum van {minimum} partners is hoger dan het maximum van {maximum}.", "Transparantiebeginsel (art. 1.9 Aanbestedingswet 2012)", "perceelregels.partners");
    }

    private static IEnumerable<Weigering> Beoordeling(Beoordelingswijze wijze, string veld)
    {
        var som = wijze.Criteria.Sum(c => c.Gewicht);
        if (som != 100)
            yield return new Weigering("gewichten", $"De gewichten van de criteria tellen op tot {som} en niet tot 100.", "Art. 2.115 Aanbestedingswet 2012 (naar analogie); transparantie", $"{veld}.criteria");
        foreach (var criterium in wijze.Criteria.Where(c => c.Minimum is { } m && !c.Cijfers.Contains(m)))
            yield return new Weigering("minimum-buiten-schaal", $"Het minimum van {criterium.Id} staat niet op de schaal van dat criterium.", "Transparantiebeginsel (art. 1.9 Aanbestedingswet 2012)", $"{veld}.criteria.{criterium.Id}");
    }
}
