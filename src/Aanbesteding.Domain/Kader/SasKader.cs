using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

/// <summary>
/// The legal envelope of a SAS procedure: what every werkstroom and inrichting of that kind must respect, with article.
/// Valid from 1-7-2016 (Aanbestedingswet 2012 as amended); a later version of the law is a new row, not a change.
/// </summary>
public static partial class SasKader
{
    /// <summary>The articles of the envelope itself.</summary>
    public const string Grondslag = "Art. 2.38 en 2.39 Aanbestedingswet 2012";

    /// <summary>Longest reference of a procedure, in characters: it stands in addresses and subject lines.</summary>
    public const int LangsteKenmerk = 100;

    /// <summary>Order that every werkstroom must keep on every path.</summary>
    public static readonly IReadOnlyList<Voorrangswet> Voorrang =
    [
        new("soort:publicatie", "soort:juridische-toets=akkoord", "Niets wordt gepubliceerd voordat de jurist akkoord is.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb) en art. 2.39 Aanbestedingswet 2012") { Vervalt = ["soort:opstellen", "soort:publicatie"] },
        new("soort:poort", "soort:juridische-toets=akkoord", "Geen go/no-go zonder juridische toets van wat er op dat moment ligt.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb)") { Vervalt = ["soort:publicatie", "soort:toewijzing", "soort:dialoog"] },
        new("soort:prijsopening", "soort:consensus", "Geen prijs gaat open voordat de commissie het eens is over de kwaliteit.",
            "Gelijke behandeling en transparantie (art. 1.8 en 1.9 Aanbestedingswet 2012)") { Vervalt = ["soort:kluisopening", "soort:beoordeling"] },
        new("id:toewijzing", "soort:consensus", "Geen toewijzing bij de gunning voordat de commissie het eens is over de scores.",
            "Motiveringsbeginsel (art. 2.130 Aanbestedingswet 2012)") { Vervalt = ["soort:kluisopening", "soort:beoordeling"], Blijvend = true },
        new("soort:gunningsbesluit", "soort:juridische-toets=akkoord", "Geen gunningsbesluit zonder juridische toets van wat er op dat moment ligt.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb)") { Vervalt = ["soort:consensus", "soort:toewijzing", "bericht:uitval", "bericht:herziening"] },
        new("soort:gunningsbeslissing", "soort:gunningsbesluit=gunnen", "Geen gunningsbeslissing naar de partijen zonder besluit over wat er op dat moment ligt.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb); art. 2.130 Aanbestedingswet 2012") { Vervalt = ["soort:consensus", "soort:toewijzing", "bericht:uitval", "bericht:herziening"] },
        new("soort:kluisopening", "termijn:sluiting-*", "De kluis blijft dicht tot de sluiting voorbij is.",
            "Art. 2.109 Aanbestedingswet 2012; gelijke behandeling") { Vervalt = ["bericht:heropening"] },
        new("soort:definitieve-gunning", "termijn:opschortende-termijn", "Geen definitieve gunning voordat de opschortende termijn van de laatste beslissing voorbij is.",
            "Art. 2.127 Aanbestedingswet 2012") { Vervalt = ["soort:gunningsbeslissing", "bericht:uitval", "bericht:herziening"] },
        new("soort:ondertekening", "termijn:opschortende-termijn", "Geen overeenkomst voordat de opschortende termijn van de laatste beslissing voorbij is.",
            "Art. 2.127 Aanbestedingswet 2012") { Vervalt = ["soort:gunningsbeslissing", "bericht:uitval", "bericht:herziening"] },
    ];

    /// <summary>
    /// Checks an inrichting against the envelope, as far as that goes without its werkstroom.
    /// </summary>
    /// <returns>
    /// Refusals with the path of their field, e.g. <c>planning[3].aantal</c>; empty when the inrichting may be published as
    /// far as the envelope goes.
    /// </returns>
    public static IReadOnlyList<Weigering> Toets(Inrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        return
        [
            .. Termijnen(inrichting),
            .. Percelen(inrichting),
            .. Perceelregels(inrichting),
            .. Beoordeling(inrichting.Selectie, "selectie"),
            .. Beoordeling(inrichting.Gunning, "gunning"),
            .. Wijze(inrichting),
            .. Namen(inrichting),
            .. Poortinvoeren(inrichting),
        ];
    }

