using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>
/// The shape of the inrichting of an open house in YAML, field by field. Lists have no least length here: the kader asks for
/// what may not be empty, and says why.
/// </summary>
internal static class Toelatingsvorm
{
    /// <summary>The kinds of beslisregel; the words are those of <see cref="Beslisregel"/>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Vak, Beslisregel>> Regels = new Dictionary<string, Func<Vak, Beslisregel>>(StringComparer.Ordinal)
    {
        ["ja"] = _ => new Beslisregel.Ja(),
        ["minstens"] = vak => new Beslisregel.Minstens(vak.Moet("grens", Grens)),
        ["hoogstens"] = vak => new Beslisregel.Hoogstens(vak.Moet("grens", Grens)),
        ["een-van"] = vak => new Beslisregel.EenVan(vak.Moet("waarden", Teksten)),
        ["geldig-op-peildag"] = _ => new Beslisregel.GeldigOpPeildag(),
        ["niet-ouder-dan"] = vak => new Beslisregel.NietOuderDan(vak.Moet("duur", p => p.Periode())),
        ["alle"] = vak => new Beslisregel.Alle(vak.Moet("regels", Delen)),
        ["ten-minste-een"] = vak => new Beslisregel.TenMinsteEen(vak.Moet("regels", Delen)),
    };

    public static Toelatingsinrichting Inrichting(Vak vak)
    {
        vak.Moet("soort", p => p.Woord([Inrichtingsoort.OpenHouse]));
        return new Toelatingsinrichting
        {
            Kenmerk = vak.Moet("kenmerk", p => p.Naam()),
            Naam = vak.Moet("naam", Tekst),
            Opdrachtgever = vak.Moet("opdrachtgever", Tekst),
            Taakgebied = vak.Moet("taakgebied", Tekst),
            Werkstroom = vak.Moet("werkstroom", p => p.Naam()),
            Aanvraagwerkstroom = vak.Moet("aanvraagwerkstroom", p => p.Naam()),
            Uitvoeringsvariant = vak.Moet("uitvoeringsvariant", p => p.Keuze(Woorden.Van<Uitvoeringsvariant>())),
            Bekostiging = vak.Moet("bekostiging", p => p.Keuze(Woorden.Van<Bekostiging>())),
            Overeenkomst = vak.Moet("overeenkomst", p => p.Vak(Inrichtingvorm.Looptijd)),
            Categorieen = vak.Moet("categorieen", p => p.Lijst(deel => deel.Vak(Categorie))),
            Eisen = vak.Moet("eisen", Eisen),
            Tarieven = vak.Moet("tarieven", Tarieven),
            Vertaaltabel = vak.Mag("vertaaltabel", p => p.Lijst(deel => deel.Vak(Vertaling))) ?? [],
            Contracttekst = vak.Moet("contracttekst", Tekst),
            Consultatievragen = vak.Moet("consultatievragen", Teksten),
            Planning = vak.Moet("planning", p => p.Lijst(deel => deel.Vak(v => Inrichtingvorm.Termijnregel(v, OpenHouseKader.Ankers)))),
            Herstelkansen = vak.Moet("herstelkansen", p => p.Geheel(0, Woorden.Herstelkansen)),
            Herzieningsclausules = vak.Moet("herzieningsclausules", p => p.Lijst(deel => deel.Vak(Clausule))),
            Indexering = vak.Mag("indexering", p => p.Vak(Indexering)),
            Hertoetsing = vak.Mag("hertoetsing", p => p.Periode()),
            Maatregelgronden = vak.Moet("maatregelgronden", p => p.Lijst(deel => deel.Vak(g => new Maatregelgrond(g.Moet("id", i => i.Naam()), g.Moet("tekst", Tekst))))),
            Opzegtermijn = vak.Moet("opzegtermijn", p => p.Periode()),
            Verlengingsaankondiging = vak.Moet("verlengingsaankondiging", p => p.Periode()),
            ZwijgenBijVerlenging = vak.Moet("zwijgenBijVerlenging", p => p.Keuze(Woorden.Van<Zwijgen>())),
            Organen = vak.Moet("organen", Teksten),
            Brieven = vak.Mag("brieven", p => p.Vak(Inrichtingvorm.Brieven)),
        };
    }

