using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Kluis;

/// <summary>Adds files to what a party hands in. The limit is wider than that of a file, so that one that is too large gets a reason.</summary>
[RequestSizeLimit(Ruim)]
[RequestFormLimits(MultipartBodyLengthLimit = Ruim)]
public sealed class BestandenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : Inzendpagina(deur, procedures, inzendingen)
{
    private const long Ruim = 4 * VoegBestandToe.Maximum;

    /// <summary>Kind, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "soort")]
    public InzendingSoort Gekozen { get; set; }

    /// <inheritdoc/>
    public override InzendingSoort Soort => Gekozen;

    /// <summary>The chosen file.</summary>
    [BindProperty]
    public IFormFile? Bestand { get; set; }

    /// <summary>Shows the list.</summary>
    public void OnGet()
    {
    }

    /// <summary>Gives a file back to the party that added it.</summary>
    public async Task<IActionResult> OnGetInhoudAsync(int onderdeel) =>
        await Inzendingen.Bestand(Procedure, Partij, Soort, onderdeel, HttpContext.RequestAborted) is { } bestand
            ? File(bestand.Inhoud, "application/octet-stream", bestand.Melding.Naam)
            : NotFound();

    /// <summary>Adds the file.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Bestand is null or { Length: 0 })
        {
            ModelState.AddModelError(nameof(Bestand), "Kies een bestand dat niet leeg is.");
            return Page();
        }

        await using var bron = Bestand.OpenReadStream();
        return await Stuur(new VoegBestandToe(Procedure.Id, Path.GetFileName(Bestand.FileName), bron), "Het bestand is toegevoegd en versleuteld.", _ => LocalRedirect($"{Basis}/bestanden"));
    }
}
