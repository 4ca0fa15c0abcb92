using Aanbesteding.Application.Gunning;
using Aanbesteding.Domain;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    /// <summary>One plan in the browser, the others through the door.</summary>
    private async Task SchrijvenIn()
    {
        var markdal = await BijProcedure(Aanbieder);
        await markdal.Druk("Inschrijving beginnen");
        await markdal.Druk("Percelen");
        await markdal.Kies("Perceel 2: …");
        await markdal.Druk("Bewaren en verder");
        await markdal.Kies("Ja, wij gaan akkoord met deze set");
        await markdal.Druk("Bewaren en verder");
        foreach (var criterium in Bronbestanden.Slt.Inrichting.Gunning.Criteria)
        {
            await markdal.Ziet(criterium.Vraag);
            await markdal.Vul("Uw plan", $"Over {criterium.Naam}: wij beginnen met een vast team dat elke week bij de scholen langs gaat.");
            await markdal.Druk("Bewaren en verder");
        }

        await markdal.Druk("Verder");
        await markdal.Druk("Inschrijving indienen");
        await markdal.Ziet("Uw inschrijving is ingediend en verzegeld");

        var procedure = await _portaal.Lees();
        foreach (var nummer in new[] { 1, 3 })
            await Doe(Mensen.Aanbieder(nummer), new DienInschrijvingIn(_procedure, SltVerloop.Inschrijving(procedure, Mensen.Aanbieder(nummer).Partij!)));
    }

    /// <summary>From the closing moment to the end of the standstill.</summary>
    private async Task Gun()
    {
        await Wacht("Inschrijvingen openen");
        await Open("Inschrijvingen openen");
        await Scoor("Inschrijvingen beoordelen", alles: false);
        await BereikConsensus("Consensus bereiken");
        await Wijstoe("Toewijzing voordragen");
        await Toets("Gunning juridisch toetsen");
        await Besluit("Gunningsbesluit nemen", "Algemeen Bestuur Regio WBO Jeugd", "Gunnen", "Wij nemen de voordracht over.");
        await Verzend("Gunningsbeslissing verzenden");
        await Wacht("Definitief gunnen");
    }

    private async Task Verzend(string taak)
    {
        var inkoper = await Aan(taak, Inkoper);
        await inkoper.Druk("Alle …");
    }

    /// <summary>Both sides sign, and the award is announced.</summary>
    private async Task SluitAf()
    {
        var inkoper = await Aan("Definitief gunnen", Inkoper);
        await inkoper.Druk("Percelen 1, 2 en 3 definitief gunnen");
        foreach (var overeenkomst in (await _portaal.Lees()).Overeenkomsten)
        {
            var bestuurder = await Aan("Overeenkomst ondertekenen", Bestuurder);
            await bestuurder.Druk($"Overeenkomst voor perceel {overeenkomst.Perceel} tekenen");
            if (overeenkomst.Partij != Mensen.Aanbieder(2).Partij)
                await Doe(Partij(overeenkomst.Partij), new TekenOvereenkomst(_procedure, overeenkomst.Perceel, overeenkomst.Partij));
        }

        var markdal = await BijProcedure(Aanbieder);
        await markdal.Druk("Naar de overeenkomst");
        await markdal.Druk("Overeenkomst voor perceel 2 tekenen");
        await Aan("Gunning aankondigen", Inkoper);
        await inkoper.Vul("Wilt u iets toevoegen aan het proces-verbaal?", "De procedure is gevolgd zoals gepubliceerd. Drie percelen zijn gegund aan drie partners.");
        await inkoper.Druk("Gunning aankondigen");
    }

    private static Actor Partij(string partij) => Enumerable.Range(1, 6).Select(Mensen.Aanbieder).Single(a => a.Partij == partij);
}
