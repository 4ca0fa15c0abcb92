using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using NodaTime;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>The shape of an inrichting in YAML, field by field.</summary>
internal static class Inrichtingvorm
{
    public static Inrichting Inrichting(Vak vak) => new()
    {
        Kenmerk = vak.Moet("kenmerk", p => p.Naam()),
        Naam = vak.Moet("naam", Tekst),
        Opdrachtgever = vak.Moet("opdrachtgever", Tekst),
        Taakgebied = vak.Moet("taakgebied", Tekst),
        Soort = vak.Moet("soort", p => p.Keuze(Woorden.Van<ProcedureSoort>())),
        Werkstroom = vak.Moet("werkstroom", p => p.Naam()),
        Uitvoeringsvariant = vak.Moet("uitvoeringsvariant", p => p.Keuze(Woorden.Van<Uitvoeringsvariant>())),
        Bekostiging = vak.Moet("bekostiging", p => p.Keuze(Woorden.Van<Bekostiging>())),
        Overeenkomst = vak.Moet("overeenkomst", p => p.Vak(Looptijd)),
        Percelen = vak.Moet("percelen", p => p.Lijst(deel => deel.Vak(Perceel), minimum: 1)),
        Perceelregels = vak.Moet("perceelregels", p => p.Vak(Perceelregels)),
        Samenstelling = vak.Moet("samenstelling", p => p.Lijst(deel => deel.Naam())),
        Geschiktheidseisen = vak.Moet("geschiktheidseisen", p => p.Lijst(deel => deel.Vak(Geschiktheidseis))),
        Selectie = vak.Moet("selectie", p => p.Vak(Beoordelingswijze)),
        Gunning = vak.Moet("gunning", p => p.Vak(Beoordelingswijze)),
        Afspraken = vak.Moet("afspraken", p => p.Lijst(Tekst)),
        Planning = vak.Moet("planning", p => p.Lijst(deel => deel.Vak(v => Termijnregel(v, SasKader.Ankers)), minimum: 1)),
        Poorten = vak.Moet("poorten", p => p.Lijst(deel => deel.Vak(Poort), minimum: 1)),
        Inrichtingskeuzes = vak.Moet("inrichtingskeuzes", p => p.Lijst(deel => deel.Vak(Inrichtingskeuze))),
        Verwachtingen = vak.Mag("verwachtingen", p => p.Lijst(deel => deel.Vak(Verwachting))) ?? [],
        Klachttermijn = vak.Mag<int?>("klachttermijn", p => p.Geheel(1, Woorden.Klachttermijn)),
        Risicodrempel = vak.Mag<int?>("risicodrempel", p => p.Geheel(1, Woorden.Risico)),
        Brieven = vak.Mag("brieven", p => p.Vak(Brieven)),
    };

    internal static Briefgegevens Brieven(Vak vak) => new(vak.Mag("rechtbank", Tekst), vak.Mag("contact", Tekst));

    internal static Looptijd Looptijd(Vak vak) => new(
        vak.Moet("ingang", p => p.Datum()),
        vak.Moet("duur", p => p.Periode()),
        vak.Moet("verlengingen", p => p.Lijst(deel => deel.Periode())));

    private static Perceel Perceel(Vak vak) => new(
        vak.Moet("nummer", p => p.Geheel(1, Woorden.Perceelnummer)),
        vak.Moet("naam", Tekst),
        vak.Moet("partners", p => p.Geheel(1, Woorden.Partners)));

    private static Perceelregels Perceelregels(Vak vak)
    {
        var groepen = vak.Mag("verschillendeWinnaar", p => p.Lijst(Percelen)) ?? [];
        var (minimaal, maximaal) = vak.Mag("partners", p => p.Vak(deel => (deel.Mag("minimaal", Partners), deel.Mag("maximaal", Partners))));
        return new Perceelregels(
            groepen, minimaal, maximaal,
            vak.Mag<int?>("maximaalPercelenPerPartij", p => p.Geheel(1, Woorden.Perceelnummer)),
            vak.Moet("partijIdentiteit", p => p.Woord(SasKader.Identiteiten)),
            vak.Moet("toewijzing", p => p.Woord(SasKader.Toewijzingen)),
            vak.Mag("volgorde", Percelen) ?? [],
            vak.Moet("bijEenOverblijver", p => p.Woord(SasKader.Overblijverregels)));
    }

    private static Geschiktheidseis Geschiktheidseis(Vak vak) => new(
        vak.Moet("id", Tekst),
        vak.Moet("vraag", Tekst),
        vak.Moet("bewijs", Tekst),
        vak.Moet("grondslag", Tekst));

