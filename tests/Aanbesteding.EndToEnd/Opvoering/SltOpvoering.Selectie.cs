using Aanbesteding.Application.Selectie;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    /// <summary>From the closing moment to the letters.</summary>
    private async Task Selecteer()
    {
        await Wacht("Aanmeldingen openen");
        await Open("Aanmeldingen openen");
        await BeoordeelGeschiktheid();
        var voorzitter = await Aan("Geschiktheid vaststellen", Voorzitter);
        await voorzitter.Druk("Geschiktheid vaststellen");
        await Scoor("Nadere selectie beoordelen", alles: true);
        await BereikConsensus("Consensus over selectie");
        await Wijstoe("Beoogde partners voordragen");
        await Toets("Voordracht selectie juridisch toetsen");
        await Besluit("Poort na selectie", "Algemeen Bestuur Regio WBO Jeugd", "Doorgaan", "Voor ieder perceel is er een geschikte partner.");
        await Verzend("Selectiebeslissing verzenden");
        var markdal = await BijProcedure(Aanbieder);
        await markdal.Druk("Bekijk uw resultaat en uw berichten");
        await markdal.Ziet("Hoe uw aanmelding is beoordeeld");
    }

    /// <summary>Two keys, by two people.</summary>
    private async Task Open(string taak)
    {
        await (await Aan(taak, Inkoper)).Druk("Mijn sleutel omdraaien");
        var voorzitter = await Aan(taak, Voorzitter);
        await voorzitter.Druk("Mijn sleutel omdraaien");
    }

    private async Task BeoordeelGeschiktheid()
    {
        var eisen = Bronbestanden.Slt.Inrichting.Geschiktheidseisen;
        foreach (var aanmelding in (await _portaal.Lees()).Aanmeldingen)
        {
            var naam = aanmelding.Inhoud.Combinatie.Naam;
            if (naam is not (Gevraagde or Onvolledige))
            {
                foreach (var eis in eisen)
                    await Doe(Mensen.Inkoper, new BeoordeelGeschiktheid(_procedure, aanmelding.Id, eis.Id, Voldaan: true, "Het bewijs is gezien."));
                continue;
            }

            var inkoper = await Aan("Geschiktheid beoordelen", Inkoper);
            await inkoper.Druk(naam);
            foreach (var eis in eisen)
            {
                await inkoper.Kies(naam == Onvolledige && eis.Id == "G3" ? "Niet voldaan" : "Voldaan", $"Uw oordeel over {eis.Id}");
                await inkoper.Vul($"Motivering bij {eis.Id}", $"Bewijs bij {eis.Id} bekeken.");
            }

            await inkoper.Druk("Oordelen bewaren");
        }

        await (await Aan("Geschiktheid beoordelen", Inkoper)).Druk("Voorleggen aan de voorzitter");
    }
}
