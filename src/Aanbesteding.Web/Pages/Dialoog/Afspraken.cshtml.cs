using Aanbesteding.Application.Dialoog;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Dialoog;

/// <summary>Records a version of the definitieve set met afspraken of one perceel: one field per topic of the inrichting.</summary>
[VoorOpdracht("StelAfsprakensetVast")]
public sealed class AfsprakenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    private readonly Deur _deur = deur;

    /// <summary>Number of the perceel, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>What was agreed, in the order of the topics: a topic may hold any character, a field name may not.</summary>
    [BindProperty]
    public List<string?> Teksten { get; set; } = [];

    /// <summary>The topics.</summary>
    public IReadOnlyList<string> Onderwerpen => Procedure.Inrichting.Afspraken;

    /// <summary>Shows the form with the counting version.</summary>
    public IActionResult OnGet()
    {
        if (!Procedure.Dialoogpercelen.Contains(Perceel))
            return NotFound();
        Teksten = [.. Onderwerpen.Select(onderwerp => Procedure.Afspraken(Perceel)?.Afspraken.GetValueOrDefault(onderwerp))];
        return Page();
    }

    /// <summary>Records; what is missing is named at its field.</summary>
    public async Task<IActionResult> OnPost()
    {
        Teksten = [.. Onderwerpen.Select((_, nummer) => Teksten.ElementAtOrDefault(nummer))];
        var afspraken = Onderwerpen.Zip(Teksten).ToDictionary(paar => paar.First, paar => paar.Second ?? "", StringComparer.Ordinal);
        var uitkomst = await _deur.Stuur(Actor, new StelAfsprakensetVast(Procedure.Id, Perceel, afspraken) { OpdrachtId = OpdrachtId }, HttpContext.RequestAborted);
        if (uitkomst.Weigering is { } weigering)
        {
            var nummer = Onderwerpen.ToList().FindIndex(onderwerp => weigering.Veld == $"afspraken.{onderwerp}");
            ModelState.AddModelError(nummer < 0 ? "" : $"Teksten[{nummer}]", weigering.Tekst);
            OpdrachtId = Guid.NewGuid();
            ModelState.Remove(nameof(OpdrachtId));
            return Page();
        }

        Bericht = $"Versie {uitkomst.Waarde.Versie} van de afspraken voor perceel {Perceel} is vastgelegd.";
        return RedirectToPage("/Dialoog/Dialoog", new { Kenmerk });
    }
}
