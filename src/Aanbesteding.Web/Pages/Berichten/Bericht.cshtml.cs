using Aanbesteding.Application.Berichten;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Berichten;

/// <summary>One message of a party. The message of another party is not found.</summary>
[Authorize(Roles = nameof(Rol.Aanbieder))]
public sealed class BerichtModel(Berichtenlezer berichten) : PageModel
{
    /// <summary>The message.</summary>
    public OntvangenBericht Bericht { get; private set; } = null!;

    /// <summary>Shows the message.</summary>
    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await berichten.Lees(User.AlsActor()!.Partij ?? "", id, HttpContext.RequestAborted) is not { } bericht)
            return NotFound();
        Bericht = bericht;
        return Page();
    }
}
