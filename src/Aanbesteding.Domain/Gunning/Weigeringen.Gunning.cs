using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>A party signs its own contract only.</summary>
    public static readonly Weigering NietEigenOvereenkomst = new("niet-eigen-overeenkomst", "U kunt alleen uw eigen overeenkomst tekenen.", "Volmacht van de contractpartij", "partij");

    /// <summary>Signed already.</summary>
    public static readonly Weigering AlGetekend = new("al-getekend", "Deze overeenkomst hebt u al getekend.", Zorgvuldigheid);

    /// <summary>The set of afspraken was not accepted as it is.</summary>
    public static Weigering AfsprakenNietAanvaard(int perceel) => new("afspraken-niet-aanvaard", $"Ga akkoord met de definitieve set met afspraken van perceel {perceel}. Zonder akkoord is de inschrijving niet volledig.", $"Inschrijfdocument; {GelijkeBehandeling}", $"akkoord.{perceel}");

    /// <summary>Letters lack a part, or hold what may not be in them. Names the party, the perceel and the part.</summary>
    public static Weigering BriefOnvolledig(IReadOnlyList<Briefgebrek> gebreken, Partijnamen namen) => new("brief-onvolledig", $"De brieven kunnen nog niet weg. {string.Join(' ', gebreken.Select(g => $"{g.InZin(namen)}."))}", Motivering);

    /// <summary>The standstill has not ended.</summary>
    public static Weigering Standstill(Termijn termijn)
    {
        ArgumentNullException.ThrowIfNull(termijn);
        return new("standstill", $"De opschortende termijn loopt tot en met {Datumtekst.DatumMetWeekdag(termijn.LaatsteDag)}. Daarvoor mag er geen overeenkomst komen.", termijn.Grondslag);
    }
}
