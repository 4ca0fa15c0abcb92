using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>Writes the timeline of a trial run while it goes on: as text for people, or as one JSON object.</summary>
/// <param name="uitvoer">Where to.</param>
/// <param name="json">Whether as JSON.</param>
public sealed class Proefverslag(TextWriter uitvoer, bool json)
{
    private static readonly JsonSerializerOptions Opties = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private bool _leeg = true;

    /// <summary>Says what is played.</summary>
    public Task Begin(Proefopzet opzet)
    {
        ArgumentNullException.ThrowIfNull(opzet);
        return Begin(opzet.Inrichting.Kenmerk, opzet.Inrichting.Naam, opzet.Aantal, opzet.Zaad);
    }

    /// <summary>Says what is played.</summary>
    public Task Begin(OpenHouseopzet opzet)
    {
        ArgumentNullException.ThrowIfNull(opzet);
        return Begin(opzet.Inrichting.Kenmerk, opzet.Inrichting.Naam, opzet.Aantal, opzet.Zaad);
    }

    /// <summary>Writes one line of the timeline.</summary>
    public async Task Meld(Tijdlijnregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        if (json)
        {
            await uitvoer.WriteAsync($"{(_leeg ? "" : ",\n")}{JsonSerializer.Serialize(regel, Opties)}");
        }
        else
        {
            await uitvoer.WriteLineAsync($"{regel.Op}  [{regel.Wie}] {string.Join(" ", regel.Kop)}");
            foreach (var detail in regel.Details)
                await uitvoer.WriteLineAsync($"    - {detail}");
        }

        _leeg = false;
        await uitvoer.FlushAsync();
    }

    /// <summary>Says how it ended.</summary>
    public async Task Einde(string uitkomst)
    {
        await uitvoer.WriteLineAsync(json ? $"\n],\"uitkomst\":{Tekst(uitkomst)}}}" : uitkomst);
        await uitvoer.FlushAsync();
    }

    private Task Begin(string kenmerk, string naam, int aantal, int zaad) => uitvoer.WriteLineAsync(json
        ? $"{{\"kenmerk\":{Tekst(kenmerk)},\"aanbieders\":{aantal},\"seed\":{zaad},\"tijdlijn\":["
        : $"Proefdraai van ‘{naam}’ met {aantal} aanbieders, seed {zaad}. Alle namen zijn verzonnen.");

    private static string Tekst(string waarde) => JsonSerializer.Serialize(waarde, Opties);
}
