using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Gunning;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.Selectie;

/// <summary>Sends the selectiebeslissing to all parties at once, after a look at every letter.</summary>
[VoorOpdracht("VerzendSelectiebeslissing")]
public sealed class SelectiebeslissingModel(Deur deur, Procedurelezer procedures, IClock klok) : Brievenpagina(deur, procedures, klok)
{
    /// <inheritdoc/>
    public override string Opdracht => nameof(VerzendSelectiebeslissing);

    /// <summary>Sends.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new VerzendSelectiebeslissing(Procedure.Id), "De selectiebeslissing is aan alle partijen verzonden.", _ => RedirectToPage());

    /// <inheritdoc/>
    public override IReadOnlyList<string> Partijen => [.. Procedure.Aanmeldingen.Select(a => a.Partij)];

    /// <inheritdoc/>
    protected override IReadOnlyList<Briefgebrek> Controleer() => Brieftoets.Selectie(Procedure);

    /// <inheritdoc/>
    protected override Uitkomst<Gedaan> Verzend(Procedure procedure, Moment moment) => procedure.VerzendSelectiebeslissing(moment);
}
