using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>Only the penvoerder submits for a combinatie.</summary>
    public static readonly Weigering NietPenvoerder = new("niet-penvoerder", "Alleen de penvoerder dient in namens de combinatie. De eerste partij moet uw eigen organisatie zijn.", "Penvoerderschap (combinatieverklaring); art. 2.52 Aanbestedingswet 2012", "penvoerder");

    /// <summary>Malformed KvK number.</summary>
    public static readonly Weigering KvkNummer = new("kvk-nummer", "Vul het KvK-nummer in: 8 cijfers.", "Handelsregisterwet 2007", "kvkNummer");

    /// <summary>The same organisation occurs twice in one combinatie.</summary>
    public static readonly Weigering DubbeleCombinant = new("dubbele-combinant", "Een organisatie staat twee keer in de combinatie. Noem iedere organisatie één keer.", GelijkeBehandeling, "combinanten");

    /// <summary>A preference for a perceel that the party does not apply for.</summary>
    public static readonly Weigering VoorkeurZonderAanmelding = new("voorkeur-zonder-aanmelding", "Uw voorkeur noemt een perceel waarvoor u zich niet aanmeldt.", Transparantie, "voorkeur");

    /// <summary>A party that can carry nothing cannot apply.</summary>
    public static readonly Weigering MaximumTeLaag = new("maximum-te-laag", "U moet ten minste één perceel aankunnen.", Transparantie, "maximaalPercelen");

    /// <summary>The kluis was not opened with two keys in this command.</summary>
    public static readonly Weigering KluisDicht = new("kluis-dicht", "De kluis is niet met twee sleutels geopend.", "Vier-ogenprincipe bij opening van de kluis");

    /// <summary>Both keys were turned by the same role or person.</summary>
    public static readonly Weigering ZelfdeSleutel = new("zelfde-sleutel", "De tweede sleutel moet van iemand met een andere rol komen. Vraag een collega.", "Vier-ogenprincipe bij opening van de kluis");

    /// <summary>Not every aanmelding was assessed.</summary>
    public static readonly Weigering GeschiktheidOnvolledig = new("geschiktheid-onvolledig", "Beoordeel eerst iedere aanmelding op iedere eis.", GelijkeBehandeling);

    /// <summary>A key of the kluis was turned: from then on no window opens again.</summary>
    public static readonly Weigering SleutelOmgedraaid = new("sleutel-omgedraaid", "Er is al een sleutel van de kluis omgedraaid. Het indienen kan dan niet meer opnieuw open.", $"{GelijkeBehandeling}; {SasKader.GrondslagStoring}");

    /// <summary>No failure was measured that counts.</summary>
    public static readonly Weigering GeenStoring = new("geen-storing", "Vóór de sluiting is geen storing gemeten die meetelt. Zonder bewijs mag het indienen niet opnieuw open.", SasKader.GrondslagStoring);

    /// <summary>Whether a submission was refused because its window is over; it is then kept unopened in the late kluis.</summary>
    public static bool NaSluiting(Weigering weigering)
    {
        ArgumentNullException.ThrowIfNull(weigering);
        return weigering.Code is "te-laat" or "kluis-al-open";
    }

    /// <summary>Not late, so there is nothing to keep apart.</summary>
    public static readonly Weigering NietTeLaat = new("niet-te-laat", "Deze inzending is niet te laat. Dien gewoon in.", GelijkeBehandeling);

    /// <summary>The new closing leaves too little time.</summary>
    public static Weigering HeropeningTeKort(Instant vroegste) => new(
        "heropening-te-kort", $"Kies een sluiting op of na {Datumtekst.Tijdstip(vroegste)}. Iedereen heeft een hele werkdag nodig, en de tijd die door de storing verloren ging.", SasKader.GrondslagStoring, "einde");

    /// <summary>It arrived in time, but could be handled only after the kluis was opened.</summary>
    public static Weigering KluisAlOpen(Termijn termijn)
    {
        ArgumentNullException.ThrowIfNull(termijn);
        return new("kluis-al-open", $"Dit kwam vóór de sluiting van {Datumtekst.Tijdstip(termijn.Einde)} binnen, maar de kluis was al open voordat wij het konden verwerken. Neem meteen contact op met de opdrachtgever.", $"{GelijkeBehandeling}; {termijn.Grondslag}");
    }

    /// <summary>The closing moment has passed.</summary>
    public static Weigering TeLaat(Termijn termijn)
    {
        ArgumentNullException.ThrowIfNull(termijn);
        return new("te-laat", $"De sluiting was op {Datumtekst.Tijdstip(termijn.Einde)}. Daarna kan niemand meer indienen of intrekken.", $"{GelijkeBehandeling}; {termijn.Grondslag}");
    }
}