    public static IReadOnlyList<Toelatingseis> Eisen(Plek plek) => plek.Lijst(deel => deel.Vak(Eis));

    public static IReadOnlyList<Tarief> Tarieven(Plek plek) => plek.Lijst(deel => deel.Vak(Tarief));

    private static Categorie Categorie(Vak vak) => new(
        vak.Moet("id", p => p.Naam()),
        vak.Moet("naam", Tekst),
        vak.Moet("omschrijving", Tekst));

    private static Toelatingseis Eis(Vak vak) => new(
        vak.Moet("id", Tekst),
        vak.Moet("vraag", Tekst),
        vak.Mag("bewijs", Tekst),
        vak.Moet("regel", Regel),
        vak.Moet("uitleg", Tekst),
        vak.Moet("herstel", Tekst),
        vak.Moet("waarom", Tekst),
        vak.Moet("grondslag", Tekst))
    {
        Categorieen = vak.Mag("categorieen", p => p.Lijst(deel => deel.Naam())) ?? [],
    };

    private static Beslisregel Regel(Plek plek) => plek.Vak(vak => vak.Moet("soort", p => p.Keuze(Regels, Ongelezen))?.Invoke(vak) ?? Ongelezen(vak));

    /// <summary>A rule of an unknown kind: which fields it may have is unknown too, so that is no second fault.</summary>
    private static Beslisregel Ongelezen(Vak vak)
    {
        foreach (var veld in (string[])["grens", "waarden", "duur", "regels"])
            vak.Duld(veld);
        return new Beslisregel.Ja();
    }

    private static Tarief Tarief(Vak vak) => new(
        vak.Moet("productcode", Tekst),
        vak.Moet("naam", Tekst),
        vak.Moet("categorie", p => p.Naam()),
        vak.Moet("eenheid", Tekst),
        vak.Moet("tarief", Centen),
        vak.Moet("onderbouwing", p => p.Vak(Kostprijs)));

    private static Kostprijs Kostprijs(Vak vak) => new(
        vak.Moet("beroepskrachten", Centen),
        vak.Moet("clientgebonden", Centen),
        vak.Moet("overhead", Centen),
        vak.Moet("indexatie", Centen));

    private static Vertaling Vertaling(Vak vak) => new(
        vak.Moet("was", Tekst),
        vak.Moet("wordt", Tekst),
        vak.Mag("gedeeltelijk", p => p.Waar()));

    private static Herzieningsclausule Clausule(Vak vak) => new(
        vak.Moet("id", Tekst),
        vak.Moet("tekst", Tekst),
        vak.Moet("onderwerpen", p => p.Lijst(deel => deel.Keuze(Woorden.Van<Wijzigingsonderwerp>()))),
        vak.Moet("aankondiging", p => p.Periode()),
        vak.Moet("zwijgen", p => p.Keuze(Woorden.Van<Zwijgen>())));

    private static Indexering Indexering(Vak vak) => new(
        vak.Moet("reeks", Tekst),
        vak.Moet("peilmaand", p => p.Geheel(1, Woorden.Maanden)),
        vak.Moet("ingang", p => p.Dag()),
        vak.Moet("afronding", p => p.Keuze(Woorden.Van<Afrondingswijze>())));

    private static string Tekst(Plek plek) => plek.Tekst();

    private static IReadOnlyList<string> Teksten(Plek plek) => plek.Lijst(Tekst);

    private static IReadOnlyList<Beslisregel> Delen(Plek plek) => plek.Lijst(Regel);

    private static decimal Grens(Plek plek) => plek.Getal(0, Woorden.Euro);

    private static long Centen(Plek plek) => plek.Centen(Woorden.Euro);
}
