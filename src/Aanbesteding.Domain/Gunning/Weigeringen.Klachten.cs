namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>Where the right to complain comes from.</summary>
    internal const string Klachtrecht = "Handreiking Klachtafhandeling bij aanbesteden; Gids Proportionaliteit";

    /// <summary>There is nothing to complain about yet.</summary>
    public static readonly Weigering NogNietGepubliceerd = new("nog-niet-gepubliceerd", "De procedure is nog niet gepubliceerd. Een klacht kan vanaf de publicatie.", Klachtrecht);

    /// <summary>The complaint has its answer.</summary>
    public static readonly Weigering KlachtBeantwoord = new("klacht-beantwoord", "Deze klacht is al beantwoord. Het antwoord is verstuurd en verandert niet meer.", Klachtrecht, "klacht");

    /// <summary>Who worked on the procedure does not judge complaints about it.</summary>
    public static readonly Weigering NietOnafhankelijk = new("niet-onafhankelijk", "U hebt aan deze procedure gewerkt. Daarom behandelt iemand anders deze klacht.", Klachtrecht);

    /// <summary>A complaint waits; nothing becomes final before its answer.</summary>
    public static Weigering KlachtOpen(int aantal) => new("klacht-open", $"{(aantal == 1 ? "Er wacht nog een klacht" : $"Er wachten nog {aantal} klachten")} op antwoord. Definitief gunnen kan pas daarna. De klachtbehandelaar ziet de klacht in de eigen lijst.", Klachtrecht);
}
