using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvraag;

/// <summary>Asks for which categorieën the aanbieder applies.</summary>
public sealed class CategorieenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Aanvraagpagina(deur, toelatingen, klok)
{
    /// <summary>The chosen categorieën.</summary>
    [BindProperty]
    public List<string> Categorieen { get; set; } = [];

    /// <summary>Categorieën to choose from.</summary>
    public IEnumerable<SelectListItem> Keuzes => Systeem.Inrichting.Categorieen.Select(c => new SelectListItem($"{c.Naam}. {c.Omschrijving}", c.Id));

    /// <summary>Shows what was chosen.</summary>
    public void OnGet() => Categorieen = [.. Aanvraag.Categorieen];

    /// <summary>Keeps the choice; on to the first eis.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Categorieen.Count == 0)
        {
            ModelState.AddModelError(nameof(Categorieen), "Kies ten minste één categorie.");
            return Page();
        }

        var eerste = Systeem.VersieOp(Vandaag)?.Voor(Categorieen) is [var eis, ..] ? $"{Basis}/eis/{eis.Id}" : Basis;
        return await Stuur(new BewaarAanvraag(Systeem.Id, Id, Categorieen, []), "Uw keuze is bewaard.", _ => LocalRedirect(eerste));
    }
}
