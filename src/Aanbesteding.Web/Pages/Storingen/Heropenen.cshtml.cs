using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Storingen;

/// <summary>Opens a window for submissions again, after a look at the evidence.</summary>
[VoorOpdracht("HeropenNaStoring")]
public sealed class HeropenenModel(Deur deur, Procedurelezer procedures, Beschikbaarheidslezer beschikbaarheid, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>The new closing, as the clocks on the wall in the Netherlands show it.</summary>
    [BindProperty]
    public DateTime? Einde { get; set; }

    /// <summary>Why, as every party reads it.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>The proposal with its evidence; null when the failure does not count.</summary>
    public Storingsvoorstel? Voorstel { get; private set; }

    /// <summary>Shows the evidence, with a proposal at noon.</summary>
    public void OnGet()
    {
        if (Voorstel is null)
            return;
        var vroegst = Tijdstip.Wandklok(Voorstel.Einde);
        Einde = (vroegst.TimeOfDay <= LocalTime.Noon ? vroegst.Date.At(LocalTime.Noon) : vroegst.Date.PlusDays(1).At(LocalTime.Noon)).ToDateTimeUnspecified();
        Reden = StoringAdres.Reden(Voorstel);
    }

    /// <summary>Opens it again.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Einde is not { } einde)
        {
            ModelState.Remove(nameof(Einde));
            ModelState.AddModelError(nameof(Einde), "Vul een datum en een tijd in.");
            return Page();
        }

        var ogenblik = Nederland.Ogenblik(LocalDateTime.FromDateTime(einde));
        if (ogenblik.Weigering is { } weigering)
        {
            ModelState.AddModelError(nameof(Einde), weigering.Tekst);
            return Page();
        }

        return await Stuur(new HeropenNaStoring(Procedure.Id, ogenblik.Waarde, Reden ?? ""), "Het indienen is opnieuw open. Iedereen die meedoet, heeft bericht.");
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) =>
        Voorstel = await Storingsvoorstel.Voor(beschikbaarheid, Procedure, klok.GetCurrentInstant(), ct) is { Geweest: true } voorstel ? voorstel : null;
}
