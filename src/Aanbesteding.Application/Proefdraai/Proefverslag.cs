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
    public async Task Begin(Proefopzet opzet)
    {
        ArgumentNullException.ThrowIfNull(opzet);
        await uitvoer.WriteLineAsync(json
            ? $"{{\"kenmerk\":{Tekst(opzet.Inrichting.Kenmerk)},\"aanbieders\":{opzet.Aantal},\"seed\":{opzet.Zaad},\"tijdlijn\":["
            : $"Proefdraai van ‘{opzet.Inrichting.Naam}’ met {opzet.Aantal} aanbieders, seed {opzet.Zaad}. Alle namen zijn verzonnen.");
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

    private static string Tekst(string waarde) => JsonSerializer.Serialize(waarde, Opties);
}