    /// <summary>As <see cref="Toets(Inrichting)"/>, and whether the inrichting fits its werkstroom.</summary>
    /// <param name="inrichting">The configuration.</param>
    /// <param name="werkstroom">The definition that the inrichting names.</param>
    public static IReadOnlyList<Weigering> Toets(Inrichting inrichting, Werkstroom werkstroom)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        return [.. Toets(inrichting), .. Aansluiting(inrichting, werkstroom)];
    }

    /// <summary>Every decision has its bodies, and every timer its term: else the procedure would stand still after publication.</summary>
    private static IEnumerable<Weigering> Aansluiting(Inrichting inrichting, Werkstroom werkstroom)
    {
        var besluiten = werkstroom.Elementen.Where(e => e.TaakSoort is "poort" or "gunningsbesluit").Select(e => e.Id).ToList();
        foreach (var taak in besluiten.Where(taak => inrichting.Poorten.All(p => p.Naam != taak)))
            yield return new Weigering("poort-ontbreekt", $"Noem bij de poorten welke organen besluiten over ‘{taak}’.", Zorgvuldigheid, "poorten");
        for (var i = 0; i < inrichting.Poorten.Count; i++)
        {
            if (!besluiten.Contains(inrichting.Poorten[i].Naam, StringComparer.Ordinal))
                yield return new Weigering("onbekende-poort", $"De werkstroom kent geen besluit ‘{inrichting.Poorten[i].Naam}’. Wel: {string.Join(", ", besluiten)}.", Zorgvuldigheid, $"poorten[{i}].naam");
        }

        foreach (var termijn in werkstroom.Elementen.Select(e => e.Termijn).OfType<string>().Distinct(StringComparer.Ordinal).Except(VasteTermijnen.Keys, StringComparer.Ordinal))
        {
            if (inrichting.Planning.All(t => t.Naam != termijn))
                yield return TermijnOntbreekt(termijn);
        }
    }

    /// <summary>Names that the dossier, the letters and the werkstroom refer to occur once.</summary>
    private static IEnumerable<Weigering> Namen(Inrichting inrichting) =>
    [
        .. inrichting.Kenmerk.Length > LangsteKenmerk ? [new Weigering("kenmerk-te-lang", $"Het kenmerk heeft ten hoogste {LangsteKenmerk} tekens.", Transparantie, "kenmerk")] : Array.Empty<Weigering>(),
        .. Dubbel([.. inrichting.Planning.Select(t => t.Naam)], i => $"planning[{i}].naam", "De termijn"),
        .. Dubbel([.. inrichting.Poorten.Select(p => p.Naam)], i => $"poorten[{i}].naam", "De poort"),
        .. Dubbel([.. inrichting.Geschiktheidseisen.Select(e => e.Id)], i => $"geschiktheidseisen[{i}].id", "De geschiktheidseis"),
        .. Dubbel([.. inrichting.Inrichtingskeuzes.Select(k => k.Id)], i => $"inrichtingskeuzes[{i}].id", "De keuze"),
        .. Dubbel(inrichting.Afspraken, i => $"afspraken[{i}]", "De afspraak"),
        .. inrichting.Poorten.Select((poort, i) => (poort, i)).Where(p => p.poort.Organen.Count == 0)
            .Select(p => new Weigering("poort-zonder-orgaan", $"Over ‘{p.poort.Naam}’ besluit ten minste één orgaan.", Zorgvuldigheid, $"poorten[{p.i}].organen")),
    ];

    private static IEnumerable<Weigering> Dubbel(IReadOnlyList<string> namen, Func<int, string> veld, string wat) =>
        from i in Enumerable.Range(0, namen.Count)
        where namen.Take(i).Contains(namen[i], StringComparer.Ordinal)
        select new Weigering("dubbel", $"{wat} ‘{namen[i]}’ staat er al.", Transparantie, veld(i));

    private const string Transparantie = "Transparantiebeginsel (art. 1.9 Aanbestedingswet 2012)";
    private const string Zorgvuldigheid = "Zorgvuldigheidsbeginsel (art. 3:2 Awb)";
}
