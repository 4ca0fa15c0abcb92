namespace Aanbesteding.Domain;

/// <summary>
/// The closed list of refusals of a <see cref="Procedure"/>, by feature. Codes are stored names.
/// </summary>
public static partial class Weigeringen
{
    internal const string Transparantie = "Transparantiebeginsel (art. 1.9 lid 2 Aanbestedingswet 2012)";
    private const string GelijkeBehandeling = "Beginsel van gelijke behandeling (art. 1.8 Aanbestedingswet 2012)";
    internal const string Zorgvuldigheid = "Zorgvuldigheidsbeginsel (art. 3:2 Awb)";
    private const string Motivering = "Motiveringsbeginsel (art. 2.130 Aanbestedingswet 2012)";

    /// <summary>No such task is open.</summary>
    public static readonly Weigering TaakNietOpen = new("andere-fase", "Deze stap is nu niet aan de orde. De procedure is in een andere fase.", Bevoegdheden.Grondslag);

    /// <summary>A commission needs at least two beoordelaars.</summary>
    public static readonly Weigering CommissieTeKlein = new("commissie-te-klein", "Wijs ten minste twee beoordelaars aan. Zij geven eerst ieder apart een score.", Zorgvuldigheid, "commissie");

    /// <summary>Separation of duties.</summary>
    public static Weigering Functiescheiding(string andereTaak) => new("functiescheiding", $"U deed zelf ‘{andereTaak}’. Iemand anders moet deze stap doen.", "Functiescheiding: wie iets maakt of beoordeelt, toetst of besluit er niet over");

    /// <summary>A field that must be filled in is empty.</summary>
    public static Weigering Leeg(string veld, string wat) => new("leeg", $"Vul in: {wat}.", Motivering, veld);

    /// <summary>Something occurs twice.</summary>
    public static Weigering Dubbel(string veld, string wat) => new("dubbel", $"U noemt {wat} twee keer. Noem het één keer.", Transparantie, veld);

    /// <summary>The value is not known here.</summary>
    public static Weigering Onbekend(string veld, string wat) => new("onbekend", $"{wat} bestaat niet in deze procedure.", Transparantie, veld);
}
