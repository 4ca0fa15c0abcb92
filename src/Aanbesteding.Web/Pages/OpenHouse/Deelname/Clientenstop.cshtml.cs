using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>Reports that no new clients are taken, or ends that.</summary>
public sealed class ClientenstopModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnamepagina(deur, toelatingen, klok)
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Asks.</summary>
    public void OnGet()
    {
    }

    /// <summary>Reports it, or lifts the one that goes on.</summary>
    public Task<IActionResult> OnPostAsync() => Stop is null
        ? Doe(new MeldClientenstop(Systeem.Id, Id, Reden ?? ""), "Uw cliëntenstop staat in het register.")
        : Doe(new HefClientenstopOp(Systeem.Id, Id), "Uw cliëntenstop is opgeheven.");
}
