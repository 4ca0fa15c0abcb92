using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Shows all answers once more, and hands in.</summary>
public sealed class ControlerenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>What is still lacking.</summary>
    public IEnumerable<Gebrek> Gebreken => Concept.Gebreken(Procedure.Inrichting);

    /// <summary>Kinds of organisation that the combinatie lacks: it may hand in, but will not be found suitable.</summary>
    public IReadOnlyList<string> Ontbrekend => Concept.AlsCombinatie().Ontbrekend(Procedure.Inrichting.Samenstelling);

    /// <summary>Page of the step with this name.</summary>
    public string Adres(string stap) => Stappen.First(s => s.Id == stap).Adres;

    /// <summary>Shows the answers.</summary>
    public void OnGet()
    {
    }

    /// <summary>Hands in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var inhoud = Concept.AlsInhoud(Procedure.Inrichting, Partij);
        if (inhoud.Aanvaard)
            return await Stuur(new DienAanmeldingIn(Procedure.Id, inhoud.Waarde), "Uw aanmelding is ingediend.", _ => LocalRedirect($"{Basis}/ontvangstbewijs"));
        ModelState.AddModelError("", inhoud.Weigering!.Tekst);
        return Page();
    }
}
