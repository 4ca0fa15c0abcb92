using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>Gives notice.</summary>
public sealed class OpzeggenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnamepagina(deur, toelatingen, klok)
{
    /// <summary>First day on which he takes part no more, as typed.</summary>
    [BindProperty]
    public string? Per { get; set; }

    /// <summary>How clients are handed over.</summary>
    [BindProperty]
    public string? Overdracht { get; set; }

    /// <summary>The first day on which it can end.</summary>
    public LocalDate Vroegste => Vandaag.Plus(Systeem.Inrichting.Opzegtermijn);

    /// <summary>Asks.</summary>
    public void OnGet()
    {
    }

    /// <summary>Gives notice.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (LocalDatePattern.Iso.Parse(Per?.Trim() ?? "") is { Success: true } dag)
            return await Doe(new ZegDeelnameOp(Systeem.Id, Id, dag.Value, Overdracht ?? ""), "U hebt uw deelname opgezegd. U krijgt een bevestiging bij uw berichten.");
        ModelState.AddModelError(nameof(Per), "Vul de dag in waarop uw deelname eindigt.");
        return Page();
    }
}
