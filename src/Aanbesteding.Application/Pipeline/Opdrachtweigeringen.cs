using Aanbesteding.Domain;

namespace Aanbesteding.Application.Pipeline;

/// <summary>Refusals that come before the procedure itself is asked anything. Codes are stored names.</summary>
public static class Opdrachtweigeringen
{
    /// <summary>No such procedure.</summary>
    public static readonly Weigering ProcedureOnbekend = new("procedure-onbekend", "Deze procedure bestaat niet.", Bevoegdheden.Grondslag, "procedureId");

    /// <summary>No such open house.</summary>
    public static readonly Weigering OpenHouseOnbekend = new("open-house-onbekend", "Dit open house bestaat niet.", Bevoegdheden.Grondslag, "systeemId");

    /// <summary>No such aanvraag, or of another party.</summary>
    public static readonly Weigering AanvraagOnbekend = new("aanvraag-onbekend", "Deze aanvraag bestaat niet.", Bevoegdheden.Grondslag, "aanvraagId");

    /// <summary>No such deelnemer, or of another party.</summary>
    public static readonly Weigering DeelnemerOnbekend = new("deelnemer-onbekend", "Deze deelnemer bestaat niet.", Bevoegdheden.Grondslag, "deelnemerId");

    /// <summary>An aanbieder always acts for a party.</summary>
    public static readonly Weigering GeenPartij = new("zonder-partij", "Uw aanmelding noemt geen partij waarvoor u handelt. Vraag uw organisatie om een machtiging.", Bevoegdheden.Grondslag);

    /// <summary>The id of the command was used before, for another command or by somebody else.</summary>
    public static readonly Weigering IdBezet = new("opdracht-id-bezet", "Dit kenmerk van de opdracht is al gebruikt voor iets anders. Stuur een nieuw kenmerk mee.", "Iedere opdracht heeft een eigen kenmerk", "opdrachtId");
}
