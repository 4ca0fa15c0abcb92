using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>A party signs its own contract only.</summary>
    public static readonly Weigering NietEigenOvereenkomst = new("niet-eigen-overeenkomst", "U kunt alleen uw eigen overeenkomst tekenen.", "Volmacht van de contractpartij", "partij");

    /// <summary>The round counts no price.</summary>
    public static readonly Weigering GeenPrijsGevraagd = new("geen-prijs-gevraagd", "In deze procedure geeft u geen prijs op.", $"Inschrijfdocument; {Transparantie}", "prijzen");

    /// <summary>No price could be read: not one party is at fault, but the keys of the house.</summary>
    public static readonly Weigering PrijskluisOnleesbaar = new("prijskluis-onleesbaar", "Geen enkele prijs is te lezen. De kluis blijft dicht. Laat de beheerder de sleutels en de opslag van de kluis herstellen en probeer het dan opnieuw.", $"Integriteit van de inschrijvingen (art. 2.57 Aanbestedingswet 2012); {GelijkeBehandeling}");

    /// <summary>Signed already.</summary>
    public static readonly Weigering AlGetekend = new("al-getekend", "Deze overeenkomst hebt u al getekend.", Zorgvuldigheid);

    /// <summary>Dropped out already.</summary>
    public static readonly Weigering AlUitgevallen = new("al-uitgevallen", "Van deze partij is al vastgesteld dat zij is uitgevallen.", Zorgvuldigheid, "partij");

    /// <summary>Something of the decision is final: it can no longer fall as a whole.</summary>
    public static readonly Weigering AlDefinitief = new("al-definitief", "Er is al een perceel definitief gegund. De beslissing kan niet meer als geheel vervallen. Gaat het om een perceel dat nog niet is getekend? Stop dan dat perceel.", $"{Zorgvuldigheid}; rechtszekerheidsbeginsel");

    /// <summary>No contract may be signed for a perceel that was not definitively awarded.</summary>
    public static Weigering NietDefinitief(int perceel) => new("niet-definitief", $"Perceel {perceel} is nog niet definitief gegund. Er is nog geen overeenkomst om te tekenen.", "Art. 2.127 Aanbestedingswet 2012", "perceel");

    /// <summary>The set of afspraken was not accepted as it is.</summary>
    public static Weigering AfsprakenNietAanvaard(int perceel) => new("afspraken-niet-aanvaard", $"Ga akkoord met de definitieve set met afspraken van perceel {perceel}. Zonder akkoord is de inschrijving niet volledig.", $"Inschrijfdocument; {GelijkeBehandeling}", $"akkoord.{perceel}");

    /// <summary>No price for this perceel.</summary>
    public static Weigering PrijsOntbreekt(int perceel) => new("prijs-ontbreekt", $"Vul uw prijs in voor perceel {perceel}. Zonder prijs is de inschrijving niet volledig.", $"Inschrijfdocument; {GelijkeBehandeling}", $"prijs.{perceel}");

    /// <summary>A price is above zero and at most two billion euro. Never names the price.</summary>
    public static Weigering PrijsBuitenGrens(int perceel) => new("prijs-buiten-grens", $"De prijs voor perceel {perceel} is hoger dan € 0 en ten hoogste € 2.000.000.000.", Transparantie, "prijzen");

    /// <summary>Letters lack a part, or hold what may not be in them. Names the party, the perceel and the part.</summary>
    public static Weigering BriefOnvolledig(IReadOnlyList<Briefgebrek> gebreken, Partijnamen namen) => new("brief-onvolledig", $"De brieven kunnen nog niet weg. {string.Join(' ', gebreken.Select(g => $"{g.InZin(namen)}."))}", Motivering);

    /// <summary>The standstill has not ended.</summary>
    public static Weigering Standstill(Standstill standstill)
    {
        ArgumentNullException.ThrowIfNull(standstill);
        return new("standstill", $"De opschortende termijn loopt tot en met {Datumtekst.DatumMetWeekdag(standstill.LaatsteDag)}. Daarvoor mag er geen overeenkomst komen.", standstill.Gepubliceerd.Grondslag);
    }
}
