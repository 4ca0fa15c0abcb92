using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Juridisch;

/// <summary>The jurist judges one condition: met, not met, or no longer asked.</summary>
[VoorOpdracht("BeoordeelVoorwaarde")]
public sealed class BeoordelenModel(Deur deur, Procedurelezer procedures) : Voorwaardepagina(deur, procedures)
{
    /// <summary>What the jurist finds.</summary>
    [BindProperty]
    public Voorwaardeoordeel? Oordeel { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>What the jurist may find: without a report nothing can fall short.</summary>
    public IReadOnlyList<SelectListItem> Keuzes =>
    [
        new("Ja, aan de voorwaarde is voldaan", nameof(Voorwaardeoordeel.Voldaan)),
        .. Voorwaarde?.Gemeld is null ? [] : new[] { new SelectListItem("Nee, er is meer nodig; de voorwaarde blijft open", nameof(Voorwaardeoordeel.NietVoldaan)) },
        new("De voorwaarde is niet meer nodig; ik trek haar in", nameof(Voorwaardeoordeel.Ingetrokken)),
    ];

    /// <summary>Records the judgment.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Voorwaarde is null)
            return NotFound();
        if (Oordeel is not { } oordeel)
        {
            ModelState.AddModelError(nameof(Oordeel), "Kies of aan de voorwaarde is voldaan.");
            return Page();
        }

        return await Stuur(
            new BeoordeelVoorwaarde(Procedure.Id, Id, oordeel, Toelichting ?? ""),
            oordeel == Voorwaardeoordeel.NietVoldaan ? $"Voorwaarde {Id} blijft open. De inkoper leest waarom." : $"Voorwaarde {Id} is niet meer open.", _ => NaarLijst());
    }
}
