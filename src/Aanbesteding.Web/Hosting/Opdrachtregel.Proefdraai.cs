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
    private const int MeesteGegadigden = 500;
    private const int GewoonAanbieders = 9;
    private const int GewoonGegadigden = 25;

    private sealed record Proefvraag(string Bestand, int? Aanbieders, int Seed, string? Dossier, bool Json, string? Map);

    private static async Task<int> Proefdraai(string[] argumenten, TextReader invoer, TextWriter uitvoer, TextWriter fouten)
    {
        if (LeesProefvraag(argumenten) is not { } vraag)
            return await LegProefdraaiUit(fouten);
        if (await LeesProefbestand(vraag, fouten) is not { } inhoud)
            return Onbekend;
        var openHouse = Inrichtingsoort.IsOpenHouse(inhoud);
        if (vraag.Aanbieders > (openHouse ? MeesteGegadigden : MeesteAanbieders))
            return await LegProefdraaiUit(fouten);
        var (opzet, open) = openHouse ? (null, await LeesOpenHouse(vraag, inhoud, fouten)) : (await LeesProefopzet(vraag, inhoud, fouten), (OpenHouseopzet?)null);
        if (opzet is null && open is null)
            return Onbekend;

        var map = vraag.Map ?? Directory.CreateTempSubdirectory("aanbesteding-proefdraai-").FullName;
        try
        {
            Directory.CreateDirectory(map);
            return opzet is not null ? await Speel(opzet, vraag, Path.GetFullPath(map), uitvoer) : await Speel(open!, vraag, Path.GetFullPath(map), uitvoer, fouten);
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
        var vraag = new Proefvraag("", null, 7, null, Json: false, null);
        for (var i = 0; i < argumenten.Length; i++)
        {
            var waarde = i + 1 < argumenten.Length ? argumenten[i + 1] : null;
            switch (argumenten[i])
            {
                case "--json":
                    vraag = vraag with { Json = true };
                    continue;
                case "--aanbieders" when int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal):
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

    private static async Task<int> LegProefdraaiUit(TextWriter fouten)
    {
        await fouten.WriteLineAsync(GebruikProefdraai);
        await fouten.WriteLineAsync($"Het aantal aanbieders is 0 tot en met {MeesteAanbieders}, en bij een open house tot en met {MeesteGegadigden} (zonder keuze {GewoonGegadigden}); de seed is een geheel getal.");
        return Onbekend;
    }

    private static async Task<byte[]?> LeesProefbestand(Proefvraag vraag, TextWriter fouten)
    {
        try
        {
            return await File.ReadAllBytesAsync(vraag.Bestand);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await fouten.WriteLineAsync($"Het bestand {vraag.Bestand} is er niet, of mag niet worden gelezen.");
            return null;
        }
    }

    private static async Task<Proefopzet?> LeesProefopzet(Proefvraag vraag, byte[] inhoud, TextWriter fouten)
    {
        string? bpmn = null;
        var gelezen = Inrichtinglezer.Lees(vraag.Bestand, inhoud, naam => (bpmn = Werkstroom(vraag.Bestand, naam)) is { } xml ? BpmnLezer.Lees(xml).Werkstroom : null);
        await Meld(gelezen.Bevindingen, fouten);
        return gelezen.Gelezen is { } inrichting ? new Proefopzet(inrichting.Inrichting, inrichting.Tekst, bpmn!, vraag.Aanbieders ?? GewoonAanbieders, vraag.Seed) : null;
    }

    private static async Task Meld(IReadOnlyList<Inrichtingbevinding> bevindingen, TextWriter fouten)
    {
        foreach (var bevinding in bevindingen)
            await fouten.WriteLineAsync($"{bevinding.Bestand}({bevinding.Regel}): {bevinding.Uitleg}");
    }

    private static async Task<int> Speel(Proefopzet opzet, Proefvraag vraag, string map, TextWriter uitvoer)
    {
        var klok = new Proefklok();
        await using var diensten = await Proefdiensten(map, klok);

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

    private static async Task<ServiceProvider> Proefdiensten(string map, Proefklok klok)
    {
        var diensten = new ServiceCollection().AddLogging().AddAanbestedingskern().AddSqlite(Path.Combine(map, "proefdraai.db"));
        diensten.AddDataProtection().SetApplicationName("Aanbesteding").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(map, "sleutels")));
        var gebouwd = diensten.AddSingleton<IClock>(klok).AddSingleton<IWekker, GeenWekker>().AddSingleton<IZaadbron, Proefzaad>().BuildServiceProvider();
        await using var scope = gebouwd.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>().Database.MigrateAsync();
        return gebouwd;
    }
}
