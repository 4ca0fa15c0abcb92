using Microsoft.Playwright;

namespace Aanbesteding.EndToEnd.Browser;

public sealed partial class Bezoeker
{
    /// <summary>Opens the file dialog from the keyboard and chooses a file.</summary>
    public async Task KiesBestand(string naam, string bestand, byte[] inhoud)
    {
        await Ga(naam);
        var dialoog = await Pagina.RunAndWaitForFileChooserAsync(() => Pagina.Keyboard.PressAsync("Enter"));
        await dialoog.SetFilesAsync(new FilePayload { Name = bestand, MimeType = "application/octet-stream", Buffer = inhoud });
    }

    /// <summary>Goes to a link, presses Enter and waits for the file that comes.</summary>
    public async Task<Download> Haal(string naam)
    {
        await Ga(naam);
        try
        {
            var gehaald = await Pagina.RunAndWaitForDownloadAsync(
                () => Pagina.Keyboard.PressAsync("Enter"), new PageRunAndWaitForDownloadOptions { Timeout = (float)Geduld.TotalMilliseconds });
            return new Download(gehaald.SuggestedFilename, await File.ReadAllBytesAsync(await gehaald.PathAsync()));
        }
        catch (TimeoutException)
        {
            throw await Mislukt($"No file followed on ‘{naam}’.");
        }
    }
}

/// <summary>A file that a browser saved.</summary>
/// <param name="Naam">Name that the portal proposes.</param>
/// <param name="Inhoud">Its bytes.</param>
public sealed record Download(string Naam, byte[] Inhoud);
