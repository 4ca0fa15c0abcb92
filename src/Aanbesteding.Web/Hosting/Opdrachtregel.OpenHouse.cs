using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Proefdraai;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Hosting;

/// <summary>The verb <c>proefdraai</c> for an open house.</summary>
public static partial class Opdrachtregel
{
    private static async Task<OpenHouseopzet?> LeesOpenHouse(Proefvraag vraag, byte[] inhoud, TextWriter fouten)
    {
        var gelezen = Toelatingslezer.Lees(vraag.Bestand, inhoud, naam => Werkstroom(vraag.Bestand, naam) is { } xml ? BpmnLezer.Lees(xml).Werkstroom : null);
        await Meld(gelezen.Bevindingen, fouten);
        return gelezen.Gelezen is var (inrichting, tekst, _)
            ? new OpenHouseopzet(inrichting, tekst, Werkstroom(vraag.Bestand, inrichting.Werkstroom)!, Werkstroom(vraag.Bestand, inrichting.Aanvraagwerkstroom)!, vraag.Aanbieders ?? GewoonGegadigden, vraag.Seed)
            : null;
    }

    /// <summary>The text tells what matters, the JSON everything; how far it is goes to <paramref name="fouten"/>, once a year of the run.</summary>
    private static async Task<int> Speel(OpenHouseopzet opzet, Proefvraag vraag, string map, TextWriter uitvoer, TextWriter fouten)
    {
        var klok = new Proefklok();
        await using var diensten = await Proefdiensten(map, klok);
        var verslag = new Proefverslag(uitvoer, vraag.Json);
        var tijdlijn = new OpenHousetijdlijn(opzet.Inrichting, Gegadigden.Maak(opzet.Inrichting, new Toeval(opzet.Zaad), opzet.Aantal));
        await verslag.Begin(opzet);
        var (stappen, jaar) = (0, 0);
        var afloop = await new OpenHouserun(diensten, klok).Speel(opzet, async post =>
        {
            stappen++;
            if (Nederland.Dag(post.Op).Year is var nu && nu > jaar)
            {
                jaar = nu;
                await fouten.WriteLineAsync($"Nu in {jaar}; {stappen} stappen.");
            }

            var regel = tijdlijn.Vertel(post);
            if (vraag.Json || OpenHousetijdlijn.IsHoofdzaak(post))
                await verslag.Meld(regel);
        });
        await using var lezen = diensten.CreateAsyncScope();
        await verslag.Einde(await OpenHouseslot.Van(lezen.ServiceProvider, afloop));
        if (vraag.Dossier is { } bestand && afloop.Weigering is null)
            await File.WriteAllTextAsync(bestand, await lezen.ServiceProvider.GetRequiredService<Dossieruitvoer>().Schrijf(afloop.Systeem));
        return OpenHouseslot.Geslaagd(afloop) ? 0 : 1;
    }
}
