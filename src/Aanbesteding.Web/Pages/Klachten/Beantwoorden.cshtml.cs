using Aanbesteding.Application.Klachten;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Klachten;

/// <summary>The handler answers one complaint.</summary>
[VoorOpdracht("HandelKlachtAf")]
public sealed class BeantwoordenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>What the handler may find.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes = [new("Ja, de klacht is gegrond", "true"), new("Nee, de klacht is niet gegrond", "false")];

    /// <summary>Id of the complaint.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Klacht { get; set; }

    /// <summary>What the handler finds.</summary>
    [BindProperty]
    public bool? Gegrond { get; set; }

    /// <summary>The answer to the party.</summary>
    [BindProperty]
    public string? Antwoord { get; set; }

    /// <summary>What the buyer must do.</summary>
    [BindProperty]
    public string? Gevolg { get; set; }

    /// <summary>The complaint; null when there is none with this id.</summary>
    public Klacht? Gevraagd => Procedure.Klachten.FirstOrDefault(k => k.Id == Klacht);

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Gegrond is not { } gegrond)
        {
            ModelState.AddModelError(nameof(Gegrond), "Kies of de klacht gegrond is.");
            return Page();
        }

        return await Stuur(new HandelKlachtAf(Procedure.Id, Klacht, gegrond, Antwoord ?? "", Gevolg), "Uw antwoord is verstuurd.", _ => RedirectToPage());
    }
}
