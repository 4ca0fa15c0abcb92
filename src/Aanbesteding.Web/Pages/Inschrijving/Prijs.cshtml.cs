using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>Asks for the price of one perceel. A price that makes the inschrijving invalid is kept, with a warning: the party decides.</summary>
[VoorOpdracht(nameof(BewaarPrijzen))]
public sealed class PrijsModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnInschrijvingPagina(deur, procedures, inzendingen)
{
    /// <summary>Number of the perceel, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>The answer, as typed.</summary>
    [BindProperty]
    public string? Prijs { get; set; }

    /// <summary>Whether a price outside bodem and plafond is invalid.</summary>
    public bool BuitenIsOngeldig => Procedure.Inrichting.Gunning.Prijs?.BuitenBereik is BuitenBereik.Ongeldig;

    /// <summary>Page after this one.</summary>
    public string Volgende => Na(Inschrijvingconcept.StapPrijs(Perceel));

    /// <summary>Shows what was given.</summary>
    public IActionResult OnGet()
    {
        if (!Gevraagd)
            return NotFound();
        Prijs = Concept.Prijzen.TryGetValue(Perceel, out var centen) ? Bedrag.Getal(centen) : null;
        return Page();
    }

    /// <summary>Keeps the answer.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Gevraagd)
            return NotFound();
        if (Bedrag.Lees(Prijs) is not (> 0 and <= Prijspakket.HoogstePrijs and var centen))
        {
            ModelState.AddModelError(nameof(Prijs), Bedrag.Lees(Prijs) is null
                ? "Vul uw prijs in: een bedrag in euro met punten tussen de duizendtallen en een komma voor de centen, zoals 1.200.000,50."
                : "Vul een prijs in die hoger is dan € 0 en ten hoogste € 2.000.000.000.");
            return Page();
        }

        var prijzen = new Dictionary<int, long>(Concept.Prijzen) { [Perceel] = centen };
        var ongeldig = Procedure.Inrichting.Gunning.Prijs?.Ongeldig(centen) == true;
        return await Stuur(new BewaarPrijzen(Procedure.Id, prijzen), "Uw prijs is bewaard.", _ =>
            LocalRedirect(Later ? Basis : ongeldig ? $"{Basis}/prijs/{Perceel}" : Volgende));
    }

    private bool Gevraagd => Procedure.Inrichting.Gunning.MetPrijs && Concept.Percelen.Contains(Perceel);
}
