using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gedingen;

/// <summary>The jurist registers a summons.</summary>
[VoorOpdracht("RegistreerGeding")]
public sealed class KortGedingModel(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Number of the case.</summary>
    [BindProperty]
    public string? Zaaknummer { get; set; }

    /// <summary>The court.</summary>
    [BindProperty]
    public string? Rechtbank { get; set; }

    /// <summary>Id of the party that claims.</summary>
    [BindProperty]
    public string? Eiser { get; set; }

    /// <summary>Percelen that the claim is about.</summary>
    [BindProperty]
    public List<int> Percelen { get; set; } = [];

    /// <summary>When the summons was served, Dutch time.</summary>
    [BindProperty]
    public DateTime? Betekend { get; set; }

    /// <summary>Why it freezes its percelen although it was served after the term.</summary>
    [BindProperty]
    public string? Waarom { get; set; }

    /// <summary>Parties that may claim.</summary>
    public IEnumerable<SelectListItem> Partijen => Procedure.Aanmeldingen.Select(a => new SelectListItem(new Shared.Partijnamen(Procedure).Naam(a.Partij), a.Partij));

    /// <summary>Percelen without a closed contract.</summary>
    public IEnumerable<SelectListItem> Perceelkeuzes => Procedure.Perceelgangen(klok.GetCurrentInstant()).Where(g => g.Status is not Perceelstatus.Gesloten)
        .Select(g => new SelectListItem(new Shared.Partijnamen(Procedure).Perceel(g.Perceel), $"{g.Perceel}"));

    /// <summary>Registers.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Betekend is not { } lokaal || Nederland.Ogenblik(LocalDateTime.FromDateTime(lokaal)) is not { Aanvaard: true } betekend)
        {
            ModelState.Remove(nameof(Betekend));
            ModelState.AddModelError(nameof(Betekend), "Vul in: de datum en de tijd waarop de dagvaarding is betekend.");
            return Page();
        }

        return await Stuur(
            new RegistreerGeding(Procedure.Id, Zaaknummer ?? "", Rechtbank ?? "", Eiser ?? "", Percelen, betekend.Waarde, string.IsNullOrWhiteSpace(Waarom) ? null : Waarom),
            "Het kort geding is geregistreerd. Wie op deze percelen inschreef, heeft bericht.", _ => RedirectToPage("/Gedingen/Standstill", new { Kenmerk }));
    }
}
