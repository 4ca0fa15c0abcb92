using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>Sends the gunningsbeslissing to all parties at once, after a look at every letter.</summary>
[VoorOpdracht("VerzendGunningsbeslissing")]
public sealed class GunningsbeslissingModel(Deur deur, Procedurelezer procedures, IClock klok) : Brievenpagina(deur, procedures, klok)
{
    /// <inheritdoc/>
    public override string Opdracht => nameof(VerzendGunningsbeslissing);

    /// <summary>Sends.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new VerzendGunningsbeslissing(Procedure.Id), "De gunningsbeslissing is aan alle partijen verzonden.", _ => RedirectToPage());

    /// <inheritdoc/>
    public override IReadOnlyList<string> Partijen => [.. Procedure.Inschrijvingen.Select(i => i.Partij)];

    /// <inheritdoc/>
    protected override IReadOnlyList<Briefgebrek> Controleer() => Brieftoets.Gunning(Procedure);

    /// <inheritdoc/>
    protected override Uitkomst<Gedaan> Verzend(Procedure procedure, Moment moment) => procedure.VerzendGunningsbeslissing(moment);
}
