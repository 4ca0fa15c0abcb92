using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Kluis;

/// <summary>Withdraws what a party handed in, after one question.</summary>
public sealed class IntrekkenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : Inzendpagina(deur, procedures, inzendingen)
{
    /// <summary>Answers to choose from.</summary>
    public static readonly IReadOnlyList<SelectListItem> Antwoorden = [new("Ja, trek alles in", "ja"), new("Nee, laat het staan", "nee")];

    /// <summary>Kind, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "soort")]
    public InzendingSoort Gekozen { get; set; }

    /// <inheritdoc/>
    public override InzendingSoort Soort => Gekozen;

    /// <summary>The answer.</summary>
    [BindProperty]
    public string? Bevestiging { get; set; }

    /// <summary>Asks.</summary>
    public void OnGet()
    {
    }

    /// <summary>Withdraws when the answer is yes.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var bewijs = LocalRedirect($"{Basis}/ontvangstbewijs");
        if (Bevestiging == "ja")
            return Stuur<Gedaan>(Soort == InzendingSoort.Aanmelding ? new TrekAanmeldingIn(Procedure.Id) : new TrekInschrijvingIn(Procedure.Id), $"Uw {Inzendtekst.Woord(Soort)} is ingetrokken.", _ => bewijs);
        if (Bevestiging == "nee")
            return Task.FromResult<IActionResult>(bewijs);
        ModelState.AddModelError(nameof(Bevestiging), "Kies of u wilt intrekken.");
        return Task.FromResult<IActionResult>(Page());
    }
}
