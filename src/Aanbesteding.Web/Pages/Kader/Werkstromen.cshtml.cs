using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Kader;

/// <summary>The definitions in use, and which procedures use which version.</summary>
[Authorize(Roles = nameof(Rol.FunctioneelBeheerder))]
public sealed class WerkstromenModel(Werkstroomlezer werkstromen) : PageModel
{
    /// <summary>The definitions.</summary>
    public IReadOnlyList<Werkstroomregel> Regels { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGet(CancellationToken ct) => Regels = await werkstromen.Lijst(ct);
}
