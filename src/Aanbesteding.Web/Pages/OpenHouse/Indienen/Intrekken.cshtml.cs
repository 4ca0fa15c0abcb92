using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Pages.OpenHouse.Aanvraag;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Indienen;

/// <summary>Withdraws an aanvraag, after one question.</summary>
public sealed class IntrekkenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Aanvraagpagina(deur, toelatingen, klok)
{
    /// <summary>Answers to choose from.</summary>
    public static readonly IReadOnlyList<SelectListItem> Antwoorden = [new("Ja, trek de aanvraag in", "ja"), new("Nee, laat haar staan", "nee")];

    /// <summary>The answer.</summary>
    [BindProperty]
    public string? Bevestiging { get; set; }

    /// <summary>Asks.</summary>
    public void OnGet()
    {
    }

    /// <summary>Withdraws when the answer is yes.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Bevestiging == "ja")
            return await Stuur(new TrekAanvraagIn(Systeem.Id, Id), "Uw aanvraag is ingetrokken.", _ => LocalRedirect(Basis));
        if (Bevestiging == "nee")
            return LocalRedirect(Basis);
        ModelState.AddModelError(nameof(Bevestiging), "Kies of u wilt intrekken.");
        return Page();
    }
}
