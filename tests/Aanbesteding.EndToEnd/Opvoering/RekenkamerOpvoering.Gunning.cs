using Aanbesteding.EndToEnd.Browser;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class RekenkamerOpvoering
{
    private const string Prijzen = "Prijzen openen";

    /// <summary>The scorematrix as the voorzitter took it out: a workbook and a table.</summary>
    public IReadOnlyList<Download> Matrixbestanden { get; private set; } = [];

    /// <summary>The scorematrix on the screen.</summary>
    public string Matrix { get; private set; } = "";

    /// <summary>The allocation on the screen, before it was confirmed.</summary>
    public string Verdeling { get; private set; } = "";

    /// <summary>Two officers of different roles; before the second one no price is on the screen.</summary>
    private async Task OpenPrijzen()
    {
        var inkoper = await _gezelschap.Aan(Prijzen, Inkoper);
        await inkoper.Ziet("Niemand kan ze lezen tot de prijskluis open is.");
        await inkoper.Druk("Mijn sleutel omdraaien");
        await inkoper.Ziet("De andere sleutel ontbreekt nog");
        (await inkoper.Tekst()).ShouldNotContain(Euro(1));
        var voorzitter = await _gezelschap.Aan(Prijzen, Voorzitter);
        await voorzitter.Druk("Mijn sleutel omdraaien");
        await voorzitter.Ziet("De prijskluis is open");
        foreach (var deelname in Deelnames)
            await voorzitter.Ziet(Euro(deelname.Nummer));
    }

    /// <summary>The voorzitter reads and takes out the scorematrix, and confirms what was computed from it.</summary>
    private async Task Wijstoe()
    {
        var voorzitter = await _gezelschap.Wie(Voorzitter);
        await voorzitter.Open($"/procedures/{Kenmerk}/scorematrix");
        Matrix = await voorzitter.Tekst();
        Matrixbestanden = [await voorzitter.Haal("Ophalen als werkmap (XLSX)"), await voorzitter.Haal("Ophalen als tabel (CSV)")];
        await _gezelschap.Aan("Toewijzing voordragen", Voorzitter);
        Verdeling = await voorzitter.Tekst();
        await voorzitter.Druk("Toewijzing vaststellen");
    }

    /// <summary>The jurist agrees, the bestuurder decides.</summary>
    private async Task Besluit()
    {
        var jurist = await _gezelschap.Aan("Gunning juridisch toetsen", Jurist);
        await jurist.Kies("Akkoord, dit mag door");
        await jurist.Vul("Uw advies", "De scores, de prijzen en de regels leiden tot deze voordracht.");
        await jurist.Druk("Oordeel geven");
        var bestuurder = await _gezelschap.Aan("Gunningsbesluit nemen", Bestuurder);
        await bestuurder.Kies("Algemeen Bestuur Regio WBO Jeugd", "Namens welk orgaan");
        await bestuurder.Kies("Gunnen", "Wat is het besluit?");
        await bestuurder.Vul("Waarom?", "Wij nemen de voordracht over.");
        await Gezelschap.LegUit(bestuurder);
        await bestuurder.Druk("Besluit vastleggen");
    }
}
