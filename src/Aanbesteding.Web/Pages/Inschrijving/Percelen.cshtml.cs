using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>Asks for which of its percelen the party tenders.</summary>
public sealed class PercelenModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnInschrijvingPagina(deur, procedures, inzendingen)
{
    /// <summary>The chosen percelen.</summary>
    [BindProperty]
    public List<int> Percelen { get; set; } = [];

    /// <summary>Percelen to choose from: only those the party was selected for.</summary>
    public IEnumerable<SelectListItem> Keuzes => Geselecteerd.Select(p => new SelectListItem(Perceelnaam(p), $"{p}"));

    /// <summary>Shows what was chosen; at first all.</summary>
    public void OnGet() => Percelen = [.. Eigen is null ? Geselecteerd : Concept.Percelen];

    /// <summary>Keeps the answer.</summary>
    public Task<IActionResult> OnPostAsync() =>
        Bewaar(Concept with { Percelen = [.. Percelen.Intersect(Geselecteerd).Order()] }, Inschrijvingconcept.StapPercelen);
}
