using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>The scoreblad of one beoordelaar, to read. Everybody who tries is in the dossier, also who may not.</summary>
[VoorOpdracht("LeesScores")]
public sealed class ScorebladModel(Deur deur, Procedurelezer procedures) : Inzagepagina(deur, procedures)
{
    /// <summary>Place in the commissie, from 1: addresses hold no persons.</summary>
    [BindProperty(SupportsGet = true)]
    public int Nummer { get; set; }

    /// <summary>Id of the user task of the round; the current round when not given.</summary>
    [BindProperty(SupportsGet = true, Name = "ronde")]
    public string? Taak { get; set; }

    /// <summary>Whose scoreblad.</summary>
    public string Beoordelaar => Procedure.Commissie[Nummer - 1];

    /// <summary>The round with this one scoreblad; null when it may not be read.</summary>
    public Beoordelingsronde? Gelezen { get; private set; }

    /// <summary>Reads; recorded.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (Nummer < 1 || Nummer > Procedure.Commissie.Count || Procedure.RondeVan(Taak) is null)
            return NotFound();
        Gelezen = await Lees(new LeesScores(Procedure.Id, Taak, Beoordelaar));
        return Page();
    }
}
