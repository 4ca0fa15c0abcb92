using Aanbesteding.Domain.Termijnen;

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

    /// <summary>The closing moment has passed.</summary>
    public static Weigering TeLaat(Termijn termijn)
    {
        ArgumentNullException.ThrowIfNull(termijn);
        return new("te-laat", $"De sluiting was op {Datumtekst.Tijdstip(termijn.Einde)}. Daarna kan niemand meer indienen of intrekken.", $"{GelijkeBehandeling}; {termijn.Grondslag}");
    }
}
