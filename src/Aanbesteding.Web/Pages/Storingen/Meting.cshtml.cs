using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Storingen;

/// <summary>What was measured of the platform in the hours before one closing.</summary>
[Authorize(Roles = Storingsbestanden.Lezers)]
public sealed class MetingModel(Deur deur, Procedurelezer procedures, Beschikbaarheidslezer beschikbaarheid, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>Name of the closing, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Naam { get; set; } = "";

    /// <summary>The closing.</summary>
    public Termijn Sluiting { get; private set; } = null!;

    /// <summary>The evidence; null when nothing was measured.</summary>
    public Storingsbewijs? Bewijs { get; private set; }

    /// <summary>SHA-256 of the file with the evidence.</summary>
    public string Vingerafdruk { get; private set; } = "";

    /// <summary>What may be done about it now; null when nothing.</summary>
    public Storingsvoorstel? Voorstel { get; private set; }

    /// <summary>Whether the failure counts.</summary>
    public bool GeeftRecht => Bewijs is not null && SasKader.GeeftRecht(Bewijs, Sluiting.Einde);

    /// <summary>Whether the inkoper looks, who may act on it.</summary>
    public bool IsInkoper => Actor.Rol == Rol.Inkoper;

    /// <summary>Shows it; not found for a term that is no closing, or did not begin.</summary>
    public IActionResult OnGet() => Sluiting is null ? NotFound() : Page();

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!Storingsbestanden.IsSluiting(Naam) || Procedure.TermijnMet(Naam) is not { } sluiting)
            return;
        var nu = klok.GetCurrentInstant();
        Sluiting = sluiting;
        Bewijs = await beschikbaarheid.Bewijs(sluiting.Einde, nu, ct);
        Vingerafdruk = Bewijs is null ? "" : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await beschikbaarheid.Csv(Bewijs, ct)));
        Voorstel = Procedure.LopendeSluiting == sluiting ? await Storingsvoorstel.Voor(beschikbaarheid, Procedure, nu, ct) : null;
    }
}
