using Aanbesteding.Workflow;

namespace Aanbesteding.Domain.Toelating;

/// <summary>
/// The legal envelope of an open house: what every inrichting and werkstroom of that kind must respect, with its source.
/// There is no selection, so the Aanbestedingswet itself does not apply; what is left is that it really is no selection
/// (HvJEU C-410/14 Falk Pharma, C-9/17 Tirkkonen), transparency, equal treatment, proportionality and a reële prijs.
/// </summary>
public static partial class OpenHouseKader
{
    /// <summary>Whoever selects, buys: then it is a public contract after all.</summary>
    public const string GeenSelectie = "HvJEU 2 juni 2016, C-410/14 (Falk Pharma), r.o. 37-42";

    /// <summary>Entry may be limited to a window, as long as nobody is selected; these documents promise entry at any time.</summary>
    public const string OpIederMoment = "HvJEU 1 maart 2018, C-9/17 (Tirkkonen); Inkoopstrategie 9.3.4: geschikte partijen treden toe op ieder moment tijdens de looptijd";

    /// <summary>A price must cover the four cost elements.</summary>
    public const string ReelePrijs = "Art. 2.3 Besluit Jeugdwet (Stb. 2024, 69); Hof Den Haag 2020:1120";

    /// <summary>An eis must say beforehand what is enough.</summary>
    public const string DuidelijkeEis = "Rb. Noord-Nederland 2023:20: een toelatingseis moet vooraf duidelijk zijn";

    /// <summary>A contract changes under a clear clause only.</summary>
    public const string Herziening = "Art. 2.163c Aanbestedingswet 2012 (naar analogie): een duidelijke, nauwkeurige en ondubbelzinnige herzieningsclausule";

    internal const string GelijkeVoorwaarden = "Gelijke behandeling: één tekst voor iedere deelnemer (C-410/14, r.o. 42)";
    internal const string Proportionaliteit = "Proportionaliteitsbeginsel (art. 1.10 Aanbestedingswet 2012, naar analogie)";
    internal const string Transparantie = "Transparantiebeginsel: het toelatingssysteem is vooraf bekend (C-410/14, r.o. 44-46)";

    /// <summary>Order that every werkstroom of an open house must keep on every path.</summary>
    public static readonly IReadOnlyList<Voorrangswet> Voorrang =
    [
        new("soort:publicatie-toelating", "soort:toets-toelating=akkoord", "Niets wordt gepubliceerd voordat de jurist akkoord is.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb)") { Vervalt = ["soort:reactienota"] },
        new("soort:publicatie-toelating", "soort:vaststelling-toelating=vastgesteld", "Niets wordt gepubliceerd voordat de bevoegde organen het toelatingssysteem hebben vastgesteld.",
            "Zorgvuldigheidsbeginsel (art. 3:2 Awb)") { Vervalt = ["soort:reactienota"] },
        new("soort:vaststelling-toelating", "termijn:reactietermijn-consultatie", "Het systeem wordt pas vastgesteld als iedereen op de marktconsultatie kon reageren.", Transparantie) { Blijvend = true },
        new("soort:vaststelling-versie", "soort:toets-versie=akkoord", "Geen nieuwe versie zonder juridische toets.", Herziening) { Vervalt = ["soort:vaststelling-versie"] },
        new("soort:aanbod-versie", "soort:vaststelling-versie=vastgesteld", "Geen nieuwe versie zonder besluit van de bevoegde organen.", Herziening) { Vervalt = ["soort:aanbod-versie"] },
        new("soort:aanbod-verlenging", "soort:verlengingsbesluit=verlengen", "Geen verlenging zonder besluit van de bevoegde organen.", Herziening) { Vervalt = ["soort:aanbod-verlenging"] },
        new("soort:beslissing-aanvraag", "soort:toetsing=getoetst", "Geen beslissing voordat de aanvraag is getoetst.", DuidelijkeEis) { Vervalt = ["soort:toetsing=herstel", "soort:indienen-herstel", "termijn:hersteltermijn", "soort:beslissing-aanvraag=terug"] },
        new("soort:tekenen-toelating", "soort:beslissing-aanvraag=toegelaten", "Geen overeenkomst zonder toelating.", GelijkeVoorwaarden) { Vervalt = ["soort:toetsing"] },
        new("soort:afsluiting-toelating", "termijn:einde-looptijd", "Een open house eindigt niet eerder dan de looptijd: aanbieders kunnen tot de laatste dag toetreden.", OpIederMoment),
    ];

