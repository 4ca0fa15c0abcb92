using Aanbesteding.Domain.Toelating;
using NodaTime;
using static Aanbesteding.Domain.Toelating.Beslisregel;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>The bounds of the kader of an open house, each on both sides.</summary>
public sealed class OpenHouseKaderTests
{
    private static readonly Categorie Pleegzorg = new("pleegzorg", "Pleegzorg", "Wonen in een gezin.");
    private static readonly Tarief Etmaal = new("P1", "Pleegzorg", "pleegzorg", "etmaal", 6190, new Kostprijs(2850, 2140, 985, 215));
    private static readonly Toelatingseis E1 = new("E1", "Is dat zo?", "Bewijs", new Ja(), "Ja.", "Zorg dat het zo is.", "Het is nodig.", "Artikel");

    public static TheoryData<Beslisregel, string?> Regels => new()
    {
        { new Minstens(1), null },
        { new Alle([new Minstens(5), new Hoogstens(5)]), null },
        { new Alle([new Minstens(5.001m), new Hoogstens(5)]), "eis-onvervulbaar" },
        { new TenMinsteEen([new Minstens(5), new Hoogstens(5)]), "eis-toetst-niets" },
        { new TenMinsteEen([new Minstens(5.001m), new Hoogstens(5)]), null },
        { new TenMinsteEen([new Minstens(5), new Hoogstens(6)]), "eis-toetst-niets" },
        { new Alle([new EenVan(["a"]), new EenVan(["b"])]), "eis-onvervulbaar" },
        { new Alle([new EenVan(["a", "b"]), new EenVan(["b"])]), null },
        { new TenMinsteEen([new GeldigOpPeildag(), new NietOuderDan(Period.FromMonths(6))]), null },
        { new Alle([new GeldigOpPeildag(), new NietOuderDan(Period.FromMonths(6))]), null },
        { new EenVan([]), "regel-leeg" },
        { new Alle([new Ja()]), "regel-leeg" },
        { new TenMinsteEen([]), "regel-leeg" },
        { new Alle([new GeldigOpPeildag(), new TenMinsteEen([new Ja()])]), "regel-leeg" },
        { new Alle([new Ja(), new EenVan(["a"])]), "regel-dubbel" },
        { new EenVan([.. Enumerable.Range(0, 40).Select(n => $"{n}")]), null },
        { new EenVan([.. Enumerable.Range(0, 41).Select(n => $"{n}")]), "regel-te-groot" },
    };

    public static TheoryData<string, Toelatingsinrichting, string?> Grenzen => new()
    {
        { "goed", Goed, null },
        { "een cent te veel", Goed with { Tarieven = [Etmaal with { Centen = 6191 }] }, "tarief-niet-onderbouwd" },
        { "een cent te weinig", Goed with { Tarieven = [Etmaal with { Centen = 6189 }] }, "tarief-niet-onderbouwd" },
        { "geen beroepskrachten", Goed with { Tarieven = [Etmaal with { Onderbouwing = new Kostprijs(0, 4990, 985, 215) }] }, "tarief-onvolledig" },
        { "geen overhead", Goed with { Tarieven = [Etmaal with { Onderbouwing = new Kostprijs(2850, 3125, 0, 215) }] }, "tarief-onvolledig" },
        { "geen indexatie", Goed with { Tarieven = [Etmaal with { Onderbouwing = new Kostprijs(2850, 2140, 1200, 0) }] }, null },
        { "negatieve indexatie", Goed with { Tarieven = [Etmaal with { Onderbouwing = new Kostprijs(2850, 2140, 1201, -1) }] }, "tarief-onvolledig" },
        { "28 dagen aankondiging", Goed with { Verlengingsaankondiging = Period.FromDays(28) }, null },
        { "een maand aankondiging", Goed with { Verlengingsaankondiging = Period.FromMonths(1) }, null },
        { "27 dagen aankondiging", Goed with { Verlengingsaankondiging = Period.FromDays(27) }, "aankondiging-kort" },
        { "bezwaar 10 dagen", Met("bezwaartermijn", 10, "dag"), null },
        { "bezwaar 9 dagen", Met("bezwaartermijn", 9, "dag"), "kort" },
        { "bezwaar 8 werkdagen", Met("bezwaartermijn", 8, "werkdag"), null },
        { "bezwaar 7 werkdagen", Met("bezwaartermijn", 7, "werkdag"), "kort" },
        { "bezwaar 1 week", Met("bezwaartermijn", 1, "week"), "kort" },
        { "consultatie 9 dagen", Met("reactietermijn-consultatie", 9, "dag"), "kort" },
        { "aanbod 9 dagen", Met("reactietermijn-aanbod", 9, "dag"), "kort" },
        { "beslissen in 11 weken, en 2 erbij", Met("beslistermijn", 11, "week"), null },
        { "beslissen in 12 weken, en 2 erbij", Met("beslistermijn", 12, "week"), "beslistermijn-te-lang" },
        { "beslissen in 6 weken, en 8 erbij", Met("verlenging-beslistermijn", 8, "week"), "beslistermijn-te-lang" },
        { "beslissen in 55 werkdagen, en 2 weken erbij", Met("beslistermijn", 55, "werkdag"), null },
        { "beslissen in 56 werkdagen, en 2 weken erbij", Met("beslistermijn", 56, "werkdag"), "beslistermijn-te-lang" },
        { "clausule genoemd", Goed with { Herzieningsclausules = [Clausule] }, null },
        { "alleen een langere clausule genoemd", Goed with { Herzieningsclausules = [Clausule], Contracttekst = "Clausule H10 geldt, en XH1 ook." }, "clausule-niet-in-overeenkomst" },
        { "eerst een langere, dan de clausule", Goed with { Herzieningsclausules = [Clausule], Contracttekst = "Clausule H10 geldt, en (H1)." }, null },
        { "loting in een clausule", Goed with { Herzieningsclausules = [Clausule with { Tekst = "Er is een loting." }] }, "open-house-selectie" },
        { "datum zonder bewijs", Goed with { Eisen = [E1 with { Bewijs = null, Regel = new GeldigOpPeildag() }] }, "bewijs-ontbreekt" },
        { "ja zonder bewijs", Goed with { Eisen = [E1 with { Bewijs = null }] }, null },
    };

