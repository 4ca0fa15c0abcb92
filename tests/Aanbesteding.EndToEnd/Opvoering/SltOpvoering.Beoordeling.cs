using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Domain;
using Aanbesteding.EndToEnd.Browser;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    private const string Reden = "Het plan is concreet en noemt voorbeelden uit dit gebied.";

    /// <summary>Everyone gives at least one mark and locks; with <paramref name="alles"/> the first beoordelaar gives every mark.</summary>
    private async Task Scoor(string taak, bool alles)
    {
        for (var nummer = 1; nummer <= Beoordelaars.Count; nummer++)
        {
            var beoordelaar = await Aan(taak, Beoordelaars[nummer - 1]);
            await beoordelaar.Druk("Beginnen");
            do
                await GeefCijfer(beoordelaar, nummer);
            while (alles && nummer == 1 && !(await beoordelaar.Tekst("h1")).StartsWith("Kloppen", StringComparison.Ordinal));
            await GeefOverige(nummer);
            await Aan(taak, Beoordelaars[nummer - 1]);
            await beoordelaar.Druk("Scores nakijken en vergrendelen");
            await beoordelaar.Druk("Mijn scores vergrendelen");
        }
    }

    private static async Task GeefCijfer(Bezoeker beoordelaar, int nummer)
    {
        await beoordelaar.Kies($"{Cijfer(await beoordelaar.Tekst("h1"), nummer):0}: …");
        await beoordelaar.Vul("Waarom geeft u dit cijfer?", Reden);
        await beoordelaar.Druk("Bewaren en verder");
    }

    private async Task GeefOverige(int nummer)
    {
        var procedure = await _portaal.Lees();
        var ronde = procedure.Ronde!;
        var blad = ronde.Bladen.Single(b => b.Beoordelaar == Mensen.Beoordelaar(nummer).Persoon);
        foreach (var (kandidaat, criterium) in ronde.Ontbrekend(blad.Scores, procedure.Wijze(ronde)))
            await Doe(Mensen.Beoordelaar(nummer), new GeefScore(_procedure, kandidaat.Inzending, kandidaat.Perceel, criterium, Cijfer(Partijnaam(procedure, kandidaat), nummer), Reden));
    }

    /// <summary>The biggest difference is settled in the browser, the rest as most beoordelaars gave it.</summary>
    private async Task BereikConsensus(string taak)
    {
        var voorzitter = await Aan(taak, Voorzitter);
        await voorzitter.Druk("Vastleggen…");
        await voorzitter.Kies($"{Cijfer(await voorzitter.Tekst("h1"), 1):0}: …");
        await voorzitter.Vul("Waarom is dit het cijfer?", Reden);
        await voorzitter.Druk("Score vastleggen");
        var procedure = await _portaal.Lees();
        var ronde = procedure.Ronde!;
        foreach (var (kandidaat, criterium) in ronde.OntbrekendeConsensus(procedure.Wijze(ronde)))
            await Doe(Mensen.Voorzitter, new LegConsensusVast(_procedure, kandidaat.Inzending, kandidaat.Perceel, criterium, Cijfer(Partijnaam(procedure, kandidaat), 1), Reden));
        await Aan(taak, Voorzitter);
        if ((await _portaal.Lees()).Inschrijvingen.Count == 0)
            await Scherm(voorzitter, "scorematrix", ".matrix");
        await voorzitter.Druk("Overleg afronden");
    }

    private async Task Wijstoe(string taak)
    {
        var voorzitter = await Aan(taak, Voorzitter);
        await voorzitter.Druk("Toewijzing vaststellen");
    }

    /// <summary>Coöperatie Samen Opgroeien is strongest, Het Veerhuis weakest; the third beoordelaar is the mildest.</summary>
    private static decimal Cijfer(string tekst, int beoordelaar) => tekst switch
    {
        _ when tekst.Contains("Samen Opgroeien", StringComparison.Ordinal) => 10,
        _ when tekst.Contains("Veerhuis", StringComparison.Ordinal) => beoordelaar == 3 ? 8 : 6,
        _ => beoordelaar == 3 ? 10 : 8,
    };

    private static string Partijnaam(Procedure procedure, Kandidaat kandidaat) =>
        procedure.Aanmeldingen.Single(a => a.Partij == procedure.PartijVan(kandidaat)).Inhoud.Combinatie.Naam;
}
