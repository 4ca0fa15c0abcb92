using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>The closed list of refusals of an open house. Codes are stored names.</summary>
public static class Toelatingsweigeringen
{
    /// <summary>Reactions wait for an answer.</summary>
    public static Weigering ReactieNietAfgehandeld(int nummer) => new("reactie-niet-afgehandeld", $"Reactie {nummer} heeft nog geen antwoord. Zeg bij iedere reactie één keer wat ermee is gedaan en waarom.", OpenHouseKader.Transparantie, "regels");

    /// <summary>The market was not heard.</summary>
    public static readonly Weigering ConsultatieOpen = new("consultatie-open", "De marktconsultatie is nog niet afgerond met een reactienota.", OpenHouseKader.Transparantie);

    /// <summary>The term of the overeenkomst is over.</summary>
    public static Weigering LooptijdVoorbij(LocalDate laatsteDag) => new("looptijd-voorbij", $"De looptijd eindigt op {Datumtekst.Datum(laatsteDag)}.", OpenHouseKader.Transparantie);

    /// <summary>One change at a time.</summary>
    public static readonly Weigering VersieLoopt = new("versie-loopt", "Er is al een wijziging in voorbereiding. Rond die eerst af.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>Nothing is changed.</summary>
    public static readonly Weigering NietsGewijzigd = new("niets-gewijzigd", "Wijzig de eisen, de tarieven of de tekst van de overeenkomst.", OpenHouseKader.Herziening, "wijziging");

    /// <summary>The clause does not reach that far.</summary>
    public static Weigering BuitenClausule(Herzieningsclausule clausule, Wijzigingsonderwerp onderwerp)
    {
        ArgumentNullException.ThrowIfNull(clausule);
        return new("buiten-clausule", $"Onder de clausule ‘{clausule.Id}’ kan niet worden gewijzigd: {onderwerp.ToString().ToLowerInvariant()}. Kies een andere clausule, of begin een nieuw toelatingssysteem.", OpenHouseKader.Herziening, "clausule");
    }

    /// <summary>The day cannot be.</summary>
    public static Weigering IngangOnmogelijk(LocalDate vroegste, LocalDate laatste) => new("ingang-onmogelijk", $"De wijziging gaat in tussen {Datumtekst.Datum(vroegste)} en {Datumtekst.Datum(laatste)}.", OpenHouseKader.Herziening, "ingang");

    /// <summary>Deelnemers could not answer in time.</summary>
    public static Weigering ReactietermijnTeLang(LocalDate tot) => new("reactietermijn-te-lang", $"Deelnemers kunnen tot {Datumtekst.Datum(tot)} reageren. De wijziging kan pas daarna ingaan.", OpenHouseKader.Herziening, "ingang");

    /// <summary>There is no rule to index by.</summary>
    public static readonly Weigering GeenIndexering = new("geen-indexering", "De inrichting kent geen indexering. Tarieven wijzigen dan alleen in een nieuwe versie.", OpenHouseKader.Herziening);

    /// <summary>An index figure is above nothing.</summary>
    public static Weigering GeenIndexcijfer(string veld) => new("geen-indexcijfer", "Vul het gepubliceerde indexcijfer in; het is meer dan nul.", OpenHouseKader.ReelePrijs, veld);

    /// <summary>Once a year.</summary>
    public static Weigering AlGeindexeerd(LocalDate ingang) => new("al-geindexeerd", $"De tarieven per {Datumtekst.Datum(ingang)} zijn al geïndexeerd.", OpenHouseKader.Herziening);

    /// <summary>A price may not fall below its cost.</summary>
    public static readonly Weigering IndexOnderKostprijs = new("index-onder-kostprijs", "Door deze indexering zou een tarief lager worden dan de kosten zonder indexatie. Stel dan een nieuwe versie voor, met een nieuwe onderbouwing.", OpenHouseKader.ReelePrijs);

    /// <summary>No option is left.</summary>
    public static readonly Weigering GeenOptie = new("geen-verlengingsoptie", "Alle gepubliceerde verlengingsopties zijn gebruikt. Langer doorgaan vraagt een nieuw toelatingssysteem.", OpenHouseKader.Herziening);

    /// <summary>An extension is being decided on.</summary>
    public static readonly Weigering VerlengingLoopt = new("verlenging-loopt", "Er wordt al besloten over een verlenging.", OpenHouseKader.Herziening);

    /// <summary>The notice no longer fits.</summary>
    public static Weigering VerlengingTeLaat(LocalDate uiterlijk) => new("verlenging-te-laat", $"Een verlenging kon tot en met {Datumtekst.Datum(uiterlijk)} worden aangeboden.", OpenHouseKader.Herziening);

    /// <summary>Nobody can apply before publication or after the last day.</summary>
    public static readonly Weigering NietOpen = new("open-house-dicht", "Dit open house is niet open. Aanvragen kan vanaf de publicatie, tot het einde van de looptijd.", OpenHouseKader.Transparantie);

    /// <summary>An aanvraag is of one party.</summary>
    public static readonly Weigering AnderePartij = new("andere-partij", "Dit is niet van uw organisatie.", Bevoegdheden.Grondslag);

    /// <summary>Eight digits.</summary>
    public static readonly Weigering KvkNummer = new("kvk-nummer", "Vul het KvK-nummer in: 8 cijfers.", OpenHouseKader.Transparantie, "aanbieder.kvkNummer");

    /// <summary>Categorieën do not change after handing in.</summary>
    public static readonly Weigering CategorieLigtVast = new("categorie-ligt-vast", "U hebt al ingediend. De categorieën liggen nu vast; voor een andere categorie dient u een nieuwe aanvraag in.", OpenHouseKader.GelijkeVoorwaarden, "categorieen");

    /// <summary>Only what repair was asked for can be changed.</summary>
    public static Weigering EisLigtVast(string eis) => new("eis-ligt-vast", $"Bij eis {eis} valt niets te herstellen. U kunt alleen de genoemde eisen aanpassen.", OpenHouseKader.GelijkeVoorwaarden, "antwoorden");

    /// <summary>Nothing was chosen.</summary>
    public static readonly Weigering GeenCategorie = new("geen-categorie", "Kies ten minste één categorie.", OpenHouseKader.Transparantie, "categorieen");

    /// <summary>The party takes part already, or its aanvraag runs.</summary>
    public static Weigering CategorieBezet(string naam) => new("categorie-bezet", $"U neemt al deel aan ‘{naam}’, of uw aanvraag daarvoor loopt nog.", OpenHouseKader.GelijkeVoorwaarden, "categorieen");

    /// <summary>An eis was not looked at.</summary>
    public static Weigering NietGetoetst(string eis) => new("niet-getoetst", $"Eis {eis} is nog niet bekeken. Leg bij iedere eis vast wat u hebt gezien.", OpenHouseKader.DuidelijkeEis, "eis");

    /// <summary>All is met.</summary>
    public static readonly Weigering NietsTeHerstellen = new("niets-te-herstellen", "De aanvraag voldoet aan alle eisen. Er valt niets te herstellen.", OpenHouseKader.GeenSelectie);

    /// <summary>The chances are used.</summary>
    public static Weigering HerstelGebruikt(int kansen) => new("herstel-gebruikt", $"Iedere aanbieder krijgt {(kansen == 1 ? "één kans" : $"{kansen} kansen")} op herstel, en die is gebruikt.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>Repair comes before a refusal.</summary>
    public static readonly Weigering EerstHerstel = new("eerst-herstel", "De aanvraag voldoet niet aan iedere eis. Vraag eerst herstel: iedere aanbieder krijgt dezelfde kans.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>One choice per categorie.</summary>
    public static readonly Weigering KeuzePerCategorie = new("keuze-per-categorie", "Beslis over iedere categorie van de aanvraag één keer.", OpenHouseKader.Transparantie, "keuzes");

    /// <summary>Whoever meets every eis is admitted.</summary>
    public static Weigering MoetToelaten(string categorie) => new("toelaten-verplicht", $"De aanbieder voldoet aan alle eisen voor ‘{categorie}’. Toelaten is het enige mogelijke besluit.", OpenHouseKader.GeenSelectie, "keuzes");

    /// <summary>Whoever misses an eis is not.</summary>
    public static Weigering KanNietToelaten(string categorie, IReadOnlyList<string> eisen) => new("toelaten-kan-niet", $"De aanbieder voldoet voor ‘{categorie}’ niet aan: {string.Join(", ", eisen)}. Toelaten zou anderen benadelen die om dezelfde eis zijn geweigerd.", OpenHouseKader.GelijkeVoorwaarden, "keuzes");

    /// <summary>Once, and in time.</summary>
    public static readonly Weigering VerlengingNietMeer = new("beslistermijn-niet-verlengbaar", "De beslistermijn kan één keer worden verlengd, voordat zij voorbij is.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>Another text was read.</summary>
    public static Weigering AndereTekst(int versie) => new("andere-contracttekst", $"Vandaag geldt versie {versie} van de overeenkomst. Lees die tekst en teken dan.", OpenHouseKader.GelijkeVoorwaarden, "contractSha256");

    /// <summary>Left, or ended.</summary>
    public static readonly Weigering NeemtNietDeel = new("neemt-niet-deel", "Deze deelname is geëindigd.", OpenHouseKader.Transparantie);

    /// <summary>One at a time.</summary>
    public static readonly Weigering ClientenstopLoopt = new("clientenstop-loopt", "Uw cliëntenstop loopt al.", OpenHouseKader.Transparantie);

    /// <summary>There is none.</summary>
    public static readonly Weigering GeenClientenstop = new("geen-clientenstop", "Er loopt geen cliëntenstop.", OpenHouseKader.Transparantie);

    /// <summary>An end is in sight already.</summary>
    public static readonly Weigering AlOpgezegd = new("al-opgezegd", "Deze deelname eindigt al.", OpenHouseKader.Transparantie);

    /// <summary>The published notice.</summary>
    public static Weigering OpzegtermijnTeKort(LocalDate vroegste) => new("opzegtermijn-te-kort", $"U kunt opzeggen per {Datumtekst.Datum(vroegste)} of later.", "Overeenkomst, opzegtermijn", "per");

    /// <summary>The term to answer is over.</summary>
    public static Weigering ReactieTeLaat(string tot) => new("reactie-te-laat", $"Reageren kon tot {tot}.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>One at a time.</summary>
    public static readonly Weigering HertoetsingLoopt = new("hertoetsing-loopt", "Er loopt al een hertoetsing.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>There is none.</summary>
    public static readonly Weigering GeenHertoetsing = new("geen-hertoetsing", "Er loopt geen hertoetsing.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>The deelnemer can still repair.</summary>
    public static Weigering HertoetsherstelLoopt(string tot, IReadOnlyList<string> eisen) => new("hertoetsherstel-loopt", $"De deelnemer voldoet niet aan {string.Join(", ", eisen)}, en kan tot {tot} bewijzen aanleveren. Wacht daarop.", OpenHouseKader.GelijkeVoorwaarden);

    /// <summary>One at a time.</summary>
    public static readonly Weigering MaatregelLoopt = new("maatregel-loopt", "Er loopt al een maatregel waarover nog niet is beslist.", OpenHouseKader.Proportionaliteit);

    /// <summary>There is none.</summary>
    public static readonly Weigering GeenMaatregel = new("geen-maatregel", "Er loopt geen maatregel.", OpenHouseKader.Proportionaliteit);

    /// <summary>Suspended already.</summary>
    public static readonly Weigering AlGeschorst = new("al-geschorst", "Deze deelname is al geschorst.", OpenHouseKader.Proportionaliteit);

    /// <summary>Not suspended by a decision.</summary>
    public static readonly Weigering NietGeschorst = new("niet-geschorst", "Deze deelname is niet bij besluit geschorst.", OpenHouseKader.Proportionaliteit);

    /// <summary>The lighter measure first, with time to repair.</summary>
    public static readonly Weigering EerstSchorsen = new("eerst-schorsen", "Ontbinden kan pas na een schorsing waarvan de beoordelingsdag is gekomen: de deelnemer moet eerst kunnen herstellen.", OpenHouseKader.Proportionaliteit, "soort");

    /// <summary>Urgency suspends; it does not end.</summary>
    public static readonly Weigering GeenSpoedontbinding = new("geen-spoedontbinding", "Met spoed kunt u schorsen, niet ontbinden.", OpenHouseKader.Proportionaliteit, "spoed");

    /// <summary>No approval.</summary>
    public static readonly Weigering JuristNietAkkoord = new("jurist-niet-akkoord", "De jurist is niet akkoord met deze maatregel, of heeft nog niet geadviseerd.", "Zorgvuldigheidsbeginsel (art. 3:2 Awb)");

    /// <summary>Not heard.</summary>
    public static readonly Weigering NietGehoord = new("niet-gehoord", "De deelnemer is nog niet gehoord, en zijn zienswijzetermijn loopt nog.", "Hoor en wederhoor (vergelijk art. 4:8 Awb)");

    /// <summary>A suspension has a day.</summary>
    public static readonly Weigering SchorsingZonderDag = new("schorsing-zonder-dag", "Noem de dag waarop de schorsing opnieuw wordt bekeken; die ligt na vandaag.", OpenHouseKader.Proportionaliteit, "tot");
}
