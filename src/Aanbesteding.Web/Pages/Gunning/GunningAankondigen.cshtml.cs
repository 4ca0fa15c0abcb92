using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Shows the proces-verbaal as recording now would make it, and records it with the award notice; the procedure ends.</summary>
[VoorOpdracht("KondigGunningAan")]
public sealed class GunningAankondigenModel(Deur deur, Procedurelezer procedures, Processenverbaal verbalen, IClock klok) : ProcedurePagina(deur, procedures)
{
    /// <summary>What the inkoper adds to the proces-verbaal.</summary>
    [BindProperty]
    public string? Toevoeging { get; set; }

    /// <summary>The proces-verbaal: as it would be, or once recorded as it is; null before there are contracts.</summary>
    public Schriftstuk? Verslag { get; private set; }

    /// <summary>Records.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new KondigGunningAan(Procedure.Id, Toevoeging), "De gegunde opdracht is aangekondigd. De procedure is klaar.", _ => RedirectToPage());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Verslag = Mag("KondigGunningAan")
        ? Opdrachtverslag.Van(Procedure, klok.GetCurrentInstant(), await verbalen.Dossierkop(Procedure.Id, ct), Toevoeging)
        : await verbalen.Lees(Procedure, ct);
}
