using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>The deelnemer says how he sees a measure.</summary>
public sealed class ZienswijzeModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnamepagina(deur, toelatingen, klok)
{
    /// <summary>What he says.</summary>
    [BindProperty]
    public string? Tekst { get; set; }

    /// <summary>Shows what was said so far.</summary>
    public void OnGet() => Tekst = Deelnemer.LopendeMaatregel?.Zienswijze;

    /// <summary>Sends it; a later one supersedes.</summary>
    public Task<IActionResult> OnPostAsync() => Doe(new GeefZienswijze(Systeem.Id, Id, Tekst ?? ""), "Wij hebben uw zienswijze ontvangen.");
}
