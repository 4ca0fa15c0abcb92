using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>
/// What a round came to: perceel × party × criterium, with points, prices, totals and ranks, and how fragile the outcome is.
/// A beoordelaar comes as far as the door, so that the attempt is recorded there.
/// </summary>
[VoorOpdracht("LeesScorematrix", "LeesScores")]
public sealed class ScorematrixModel(Deur deur, Procedurelezer procedures) : Inzagepagina(deur, procedures)
{
    /// <summary>Id of the user task of the round; the current round when not given.</summary>
    [BindProperty(SupportsGet = true, Name = "ronde")]
    public string? Taak { get; set; }

    /// <summary>The matrix; null when it may not be read now.</summary>
    public Scorematrix? Matrix { get; private set; }

    /// <summary>Whether this round is the nadere selectie.</summary>
    public static bool Selectie(string taak) => taak == "nadere-selectie";

    /// <summary>Name of a round for people.</summary>
    public static string Naam(string taak) => Selectie(taak) ? "Nadere selectie" : "Beoordeling van de inschrijvingen";

    /// <summary>Other rounds that can be looked at, the oldest first.</summary>
    public IEnumerable<Beoordelingsronde> Andere => Procedure.Rondes.GroupBy(ronde => ronde.Taak, StringComparer.Ordinal).Select(groep => groep.Last())
        .Where(ronde => ronde.Taak != (Taak ?? Procedure.Ronde?.Taak) && Procedure.LeesScorematrix(ronde.Taak).Aanvaard);

    /// <summary>Reads; recorded.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (Taak is not null && Procedure.RondeVan(Taak) is null)
            return NotFound();
        if (Procedure.Ronde is not null)
            Matrix = await Lees(new LeesScorematrix(Procedure.Id, Taak));
        return Page();
    }
}
