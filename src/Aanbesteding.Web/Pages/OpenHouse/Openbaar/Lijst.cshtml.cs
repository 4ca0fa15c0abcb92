using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Openbaar;

/// <summary>All open houses: for everybody those that are public, for staff also those in concept.</summary>
[AllowAnonymous]
public sealed class LijstModel(OpenHouselezer toelatingen, IClock klok) : PageModel
{
    /// <summary>The list, newest publication first.</summary>
    public IReadOnlyList<OpenHouseregel> Regels { get; private set; } = [];

    /// <summary>Today.</summary>
    public LocalDate Vandaag { get; } = Nederland.Dag(klok.GetCurrentInstant());

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync() =>
        Regels = await toelatingen.Lijst(User.AlsActor() is null or { Rol: Rol.Aanbieder }, HttpContext.RequestAborted);
}
