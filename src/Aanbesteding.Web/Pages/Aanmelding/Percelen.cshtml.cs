using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks for which percelen the party applies.</summary>
public sealed class PercelenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>The chosen percelen.</summary>
    [BindProperty]
    public List<int> Percelen { get; set; } = [];

    /// <summary>Percelen to choose from.</summary>
    public IEnumerable<SelectListItem> Keuzes => Procedure.Inrichting.Percelen.Select(p => new SelectListItem(Perceelnaam(p.Nummer), $"{p.Nummer}"));

    /// <summary>Shows what was chosen.</summary>
    public void OnGet() => Percelen = [.. Concept.Percelen];

    /// <summary>Keeps the answer. Another choice needs another order of preference.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var gekozen = Percelen.Distinct().Order().ToList();
        var gelijk = gekozen.SequenceEqual(Concept.Percelen);
        return Bewaar(
            Concept with { Percelen = gekozen, Voorkeur = gelijk ? Concept.Voorkeur : null, MaximaalPercelen = gelijk ? Concept.MaximaalPercelen : null },
            Aanmeldingconcept.StapPercelen);
    }
}
