using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    private const string Besluitmotivering = "Motiveringsbeginsel (art. 3:14 BW; vergelijk art. 3:46 Awb)";
    private const string Mandaat = "Mandaatregeling van het orgaan (art. 10:3 Awb)";

    /// <summary>Contracts are closed.</summary>
    public static readonly Weigering AlGesloten = new("al-gesloten", "Er is al een overeenkomst gesloten. Intrekken kan niet meer.", "Pacta sunt servanda (art. 6:248 BW)");

    /// <summary>The procedure was stopped already.</summary>
    public static readonly Weigering AlIngetrokken = new("al-ingetrokken", "De procedure is al gestopt.", Zorgvuldigheid);

    /// <summary>No perceel has a party: there is nobody to go on with and nothing to award.</summary>
    public static readonly Weigering GeenPartij = new("geen-partij", "Voor geen enkel perceel is er een partij. Doorgaan of gunnen kan niet; pas aan of trek de procedure in.", Zorgvuldigheid, "keuze");

    /// <summary>No mandate for this body.</summary>
    public static Weigering GeenMandaat(string orgaan) => new("geen-mandaat", $"U hebt geen mandaat om te besluiten namens ‘{orgaan}’.", Mandaat, "orgaan");

    /// <summary>A body cannot have decided after today.</summary>
    public static readonly Weigering BesluitInToekomst = new("besluit-in-toekomst", "De datum van het besluit ligt in de toekomst. Leg het besluit vast als het genomen is.", Zorgvuldigheid, "besluitdatum");

    /// <summary>The same file is there already.</summary>
    public static readonly Weigering StukIsErAl = new("stuk-is-er-al", "Dit bestand is al toegevoegd aan dit besluit.", Zorgvuldigheid, "stuk");

    /// <summary>The procedure is over.</summary>
    public static readonly Weigering Afgelopen = new("afgelopen", "De procedure is afgelopen. Hieraan verandert niets meer.", Zorgvuldigheid);

    /// <summary>Accepting a risk is for who decides.</summary>
    public static readonly Weigering AanvaardenDoorBestuurder = new("aanvaarden-door-bestuurder", "Een risico aanvaarden kan alleen een bestuurder: die besluit dat het mag blijven bestaan.", Zorgvuldigheid, "status");

    /// <summary>Chance and effect are 1 to 5.</summary>
    public static Weigering GeenCijfer(string veld) => new("geen-cijfer-1-5", "Kies een cijfer van 1 tot en met 5.", Zorgvuldigheid, veld);

    /// <summary>A budget is an amount above nothing.</summary>
    public static readonly Weigering BudgetBuitenGrens = new("budget-buiten-grens", $"Vul een bedrag in tussen € 1 en {Getaltekst.Centen(Prijspakket.HoogstePrijs)}.", Zorgvuldigheid, "bedrag");

    /// <summary>The body decided before what it decides on.</summary>
    public static Weigering BesluitTeVroeg(LocalDate eerste, string waarop) => new("besluit-te-vroeg", $"Het besluit kan niet ouder zijn dan {waarop}, van {Datumtekst.Datum(eerste)}. Heeft het orgaan eerder besloten? Laat het dan opnieuw besluiten, met wat er nu ligt.", $"Geen besluit zonder juridische toets van wat er ligt. {Zorgvuldigheid}", "besluitdatum");

    /// <summary>The body decided before, in this visit.</summary>
    public static Weigering HerzieningOntbreekt(string orgaan) => new("herziening-ontbreekt", $"‘{orgaan}’ heeft hier al besloten. Leg uit waarom het op dat besluit terugkomt. Beide besluiten blijven in het dossier.", Besluitmotivering, "herziening");

    /// <summary>Going on over open lines needs reasons.</summary>
    public static Weigering AfwijkingOntbreekt(IReadOnlyList<string> open) => new("afwijking-ontbreekt", $"Niet in orde: {string.Join("; ", open)}. Doorgaan mag, maar leg uit waarom dat toch kan.", Besluitmotivering, "afwijking");

    /// <summary>A poort sent the work back, and the text is still the old one.</summary>
    public static Weigering NieuweVersieNodig(string poort) => new("nieuwe-versie-nodig", $"Bij ‘{poort}’ is besloten om aan te passen. Plaats eerst een nieuwe versie van het document.", Zorgvuldigheid);

    /// <summary>All bodies decided here; what was decided stands.</summary>
    public static Weigering PoortGesloten(string poort, LocalDate dag) => TaakNietOpen with { Tekst = $"Over ‘{poort}’ is op {Datumtekst.Datum(dag)} door alle organen besloten. Dat besluit staat vast. Wie erop terug wil komen, trekt de procedure in; dat kan tot de eerste overeenkomst gesloten is." };

    /// <summary>Not an outcome of this task.</summary>
    public static Weigering OnbekendeKeuze(IReadOnlyList<string> keuzes) => new("onbekende-keuze", $"Kies: {string.Join(", ", keuzes)}.", Bevoegdheden.Grondslag, "keuze");
}
