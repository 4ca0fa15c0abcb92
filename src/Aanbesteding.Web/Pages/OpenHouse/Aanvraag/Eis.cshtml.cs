using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.OpenHouse.Gedeeld;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvraag;

/// <summary>
/// Asks one eis: the answer as its rule wants it, and the evidence. After saving it says whether the eis is met, and why not. The
/// limit is wider than that of a file, so that one that is too large gets a reason.
/// </summary>
[RequestSizeLimit(Ruim)]
[RequestFormLimits(MultipartBodyLengthLimit = Ruim)]
public sealed class EisModel(Deur deur, OpenHouselezer toelatingen, IClock klok, Bewijsopslag opslag) : Aanvraagpagina(deur, toelatingen, klok)
{
    private const long Ruim = 4L * Bewijsopslag.Maximum;

    /// <summary>Id of the eis, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Eis { get; set; } = "";

    /// <summary>The answer.</summary>
    [BindProperty]
    public Antwoordformulier Formulier { get; set; } = new();

    /// <summary>A new file.</summary>
    [BindProperty]
    public IFormFile? Bestand { get; set; }

    /// <summary>Whether to go back to the list after saving.</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>The eis.</summary>
    public Toelatingseis Gevraagd => Aanvraag.Maatstaf(Vandaag)!.Eis(Eis)!;

    /// <summary>Whether this answer can be changed now.</summary>
    public bool MagAntwoorden => Invulbaar && Eisen.Any(e => e.Id == Eis);

    /// <summary>The page after this one: the next eis, after the last the check.</summary>
    public string Volgende => Eisen.SkipWhile(e => e.Id != Eis).Skip(1).FirstOrDefault() is { } volgende ? $"{Basis}/eis/{volgende.Id}" : $"{Basis}/controleren";

    /// <summary>Shows the answer so far.</summary>
    public void OnGet() => Formulier.Vul(Antwoord(Eis));

    /// <summary>Gives a file back to the party that added it.</summary>
    public async Task<IActionResult> OnGetBewijsAsync(string sha256) =>
        await opslag.Lees(Actor.Partij ?? "", sha256 ?? "", HttpContext.RequestAborted) is { } bewijs
            ? File(bewijs.Inhoud, "application/octet-stream", bewijs.Naam)
            : NotFound();

    /// <summary>Keeps the answer, then the file; what is met goes on, what is not stays here with the reason.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var antwoord = Formulier.Lees(ModelState, nameof(Formulier));
        if (!ModelState.IsValid)
            return Page();
        var bewaard = await Stuur(new BewaarAanvraag(Systeem.Id, Id, null, [antwoord]), "Uw antwoord is bewaard.", _ => new EmptyResult());
        if (bewaard is not EmptyResult)
            return bewaard;
        if (Bestand is { Length: > 0 })
        {
            OpdrachtId = Guid.NewGuid();
            await using var bron = Bestand.OpenReadStream();
            var toegevoegd = await Stuur(new VoegBewijsToe(Systeem.Id, Id, Eis, Path.GetFileName(Bestand.FileName), bron), "Uw antwoord en uw bewijs zijn bewaard.", _ => new EmptyResult());
            if (toegevoegd is not EmptyResult)
            {
                Bericht = null;
                return toegevoegd;
            }
        }

        await LeesAanvraag(HttpContext.RequestAborted);
        if (Later)
            return LocalRedirect(Basis);
        return LocalRedirect(Stand.GetValueOrDefault(Eis) is { Voldaan: true } ? Volgende : $"{Basis}/eis/{Eis}");
    }

    /// <summary>What is no eis of this open house is not found.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && Aanvraag.Maatstaf(Vandaag)?.Eis(Eis) is not null;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Formulier.Over(Gevraagd, await opslag.Lijst(Actor.Partij ?? "", ct));
}
