using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks for the order of preference, and how many percelen the party can carry.</summary>
public sealed class VoorkeurModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>Percelen, first choice first.</summary>
    [BindProperty]
    public List<int?> Plaatsen { get; set; } = [];

    /// <summary>How many percelen at most; null for all.</summary>
    [BindProperty]
    public string? Maximaal { get; set; }

    /// <summary>Shows what was chosen, or nothing yet.</summary>
    public void OnGet()
    {
        Plaatsen = [.. (Concept.Voorkeur ?? []).Select(p => (int?)p)];
        Maximaal = Concept.MaximaalPercelen?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Keeps the answer; "all" and an empty maximum are the same.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var volgorde = Plaatsen.OfType<int>().ToList();
        return Bewaar(
            Concept with { Voorkeur = volgorde.Count == 0 ? null : volgorde, MaximaalPercelen = Maximaal is null ? null : int.TryParse(Maximaal, out var aantal) ? aantal : 0 },
            Aanmeldingconcept.StapVoorkeur);
    }
}