    private static Herzieningsclausule Clausule => new("H1", "De tarieven kunnen veranderen.", [Wijzigingsonderwerp.Tarieven], Period.FromMonths(2), Zwijgen.Vertrekt);

    private static Toelatingsinrichting Goed => new()
    {
        Kenmerk = "proef",
        Naam = "Proef",
        Opdrachtgever = "Regio",
        Taakgebied = "Wonen",
        Werkstroom = "open-house",
        Aanvraagwerkstroom = "toelating",
        Uitvoeringsvariant = Uitvoeringsvariant.Inspanningsgericht,
        Bekostiging = Bekostiging.PxQ,
        Overeenkomst = new Looptijd(new LocalDate(2027, 1, 1), Period.FromYears(5), [Period.FromYears(1)]),
        Categorieen = [Pleegzorg],
        Eisen = [E1],
        Tarieven = [Etmaal],
        Contracttekst = "Artikel 6. Clausule H1 geldt.",
        Consultatievragen = [],
        Planning = [.. OpenHouseKader.VasteTermijnen.Select(t => new Termijnregel(t.Key, t.Value, t.Key == "beslistermijn" ? 6 : 2, "week", "atw", null, "Document"))],
        Herstelkansen = 1,
        Herzieningsclausules = [],
        Maatregelgronden = [],
        Opzegtermijn = Period.FromMonths(3),
        Verlengingsaankondiging = Period.FromMonths(6),
        ZwijgenBijVerlenging = Zwijgen.Vertrekt,
        Organen = ["Bestuur"],
    };

    [Theory]
    [MemberData(nameof(Regels))]
    public void Toets_Rule_CanBeMetAndCanBeFailed(Beslisregel regel, string? code) => Codes(Goed with { Eisen = [E1 with { Regel = regel }] }).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [MemberData(nameof(Grenzen))]
    public void Toets_OneThingChanged_IsRefusedFromItsBoundOn(string geval, Toelatingsinrichting inrichting, string? code) =>
        Codes(inrichting).ShouldBe(code is null ? [] : [code], geval);

    private static Toelatingsinrichting Met(string termijn, int aantal, string eenheid) =>
        Goed with { Planning = [.. Goed.Planning.Select(t => t.Naam == termijn ? t with { Aantal = aantal, Eenheid = eenheid } : t)] };

    private static string[] Codes(Toelatingsinrichting inrichting) => [.. OpenHouseKader.Toets(inrichting).Select(w => w.Code)];
}
