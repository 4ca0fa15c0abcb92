using Aanbesteding.Domain;

namespace Aanbesteding.Application.Pipeline;

/// <summary>Refusals that come before the procedure itself is asked anything. Codes are stored names.</summary>
public static class Opdrachtweigeringen
{
    /// <summary>No such procedure.</summary>
    public static readonly Weigering ProcedureOnbekend = new("procedure-onbekend", "Deze procedure bestaat niet.", Bevoegdheden.Grondslag, "procedureId");

    /// <summary>An aanbieder always acts for a party.</summary>
    public static readonly Weigering GeenPartij = new("zonder-partij", "Uw aanmelding noemt geen partij waarvoor u handelt. Vraag uw organisatie om een machtiging.", Bevoegdheden.Grondslag);

    /// <summary>The id of the command was used before, for another command or by somebody else.</summary>
    public static readonly Weigering IdBezet = new("opdracht-id-bezet", "Dit kenmerk van de opdracht is al gebruikt voor iets anders. Stuur een nieuw kenmerk mee.", "Iedere opdracht heeft een eigen kenmerk", "opdrachtId");
}
