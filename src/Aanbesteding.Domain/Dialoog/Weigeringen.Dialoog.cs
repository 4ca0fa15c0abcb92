namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>A talk cannot lie in the future.</summary>
    public static readonly Weigering DatumInToekomst = new("datum-in-toekomst", "De datum van het gesprek ligt in de toekomst.", Zorgvuldigheid, "datum");

    /// <summary>The party was not selected for this perceel.</summary>
    public static Weigering NietGeselecteerd(int perceel) => new("niet-geselecteerd", $"Deze partij is niet geselecteerd voor perceel {perceel}. Alleen partijen uit de dialoogfase doen verder mee.", $"Selectiedocument; {GelijkeBehandeling}", "perceel");

    /// <summary>Unequal numbers of talks.</summary>
    public static Weigering DialoogOngelijk(int perceel) => new("dialoog-ongelijk", $"Voer op perceel {perceel} met iedere partij evenveel gesprekken, en ten minste één.", GelijkeBehandeling);

    /// <summary>No set of afspraken yet.</summary>
    public static Weigering AfsprakenOntbreken(int perceel) => new("afspraken-ontbreken", $"Leg eerst de set met afspraken van perceel {perceel} vast.", Transparantie);
}