    /// <summary>Checks an inrichting, as far as that goes without its werkstromen.</summary>
    /// <returns>Refusals with the path of their field, e.g. <c>eisen[3].regel</c>; empty when it may be published as far as the envelope goes.</returns>
    public static IReadOnlyList<Weigering> Toets(Toelatingsinrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        return [.. Namen(inrichting), .. Eisen(inrichting.Eisen, inrichting.Categorieen), .. Tarieven(inrichting.Tarieven, inrichting.Categorieen), .. Vertaaltabel(inrichting), .. Overeenkomst(inrichting), .. Termijnen(inrichting), .. Omschrijvingen(inrichting)];
    }

    /// <summary>As <see cref="Toets(Toelatingsinrichting)"/>, and whether every timer of both werkstromen has its term.</summary>
    public static IReadOnlyList<Weigering> Toets(Toelatingsinrichting inrichting, Werkstroom systeem, Werkstroom aanvraag)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        ArgumentNullException.ThrowIfNull(aanvraag);
        var bekend = VasteTermijnen.Keys.Append(EindeLooptijd).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Toets(inrichting),
            .. Timers(systeem, "werkstroom"),
            .. Timers(aanvraag, "aanvraagwerkstroom"),
        ];

        IEnumerable<Weigering> Timers(Werkstroom werkstroom, string veld) =>
            werkstroom.Elementen.Select(e => e.Termijn).OfType<string>().Distinct(StringComparer.Ordinal).Where(t => !bekend.Contains(t))
                .Select(t => new Weigering("termijn-onbekend", $"De werkstroom wacht op de termijn ‘{t}’, maar een open house kent die niet.", Transparantie, veld));
    }

    private static IEnumerable<Weigering> Namen(Toelatingsinrichting i) =>
    [
        .. i.Kenmerk.Length > SasKader.LangsteKenmerk ? [new Weigering("kenmerk-te-lang", $"Het kenmerk heeft ten hoogste {SasKader.LangsteKenmerk} tekens.", Transparantie, "kenmerk")] : Array.Empty<Weigering>(),
        .. Dubbel([.. i.Categorieen.Select(c => c.Id)], n => $"categorieen[{n}].id", "De categorie"),
        .. Dubbel([.. i.Herzieningsclausules.Select(c => c.Id)], n => $"herzieningsclausules[{n}].id", "De clausule"),
        .. Dubbel([.. i.Maatregelgronden.Select(g => g.Id)], n => $"maatregelgronden[{n}].id", "De grond"),
        .. Dubbel([.. i.Planning.Select(t => t.Naam)], n => $"planning[{n}].naam", "De termijn"),
        .. i.Categorieen.Count == 0 ? [new Weigering("categorie-ontbreekt", "Noem ten minste één categorie waarvoor aanbieders zich kunnen aanmelden.", Transparantie, "categorieen")] : Array.Empty<Weigering>(),
        .. i.Organen.Count == 0 ? [new Weigering("orgaan-ontbreekt", "Noem het orgaan dat het toelatingssysteem vaststelt.", "Zorgvuldigheidsbeginsel (art. 3:2 Awb)", "organen")] : Array.Empty<Weigering>(),
        .. i.Herstelkansen < 1 ? [new Weigering("herstel-ontbreekt", "Geef iedere aanbieder ten minste één kans op herstel.", Proportionaliteit, "herstelkansen")] : Array.Empty<Weigering>(),
    ];

    /// <summary>A selection is one wherever it is written down.</summary>
    private static IEnumerable<Weigering> Omschrijvingen(Toelatingsinrichting i) =>
        i.Categorieen.Select((c, n) => Selectietaal(c.Omschrijving, $"categorieen[{n}].omschrijving"))
            .Concat(i.Herzieningsclausules.Select((c, n) => Selectietaal(c.Tekst, $"herzieningsclausules[{n}].tekst")))
            .Concat(i.Maatregelgronden.Select((g, n) => Selectietaal(g.Tekst, $"maatregelgronden[{n}].tekst")))
            .OfType<Weigering>();

    private static IEnumerable<Weigering> Dubbel(IReadOnlyList<string> namen, Func<int, string> veld, string wat) =>
        from i in Enumerable.Range(0, namen.Count)
        where namen.Take(i).Contains(namen[i], StringComparer.Ordinal)
        select new Weigering("dubbel", $"{wat} ‘{namen[i]}’ staat er al.", Transparantie, veld(i));
}
