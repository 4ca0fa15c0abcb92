using Aanbesteding.EndToEnd.Browser;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class RekenkamerOpvoering
{
    private const string Winnaar = "Lotte Brouwers";
    private const string Afvaller = "Samir El Idrissi";

    /// <summary>Last day of the opschortende termijn, as the inkoper read it before sending.</summary>
    public string Standstill { get; private set; } = "";

    /// <summary>The letter of the party that gets perceel 1.</summary>
    public Ontvangen Gewonnen { get; private set; } = null!;

    /// <summary>The letter of the party that failed a minimum there.</summary>
    public Ontvangen Afgevallen { get; private set; } = null!;

    /// <summary>The inkoper sees that no letter lacks a part, looks at every letter, and sends them all at once.</summary>
    private async Task Verzend()
    {
        var inkoper = await _gezelschap.Aan("Gunningsbeslissing verzenden", Inkoper);
        foreach (var deelname in Deelnames)
        {
            await inkoper.Ziet($"Stichting {deelname.Nummer}: volledig.");
            await inkoper.Ziet($"Aan Stichting {deelname.Nummer}");
        }

        Standstill = (await inkoper.Tekst(".melding__kop")).Split("tot en met ")[1];
        await inkoper.Druk("Alle 3 brieven verzenden");
    }

    private async Task LeesBrieven()
    {
        Gewonnen = await LeesBrief(Winnaar);
        Afgevallen = await LeesBrief(Afvaller);
    }

    /// <summary>One party opens its letter by way of its messages, and saves it twice.</summary>
    private async Task<Ontvangen> LeesBrief(string naam)
    {
        var aanbieder = await _gezelschap.Wie(naam);
        await aanbieder.Druk("Berichten");
        await aanbieder.Druk("Gunningsbeslissing");
        var gelezen = new Ontvangen(await aanbieder.Tekst("article"), await aanbieder.Haal("als Word-document"), await aanbieder.Haal("als pagina om af te drukken"));
        await aanbieder.Druk("Bekijk uw resultaat in deze procedure");
        await aanbieder.Ziet(Standstill);
        return gelezen;
    }
}

/// <summary>A letter as a party gets it.</summary>
/// <param name="Scherm">On the screen.</param>
/// <param name="Word">To open in a word processor.</param>
/// <param name="Pagina">To print.</param>
public sealed record Ontvangen(string Scherm, Download Word, Download Pagina);
