using Aanbesteding.EndToEnd.Browser;

namespace Aanbesteding.EndToEnd.Opvoering;

/// <summary>The steps of an aanmelding, as a person takes them one page after the other.</summary>
public static class Aanmeldstappen
{
    /// <summary>Who applies, or takes part.</summary>
    public static async Task VulOrganisatie(this Bezoeker wie, string naam, string kvk, params string[] soorten)
    {
        await wie.Vul("Naam van de organisatie", naam);
        await wie.Vul("KvK-nummer", kvk);
        foreach (var soort in soorten)
            await wie.Kies(soort);
    }

    /// <summary>For which percelen.</summary>
    public static async Task KiesPercelen(this Bezoeker wie, params int[] percelen)
    {
        foreach (var perceel in percelen)
            await wie.Kies($"Perceel {perceel}: …");
        await wie.Druk("Bewaren en verder");
    }

    /// <summary>Yes to every eis.</summary>
    public static async Task Verklaar(this Bezoeker wie)
    {
        foreach (var eis in Bronbestanden.Slt.Inrichting.Geschiktheidseisen)
        {
            await wie.Ziet(eis.Vraag);
            await wie.Kies("Ja");
            await wie.Druk("Bewaren en verder");
        }
    }

    /// <summary>Why, per perceel.</summary>
    public static async Task Motiveer(this Bezoeker wie, params int[] percelen)
    {
        foreach (var perceel in percelen)
        {
            await wie.Ziet($"Waarom bent u geschikt voor perceel {perceel}?");
            await wie.Vul("Uw motivatie", $"In de wijken van perceel {perceel} werken wij met een vast team dat iedere week op school en in het buurthuis zit.");
            await wie.Druk("Bewaren en verder");
        }
    }
}