    private static Beoordelingswijze Beoordelingswijze(Vak vak) => new(
        vak.Moet("methode", p => p.Keuze(Woorden.Van<Scoremethode>())),
        vak.Moet("criteria", p => p.Lijst(deel => deel.Vak(Criterium), minimum: 1)),
        vak.Mag<decimal?>("minimumTotaal", Punten))
    {
        Scorebepaling = vak.Mag<Scorebepaling?>("scorebepaling", p => p.Keuze(Woorden.Van<Scorebepaling>())),
        Prijs = vak.Mag("prijs", p => p.Vak(Prijswijze)),
        Afronding = vak.Mag("afronding", p => p.Vak(Afronding)),
        Gelijkspel = vak.Mag("gelijkspel", p => p.Lijst(Tekst, minimum: 1)),
        Herberekening = vak.Mag<Herberekeningsregel?>("herberekening", p => p.Keuze(Woorden.Van<Herberekeningsregel>())),
    };

    private static Beoordelingscriterium Criterium(Vak vak) => new(
        vak.Moet("id", Tekst),
        vak.Moet("naam", Tekst),
        vak.Moet("vraag", Tekst),
        vak.Mag<decimal?>("gewicht", Punten),
        vak.Moet("cijfers", p => p.Lijst(deel => deel.Getal(-Woorden.Punten, Woorden.Punten), minimum: 2)),
        vak.Mag<decimal?>("minimum", p => p.Getal(-Woorden.Punten, Woorden.Punten)))
    {
        Waarde = vak.Mag<decimal?>("waarde", Euro),
    };

    private static Prijswijze Prijswijze(Vak vak) => new(
        vak.Moet("formule", p => p.Keuze(Woorden.Van<Prijsvorm>())),
        vak.Moet("gewicht", p => p.Getal(0, Woorden.Punten)),
        vak.Mag<decimal?>("bodem", Euro),
        vak.Mag<decimal?>("plafond", Euro),
        vak.Mag<BuitenBereik?>("buitenBereik", p => p.Keuze(Woorden.Van<BuitenBereik>())),
        vak.Mag<decimal?>("grondtal", p => p.Getal(1, Woorden.Punten)));

    private static Afrondingsregel Afronding(Vak vak) => new(
        vak.Moet("moment", p => p.Keuze(Woorden.Van<Afrondingsmoment>())),
        vak.Moet("decimalen", p => p.Geheel(0, Woorden.Decimalen)),
        vak.Moet("wijze", p => p.Keuze(Woorden.Van<Afrondingswijze>())));

    /// <summary>A term; its shape is the same in every kind of inrichting, the events after which it starts are not.</summary>
    internal static Termijnregel Termijnregel(Vak vak, IReadOnlyList<string> ankers) => new(
        vak.Moet("naam", p => p.Naam()),
        vak.Mag("na", p => p.Woord(ankers)),
        vak.Moet("aantal", p => p.Geheel(1, Woorden.Aantal)),
        vak.Moet("eenheid", p => p.Woord(SasKader.Eenheden)),
        vak.Moet("regime", p => p.Woord(SasKader.Regimes)),
        vak.Mag<LocalTime?>("tijd", p => p.Tijd()),
        vak.Moet("grondslag", Tekst))
    {
        Voor = vak.Mag("voor", p => p.Naam()),
    };

    private static Verwachting Verwachting(Vak vak) => new(
        vak.Moet("gebeurtenis", p => p.Woord(SasKader.Ankers)),
        vak.Moet("na", p => p.Naam()),
        vak.Moet("aantal", p => p.Geheel(1, Woorden.Aantal)),
        vak.Moet("eenheid", p => p.Woord(SasKader.Eenheden)));

    private static Poort Poort(Vak vak) => new(
        vak.Moet("naam", p => p.Naam()),
        vak.Moet("organen", p => p.Lijst(Tekst, minimum: 1)))
    {
        Invoer = vak.Mag("invoer", p => p.Lijst(deel => deel.Woord(Poortinvoer.Alle))) ?? [],
    };

    private static Inrichtingskeuze Inrichtingskeuze(Vak vak) => new(
        vak.Moet("id", p => p.Naam()),
        vak.Moet("vraag", Tekst),
        vak.Moet("vastleggingsmoment", p => p.Keuze(Woorden.Vastlegging)),
        vak.Mag("waarde", Tekst));

    private static string Tekst(Plek plek) => plek.Tekst();

    private static int? Partners(Plek plek) => plek.Geheel(1, Woorden.Partners);

    private static decimal? Punten(Plek plek) => plek.Getal(0, Woorden.Punten);

    private static decimal? Euro(Plek plek) => plek.Getal(0, Woorden.Euro);

    private static IReadOnlyList<int> Percelen(Plek plek) => plek.Lijst(deel => deel.Geheel(1, Woorden.Perceelnummer));
}
