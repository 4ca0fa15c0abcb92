using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>Proposes a new version: the newest one in text areas, to change what must change.</summary>
[VoorOpdracht("StelVersieVoor")]
public sealed class VoorstellenModel(Deur deur, OpenHouselezer toelatingen) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the clause.</summary>
    [BindProperty]
    public string? Clausule { get; set; }

    /// <summary>What changes and why.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>First day.</summary>
    [BindProperty]
    public DateOnly? Ingang { get; set; }

    /// <summary>The eisen as YAML.</summary>
    [BindProperty]
    public string? Eisen { get; set; }

    /// <summary>The tarieven as YAML.</summary>
    [BindProperty]
    public string? Tarieven { get; set; }

    /// <summary>The text of the overeenkomst.</summary>
    [BindProperty]
    public string? Contracttekst { get; set; }

    /// <summary>What is wrong with the eisen or the tarieven.</summary>
    public IReadOnlyList<Inrichtingbevinding> Bevindingen { get; private set; } = [];

    /// <summary>The published clauses.</summary>
    public IReadOnlyList<SelectListItem> Clausules =>
        [.. Systeem.Inrichting.Herzieningsclausules.Select(c => new SelectListItem($"{c.Id}: {Stafzinnen.Hoofdletter(Datumtekst.Opsomming([.. c.Onderwerpen.Select(Stafzinnen.Onderwerp)]))}. {c.Tekst} Aankondiging: {Duurtekst.Van(c.Aankondiging)}.", c.Id))];

    private Toelatingsversie Nieuwste => Systeem.Versies[^1];

    /// <summary>Fills in what holds now.</summary>
    public async Task OnGet(CancellationToken ct)
    {
        if (Systeem.Versies.Count > 0)
            (Eisen, Tarieven, Contracttekst) = (Versiefragment.Schrijf(Nieuwste.Eisen), Versiefragment.Schrijf(Nieuwste.Tarieven), await Toelatingen.Contracttekst(Nieuwste, ct));
    }

    /// <summary>Proposes.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Systeem.Versies.Count == 0)
            return RedirectToPage();
        if (string.IsNullOrEmpty(Clausule))
            ModelState.AddModelError(nameof(Clausule), "Kies de clausule waarop de wijziging rust.");
        if (Ingang is null)
        {
            ModelState.Remove(nameof(Ingang));
            ModelState.AddModelError(nameof(Ingang), "Vul de dag in waarop de wijziging ingaat.");
        }

        var eisen = Lees(nameof(Eisen), Eisen, Nieuwste.Eisen, Versiefragment.LeesEisen, Versiefragment.Schrijf);
        var tarieven = Lees(nameof(Tarieven), Tarieven, Nieuwste.Tarieven, Versiefragment.LeesTarieven, Versiefragment.Schrijf);
        var tekst = Contracttekst?.ReplaceLineEndings("\n") ?? "";
        var anders = tekst.Trim() != (await Toelatingen.Contracttekst(Nieuwste, ct)).ReplaceLineEndings("\n").Trim();
        return ModelState.IsValid
            ? await Stuur(
                new StelVersieVoor(Systeem.Id, Clausule!, Reden ?? "", new Versiewijziging(eisen, tarieven, anders ? tekst : null), LocalDate.FromDateOnly(Ingang!.Value)),
                "De nieuwe versie ligt bij de jurist.", _ => Redirect($"/open-house/{Kenmerk}/versies"))
            : Page();
    }

    /// <summary>The list when it differs from what holds now; null when it does not, or cannot be read.</summary>
    private IReadOnlyList<T>? Lees<T>(string veld, string? tekst, IReadOnlyList<T> nu, Func<string, Fragmentverslag<T>> lees, Func<IReadOnlyList<T>, string> schrijf)
    {
        var verslag = lees(tekst ?? "");
        if (verslag.Waarde is { } waarde)
            return schrijf(waarde) == schrijf(nu) ? null : waarde;
        Bevindingen = [.. Bevindingen, .. verslag.Bevindingen];
        ModelState.AddModelError(veld, verslag.Bevindingen.Count == 1 ? $"In de {veld.ToLowerInvariant()} klopt 1 ding niet." : $"In de {veld.ToLowerInvariant()} kloppen {verslag.Bevindingen.Count} dingen niet.");
        return null;
    }
}
