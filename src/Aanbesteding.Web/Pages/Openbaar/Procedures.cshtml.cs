using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Openbaar;

/// <summary>All procedures: for everybody the published ones, for staff also those in concept.</summary>
[AllowAnonymous]
public sealed class ProceduresModel(Procedurelezer procedures, IClock klok) : PageModel
{
    /// <summary>The list, newest publication first.</summary>
    public IReadOnlyList<Procedureregel> Procedures { get; private set; } = [];

    /// <summary>Now.</summary>
    public Instant Nu { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync()
    {
        Nu = klok.GetCurrentInstant();
        Procedures = await procedures.Lijst(User.AlsActor() is null or { Rol: Rol.Aanbieder }, HttpContext.RequestAborted);
    }
}
