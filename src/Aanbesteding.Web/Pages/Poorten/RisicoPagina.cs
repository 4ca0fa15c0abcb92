using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>What is asked about a risk, new or known.</summary>
public abstract class RisicoPagina(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Answers on chance.</summary>
    public static readonly IReadOnlyList<SelectListItem> Kansen =
        [new("1: bijna niet", "1"), new("2: klein", "2"), new("3: het kan", "3"), new("4: groot", "4"), new("5: bijna zeker", "5")];

    /// <summary>Answers on effect.</summary>
    public static readonly IReadOnlyList<SelectListItem> Gevolgen =
        [new("1: nauwelijks iets", "1"), new("2: klein, op te lossen", "2"), new("3: vertraging of extra geld", "3"), new("4: een deel mislukt", "4"), new("5: de procedure mislukt", "5")];

    /// <summary>What can happen.</summary>
    [BindProperty]
    public string? Omschrijving { get; set; }

    /// <summary>1 to 5.</summary>
    [BindProperty]
    public int? Kans { get; set; }

    /// <summary>1 to 5.</summary>
    [BindProperty]
    public int? Gevolg { get; set; }

    /// <summary>A function.</summary>
    [BindProperty]
    public string? Eigenaar { get; set; }

    /// <summary>What is done about it.</summary>
    [BindProperty]
    public string? Maatregel { get; set; }

    /// <summary>Back to the register.</summary>
    protected IActionResult NaarRegister() => RedirectToPage("/Poorten/Risicos", new { Kenmerk });
}
