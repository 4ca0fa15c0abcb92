using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks for one other member.</summary>
public sealed class CombinantModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>Place in the list, from 1; null for a new member.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Nummer { get; set; }

    /// <summary>Statutory name.</summary>
    [BindProperty]
    public string? Naam { get; set; }

    /// <summary>KvK number.</summary>
    [BindProperty]
    public string? KvkNummer { get; set; }

    /// <summary>Kinds.</summary>
    [BindProperty]
    public List<string> Soorten { get; set; } = [];

    private IReadOnlyList<Partij> Leden => Concept.Combinanten ?? [];

    /// <summary>Shows the member; a place that does not exist is not found.</summary>
    public IActionResult OnGet()
    {
        if (Nummer is not { } nummer)
            return Page();
        if (nummer < 1 || nummer > Leden.Count)
            return NotFound();
        var lid = Leden[nummer - 1];
        (Naam, KvkNummer, Soorten) = (lid.Naam, lid.KvkNummer, [.. lid.Soorten]);
        return Page();
    }

    /// <summary>Keeps the member when it is complete. Its KvK number is its id: an organisation is the same in every combinatie.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var kvk = KvkNummer?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        foreach (var gebrek in Aanmeldingconcept.Lid(Aanmeldingconcept.StapSamenwerking, Procedure.Inrichting, Naam, kvk, Soorten))
            ModelState.AddModelError(char.ToUpperInvariant(gebrek.Veld[0]) + gebrek.Veld[1..], gebrek.Tekst);
        if (!ModelState.IsValid)
            return Page();
        var lid = new Partij($"kvk-{kvk}", Naam!.Trim(), kvk, Soorten);
        IReadOnlyList<Partij> leden = Nummer is { } nummer && nummer <= Leden.Count ? [.. Leden.Select((oud, plaats) => plaats == nummer - 1 ? lid : oud)] : [.. Leden, lid];
        return await Bewaar(Concept with { Combinanten = leden }, "combinant", () => $"{Basis}/samenwerking");
    }
}
