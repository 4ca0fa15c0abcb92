using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>Adds a version of a leading document; starts from the text of the newest one.</summary>
[VoorOpdracht("PlaatsDocument")]
public sealed class NieuwDocumentModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>Which document.</summary>
    [BindProperty(SupportsGet = true)]
    public DocumentSoort Soort { get; set; }

    /// <summary>Its title.</summary>
    [BindProperty]
    public string? Titel { get; set; }

    /// <summary>Its whole text.</summary>
    [BindProperty]
    public string? Tekst { get; set; }

    /// <summary>The newest version so far; null when there is none.</summary>
    public DocumentVersie? Vorige => Procedure.Document(Soort);

    /// <summary>Fills the form with the newest version.</summary>
    public async Task OnGet(CancellationToken ct)
    {
        Titel = Vorige?.Titel;
        Tekst = Vorige is { } vorige ? await _procedures.Documenttekst(vorige.Sha256, ct) : null;
    }

    /// <summary>Adds the version and tells what the check found in it.</summary>
    public async Task<IActionResult> OnPost() =>
        await Stuur(new PlaatsDocument(Procedure.Id, Soort, Titel ?? "", Tekst ?? ""), "De nieuwe versie is geplaatst.", versie =>
        {
            Bericht = versie.Lint.Count == 0
                ? $"Versie {versie.Versie} is geplaatst. Er staan geen open plekken in."
                : $"Versie {versie.Versie} is geplaatst, maar kan nog niet worden gepubliceerd. {string.Join(' ', versie.Lint)}";
            return RedirectToPage("/Procedures/Voorbereiding/Documenten", new { Kenmerk });
        });
}
