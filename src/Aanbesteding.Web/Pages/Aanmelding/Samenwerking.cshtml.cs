using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>Asks with whom the party applies.</summary>
public sealed class SamenwerkingModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen)
{
    /// <summary>Answers to choose from.</summary>
    public static readonly IReadOnlyList<SelectListItem> Antwoorden = [new("Ja", "ja"), new("Nee", "nee")];

    /// <summary>Whether another member follows.</summary>
    [BindProperty]
    public string? Toevoegen { get; set; }

    /// <summary>For errors on the members.</summary>
    public string? Combinanten => null;

    /// <summary>Shows the members.</summary>
    public void OnGet() => Toevoegen = Concept.Combinanten is null ? null : "nee";

    /// <summary>Goes to a new member, or keeps that the list is complete.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (Toevoegen == "ja" && !Later)
            return Task.FromResult<IActionResult>(LocalRedirect($"{Basis}/combinant"));
        return Bewaar(Toevoegen == "nee" ? Concept with { Combinanten = Concept.Combinanten ?? [] } : Concept, Aanmeldingconcept.StapSamenwerking);
    }

    /// <summary>Takes one member out.</summary>
    public Task<IActionResult> OnPostVerwijderAsync(int nummer)
    {
        Later = false;
        return Bewaar(Concept with { Combinanten = [.. (Concept.Combinanten ?? []).Where((_, plaats) => plaats != nummer)] }, "verwijderd", () => $"{Basis}/samenwerking");
    }
}
