using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>Shows the whole inschrijving once more, and hands in.</summary>
public sealed class ControlerenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnInschrijvingPagina(deur, procedures, inzendingen)
{
    /// <summary>What is still lacking.</summary>
    public IEnumerable<Gebrek> Gebreken => Concept.Gebreken(Procedure);

    /// <summary>Page of the step with this name.</summary>
    public string Adres(string stap) => Stappen.First(s => s.Id == stap).Adres;

    /// <summary>Shows the answers.</summary>
    public void OnGet()
    {
    }

    /// <summary>Hands in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var inhoud = Concept.AlsInhoud(Procedure);
        if (inhoud.Aanvaard)
            return await Stuur(new DienInschrijvingIn(Procedure.Id, inhoud.Waarde), "Uw inschrijving is ingediend.", _ => LocalRedirect($"{Basis}/ontvangstbewijs"));
        ModelState.AddModelError("", inhoud.Weigering!.Tekst);
        return Page();
    }
}
