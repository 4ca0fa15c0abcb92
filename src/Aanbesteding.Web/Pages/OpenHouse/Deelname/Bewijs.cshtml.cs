using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.OpenHouse.Gedeeld;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>
/// Newer evidence on one eis. What is incomplete is not handed in, because a toetser would only have to send it back. The limit is
/// wider than that of a file, so that one that is too large gets a reason.
/// </summary>
[RequestSizeLimit(Ruim)]
[RequestFormLimits(MultipartBodyLengthLimit = Ruim)]
public sealed class BewijsModel(Deur deur, OpenHouselezer toelatingen, IClock klok, Bewijsopslag opslag) : Deelnamepagina(deur, toelatingen, klok)
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

    /// <summary>The eis, as it holds today.</summary>
    public Toelatingseis Gevraagd => Voorwaarden.Eis(Eis)!;

    /// <summary>What was handed in for the test that runs, or else what was established.</summary>
    private Eisantwoord? Huidig => Deelnemer.LopendeHertoetsing?.Antwoorden.LastOrDefault(a => a.Eis == Eis) ?? Deelnemer.Vastgesteld.LastOrDefault(v => v.Eis == Eis);

    /// <summary>Shows what is known; files are chosen anew.</summary>
    public void OnGet() => Formulier.Vul(Huidig);

    /// <summary>Gives a file back to the party that added it.</summary>
    public async Task<IActionResult> OnGetBewijsAsync(string sha256) =>
        await opslag.Lees(Actor.Partij ?? "", sha256 ?? "", HttpContext.RequestAborted) is { } bewijs
            ? File(bewijs.Inhoud, "application/octet-stream", bewijs.Naam)
            : NotFound();

    /// <summary>Adds the file, then hands in the answer that names it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var antwoord = Formulier.Lees(ModelState, nameof(Formulier));
        if (!ModelState.IsValid)
            return Page();
        if (Bestand is { Length: > 0 })
        {
            await using var bron = Bestand.OpenReadStream();
            var sha256 = "";
            var toegevoegd = await Stuur(new VoegBewijsBijDeelnameToe(Systeem.Id, Id, Path.GetFileName(Bestand.FileName), bron), "Uw bestand is bewaard.", hash =>
            {
                sha256 = hash;
                return new EmptyResult();
            });
            Bericht = null;
            if (toegevoegd is not EmptyResult)
                return toegevoegd;
            antwoord = antwoord with { Bewijzen = [.. antwoord.Bewijzen.Append(sha256).Distinct(StringComparer.Ordinal)] };
            (OpdrachtId, Formulier.Bewijzen) = (Guid.NewGuid(), [.. antwoord.Bewijzen]);
            await Laad(HttpContext.RequestAborted);
        }

        if (Gevraagd.Ontbreekt(antwoord) is { Count: > 0 } ontbreekt)
        {
            ModelState.AddModelError("", $"Er ontbreekt: {Aanbesteding.Domain.Termijnen.Datumtekst.Opsomming(ontbreekt)}.");
            return Page();
        }

        return await Doe(new VernieuwBewijs(Systeem.Id, Id, antwoord), "Wij hebben uw nieuwe bewijs ontvangen. Een medewerker kijkt het na.");
    }

    /// <summary>What is no eis of this categorie is not found.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && Voorwaarden.Eis(Eis)?.GeldtVoor(Deelnemer.Categorie) == true;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Formulier.Over(Gevraagd, await opslag.Lijst(Actor.Partij ?? "", ct));
}
