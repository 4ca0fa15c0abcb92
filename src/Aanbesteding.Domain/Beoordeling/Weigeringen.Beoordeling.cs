using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>Not a member of the commissie.</summary>
    public static readonly Weigering NietInCommissie = new("niet-in-commissie", "U bent geen lid van de beoordelingscommissie van deze procedure.", Zorgvuldigheid);

    /// <summary>Locked marks do not change.</summary>
    public static readonly Weigering Vergrendeld = new("vergrendeld", "U hebt uw scores vergrendeld. Ze kunnen niet meer veranderen.", $"Individuele beoordeling vóór consensus; {GelijkeBehandeling}");

    /// <summary>Nobody reads the marks of another before every beoordelaar has locked.</summary>
    public static readonly Weigering ScoresVerzegeld = new("scores-verzegeld", "De scores zijn verzegeld tot alle beoordelaars ze hebben vergrendeld. Tot dan leest iedere beoordelaar alleen de eigen scores.", $"Individuele beoordeling vóór consensus; {GelijkeBehandeling}");

    /// <summary>There is no outcome before the commissie agreed on everything.</summary>
    public static readonly Weigering ConsensusOntbreekt = new("consensus-ontbreekt", "De uitslag is er pas als de commissie over alle scores overeenstemming heeft.", $"Individuele beoordeling vóór consensus; {Transparantie}");

    /// <summary>A mark is missing.</summary>
    public static Weigering ScoreOntbreekt(string criterium, int perceel) => new("score-ontbreekt", $"Geef eerst een score op criterium {criterium} voor iedere kandidaat van perceel {perceel}.", GelijkeBehandeling, "cijfer");

    /// <summary>Who knows the prices may not move a quality mark.</summary>
    public static readonly Weigering PrijzenBekend = new("prijzen-bekend", "De prijzen zijn geopend. Het afgesproken cijfer kan niet meer veranderen; de motivering wel.", $"Kwaliteit wordt beoordeeld zonder kennis van de prijs; {GelijkeBehandeling}", "cijfer");

    /// <summary>Who knows who is gone may not move a mark: the scores of the others are not given anew.</summary>
    public static readonly Weigering ScoresBevroren = new("scores-bevroren", "Er is een partij uitgevallen nadat de scores bekend waren. Het afgesproken cijfer kan niet meer veranderen; de motivering wel.", GelijkeBehandeling, "cijfer");

    /// <summary>The document prescribes how the mark follows from the individual ones.</summary>
    public static Weigering CijferVolgt(Scorebepaling bepaling) => new("cijfer-volgt", $"Hier spreekt u geen cijfer af: het is het exacte {(bepaling is Scorebepaling.Mediaan ? "middelste cijfer (de mediaan)" : "gemiddelde")} van de beoordelaars. Geef alleen de motivering.", $"Gepubliceerde scorebepaling; {Transparantie}", "cijfer");

    /// <summary>The mark is not on the published scale (Rb. Gelderland 2015: grid marks bind).</summary>
    public static Weigering CijferBuitenSchaal(Beoordelingscriterium criterium)
    {
        ArgumentNullException.ThrowIfNull(criterium);
        return new("cijfer-buiten-schaal", $"Kies een cijfer van de schaal: {string.Join(", ", criterium.Cijfers)}.", $"Gepubliceerde schaal van criterium {criterium.Id}; {Transparantie}", "cijfer");
    }
}
