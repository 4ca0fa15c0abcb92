using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks which organisation applies.</summary>
public sealed class OrganisatieModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>Statutory name.</summary>
    [BindProperty]
    public string? Naam { get; set; }

    /// <summary>KvK number.</summary>
    [BindProperty]
    public string? KvkNummer { get; set; }

    /// <summary>Kinds.</summary>
    [BindProperty]
    public List<string> Soorten { get; set; } = [];

    /// <summary>Concern, if any.</summary>
    [BindProperty]
    public string? Concern { get; set; }

    /// <summary>Shows what was filled in.</summary>
    public void OnGet() => (Naam, KvkNummer, Soorten, Concern) = (Concept.Naam, Concept.KvkNummer, [.. Concept.Soorten], Concept.Concern);

    /// <summary>Keeps the answer.</summary>
    public Task<IActionResult> OnPostAsync() => Bewaar(
        Concept with { Naam = Naam?.Trim(), KvkNummer = KvkNummer?.Replace(" ", "", StringComparison.Ordinal), Soorten = Soorten, Concern = Concern?.Trim() },
        Aanmeldingconcept.StapOrganisatie);
}
