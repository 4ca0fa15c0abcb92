using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>Writes a new version of a risk. Only a bestuurder is offered to accept it.</summary>
[VoorOpdracht(nameof(WerkRisicoBij))]
public sealed class RisicoModel(Deur deur, Procedurelezer procedures) : RisicoPagina(deur, procedures)
{
    /// <summary>Id of the risk, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Its state.</summary>
    [BindProperty]
    public Risicostatus? Status { get; set; }

    /// <summary>States that this person may give it.</summary>
    public IEnumerable<SelectListItem> Standen => new SelectListItem[]
    {
        new("Open: er is nog niets aan gedaan", nameof(Risicostatus.Open)),
        new("Beheerst: de maatregel werkt", nameof(Risicostatus.Beheerst)),
        new("Aanvaard: wij weten het, en het mag blijven bestaan", nameof(Risicostatus.Aanvaard)),
        new("Vervallen: het kan niet meer gebeuren", nameof(Risicostatus.Vervallen)),
    }.Where(s => s.Value != nameof(Risicostatus.Aanvaard) || Actor.Rol is Rol.Bestuurder);

    /// <summary>Shows what is known.</summary>
    public IActionResult OnGet()
    {
        if (Nu is not { } risico)
            return NotFound();
        (Omschrijving, Kans, Gevolg, Eigenaar, Maatregel, Status) = (risico.Omschrijving, risico.Kans, risico.Gevolg, risico.Eigenaar, risico.Maatregel, risico.Status);
        return Page();
    }

    /// <summary>Writes the new version.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Nu is null)
            return NotFound();
        if (Status is not { } status)
        {
            ModelState.Remove(nameof(Status));
            ModelState.AddModelError(nameof(Status), "Kies hoe het risico ervoor staat.");
            return Page();
        }

        return await Stuur(
            new WerkRisicoBij(Procedure.Id, Id, Omschrijving ?? "", Kans ?? 0, Gevolg ?? 0, Eigenaar ?? "", Maatregel ?? "", status), "Het risico is bijgewerkt.", _ => NaarRegister());
    }

    private Risico? Nu => Procedure.HuidigeRisicos().FirstOrDefault(r => r.Id == Id);
}
