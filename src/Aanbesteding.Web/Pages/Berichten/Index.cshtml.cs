using Aanbesteding.Application.Berichten;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Berichten;

/// <summary>The inbox of a party, per procedure, newest first.</summary>
[Authorize(Roles = nameof(Rol.Aanbieder))]
public sealed class IndexModel(Berichtenlezer berichten) : PageModel
{
    /// <summary>Messages per procedure; the procedure with the newest message first.</summary>
    public IReadOnlyList<IGrouping<string, OntvangenBericht>> PerProcedure { get; private set; } = [];

    /// <summary>Shows the inbox.</summary>
    public async Task OnGetAsync() =>
        PerProcedure = [.. (await berichten.Lijst(User.AlsActor()!.Partij ?? "", null, HttpContext.RequestAborted)).GroupBy(b => b.Kenmerk)];
}
