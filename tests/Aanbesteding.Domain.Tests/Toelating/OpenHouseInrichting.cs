using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>A small open house that has everything: two categorieën, eisen of every kind, clauses, an indexation and options.</summary>
internal static class OpenHouseInrichting
{
    internal const string Breda = "college-breda";
    internal const string Altena = "college-altena";
    internal const string Gezin = "gezinshuis";
    internal const string Beschermd = "beschermd-wonen";
    internal const string Tekst = "Overeenkomst wonen met begeleiding. Onder clausule H1 wijzigen tarieven en tekst, onder clausule H2 ook de eisen.";

    /// <summary>Holds in the years the tests play in; evidence of E3 lasts two years, that of E4 until its own last day.</summary>
    internal static readonly IReadOnlyList<Toelatingseis> Eisen =
    [
        Eis("E1", new Beslisregel.Ja(), "uittreksel handelsregister"),
        Eis("E2", new Beslisregel.Minstens(2)),
        Eis("E3", new Beslisregel.NietOuderDan(Period.FromYears(2)), "gedragsverklaring aanbesteden"),
        Eis("E4", new Beslisregel.Alle([new Beslisregel.EenVan(["HKZ", "ISO 9001"]), new Beslisregel.GeldigOpPeildag()]), "certificaat", Beschermd),
        Eis("E5", new Beslisregel.Hoogstens(4), null, Gezin),
    ];

    internal static readonly Toelatingsinrichting Wonen = new()
    {
        Kenmerk = "wonen-proef",
        Naam = "Wonen met begeleiding",
        Opdrachtgever = "Regio",
        Taakgebied = "Wonen",
        Werkstroom = "open-house",
        Aanvraagwerkstroom = "toelating",
        Uitvoeringsvariant = Uitvoeringsvariant.Inspanningsgericht,
        Bekostiging = Bekostiging.PxQ,
        Overeenkomst = new Looptijd(new LocalDate(2027, 1, 1), Period.FromYears(4), [Period.FromYears(2), Period.FromYears(1)]),
        Categorieen = [new(Gezin, "Gezinshuis", "Wonen in een gezin"), new(Beschermd, "Beschermd wonen", "Wonen met toezicht")],
        Eisen = Eisen,
        Tarieven = [Tarief("43A01", Gezin, 20_000), Tarief("44B02", Beschermd, 15_050)],
        Vertaaltabel = [new("43X99", "43A01", Gedeeltelijk: false)],
        Contracttekst = Tekst,
        Consultatievragen = ["Zijn de eisen duidelijk?"],
        Planning =
        [
            Termijn("reactietermijn-consultatie", 20, "dag"), Termijn("eerste-instroomronde", 8, "week"),
            Termijn("beslistermijn", 6, "week"), Termijn("verlenging-beslistermijn", 2, "week"), Termijn("hersteltermijn", 10, "dag"),
            Termijn("tekentermijn", 20, "dag"), Termijn("bezwaartermijn", 20, "dag"), Termijn("reactietermijn-aanbod", 20, "dag"),
            Termijn("zienswijzetermijn", 10, "dag"), Termijn("hertoetstermijn", 20, "dag"),
        ],
        Herstelkansen = 1,
        Herzieningsclausules =
        [
            new("H1", "Tarieven en tekst", [Wijzigingsonderwerp.Tarieven, Wijzigingsonderwerp.Overeenkomst], Period.FromDays(28), Zwijgen.GaatMee),
            new("H2", "Ook de eisen", [Wijzigingsonderwerp.Eisen, Wijzigingsonderwerp.Tarieven, Wijzigingsonderwerp.Overeenkomst], Period.FromMonths(3), Zwijgen.Vertrekt),
        ],
        Indexering = new("CBS cao-lonen zorg", 9, new AnnualDate(1, 1), Afrondingswijze.HalfVanNul),
        Hertoetsing = Period.FromYears(1),
        Maatregelgronden = [new("G1", "Verlies van registratie"), new("G2", "Fraude")],
        Opzegtermijn = Period.FromMonths(6),
        Verlengingsaankondiging = Period.FromMonths(6),
        ZwijgenBijVerlenging = Zwijgen.GaatMee,
        Organen = [Breda, Altena],
    };

    internal static Toelatingseis Eis(string id, Beslisregel regel, string? bewijs = null, params string[] categorieen) =>
        new(id, $"Vraag {id}?", bewijs, regel, $"Uitleg {id}", $"Herstel {id}", $"Waarom {id}", "Inkoopdocument") { Categorieen = categorieen };

    internal static Tarief Tarief(string code, string categorie, long centen) =>
        new(code, $"Product {code}", categorie, "etmaal", centen, new Kostprijs(centen - 3_000, 1_000, 1_500, 500));

    internal static Toelatingsinrichting MetTermijn(this Toelatingsinrichting inrichting, string naam, Func<Termijnregel, Termijnregel> wijzig) =>
        inrichting with { Planning = [.. inrichting.Planning.Select(t => t.Naam == naam ? wijzig(t) : t)] };

    /// <summary>One answer per eis, all of them good on this day.</summary>
    internal static Eisantwoord[] Goed(LocalDate vandaag) =>
    [
        Antwoord("E1", "ja", "a1"), Antwoord("E2", "2"), Antwoord("E3", null, "a3") with { Afgegeven = vandaag.PlusMonths(-6) },
        Antwoord("E4", "HKZ", "a4") with { GeldigTot = vandaag.PlusYears(3) }, Antwoord("E5", "4"),
    ];

    internal static Eisantwoord Antwoord(string eis, string? waarde, params string[] bewijzen) => new(eis) { Waarde = waarde, Bewijzen = bewijzen };

    private static Termijnregel Termijn(string naam, int aantal, string eenheid) =>
        new(naam, OpenHouseKader.VasteTermijnen[naam], aantal, eenheid, "contractueel", null, "Toelatingsdocument");
}
