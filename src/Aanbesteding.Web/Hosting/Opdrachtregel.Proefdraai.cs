using System.Globalization;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Proefdraai;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Web.Hosting;

/// <summary>The verb <c>proefdraai</c>: plays a whole procedure in a database of its own.</summary>
public static partial class Opdrachtregel
{
    private const string GebruikProefdraai = "Gebruik: proefdraai <inrichting.yaml> [--aanbieders 9] [--seed 7] [--dossier dossier.json] [--json] [--database map]";
    private const int MeesteAanbieders = 40;

    private sealed record Proefvraag(string Bestand, int Aanbieders, int Seed, string? Dossier, bool Json, string? Map);

    private static async Task<int> Proefdraai(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten)
    {
        if (LeesProefvraag(argumenten) is not { } vraag)
        {
            await fouten.WriteLineAsync(GebruikProefdraai);
            await fouten.WriteLineAsync($"Het aantal aanbieders is 0 tot en met {MeesteAanbieders}; de seed is een geheel getal.");
            return Onbekend;
        }

        if (await LeesProefopzet(vraag, fouten) is not { } opzet)
            return Onbekend;

        var map = vraag.Map ?? Directory.CreateTempSubdirectory("aanbesteding-proefdraai-").FullName;
        try
        {
            return await Speel(opzet, vraag, Directory.CreateDirectory(map).FullName, uitvoer, fouten);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (vraag.Map is null)
                Directory.Delete(map, recursive: true);
        }
    }

    private static Proefvraag? LeesProefvraag(string[] argumenten)
    {
        var vraag = new Proefvraag("", 9, 7, null, Json: false, null);
        for (var i = 0; i < argumenten.Length; i++)
        {
            var waarde = i + 1 < argumenten.Length ? argumenten[i + 1] : null;
            switch (argumenten[i])
            {
                case "--json":
                    vraag = vraag with { Json = true };
                    continue;
                case "--aanbieders" when int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) && aantal <= MeesteAanbieders:
                    vraag = vraag with { Aanbieders = aantal };
                    break;
                case "--seed" when int.TryParse(waarde, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed):
                    vraag = vraag with { Seed = seed };
                    break;
                case "--dossier" when waarde is { Length: > 0 }:
                    vraag = vraag with { Dossier = waarde };
                    break;
                case "--database" when waarde is { Length: > 0 }:
                    vraag = vraag with { Map = waarde };
                    break;
                case [not '-', ..] bestand when vraag.Bestand.Length == 0:
                    vraag = vraag with { Bestand = bestand };
                    continue;
                default:
                    return null;
            }

            i++;
        }

        return vraag.Bestand.Length > 0 ? vraag : null;
    }

    private static async Task<Proefopzet?> LeesProefopzet(Proefvraag vraag, TextWriter fouten)
    {
        try
        {
            string? bpmn = null;
            var gelezen = Inrichtinglezer.Lees(vraag.Bestand, await File.ReadAllBytesAsync(vraag.Bestand), naam =>
                (bpmn = Werkstroom(vraag.Bestand, naam)) is { } xml ? BpmnLezer.Lees(xml).Werkstroom : null);
            foreach (var bevinding in gelezen.Bevindingen)
                await fouten.WriteLineAsync($"{bevinding.Bestand}({bevinding.Regel}): {bevinding.Uitleg}");
            return gelezen.Gelezen is { } inrichting ? new Proefopzet(inrichting.Inrichting, inrichting.Tekst, bpmn!, vraag.Aanbieders, vraag.Seed) : null;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await fouten.WriteLineAsync($"Het bestand {vraag.Bestand} is er niet, of mag niet worden gelezen.");
            return null;
        }
    }

    private static async Task<int> Speel(Proefopzet opzet, Proefvraag vraag, string map, TextWriter uitvoer, TextWriter fouten)
    {
        var klok = new Proefklok();
        await using var diensten = Proefdiensten(map, klok);
        await using (var scope = diensten.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Database.MigrateAsync();

        var verslag = new Proefverslag(uitvoer, vraag.Json);
        var tijdlijn = new Tijdlijn(opzet.Inrichting, Aanbieders.Maak(opzet.Inrichting, new Toeval(opzet.Zaad), opzet.Aantal));
        await verslag.Begin(opzet);
        var afloop = await new Proefrun(diensten, klok).Speel(opzet, post => verslag.Meld(tijdlijn.Vertel(post)));
        await using var lezen = diensten.CreateAsyncScope();
        await verslag.Einde(tijdlijn.Namen(await Slotzin.Van(lezen.ServiceProvider, afloop)));
        if (afloop.Weigering is not null)
            return 1;
        if (vraag.Dossier is { } bestand)
            await File.WriteAllTextAsync(bestand, await lezen.ServiceProvider.GetRequiredService<Dossieruitvoer>().Schrijf(afloop.Procedure));
        return 0;
    }

    private static ServiceProvider Proefdiensten(string map, Proefklok klok)
    {
        var diensten = new ServiceCollection().AddLogging().AddAanbestedingskern().AddSqlite(Path.Combine(map, "proefdraai.db"));
        diensten.AddDataProtection().SetApplicationName("Aanbesteding").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(map, "sleutels")));
        return diensten.AddSingleton<IClock>(klok).AddSingleton<IWekker, GeenWekker>().AddSingleton<IZaadbron, Proefzaad>().BuildServiceProvider();
    }
}
