using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>Publishes the open house; shows first what that would do, and asks once.</summary>
[VoorOpdracht("PubliceerToelating")]
public sealed class PublicerenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Vooruitblikpagina(deur, toelatingen, klok)
{
    /// <inheritdoc/>
    protected override string Opdracht => "PubliceerToelating";

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPost() => Stuur(new PubliceerToelating(Systeem.Id), "Het open house is gepubliceerd. Iedere aanbieder kan zich nu aanmelden.");

    /// <inheritdoc/>
    protected override Task<Func<Toelatingssysteem, Uitkomst<Gedaan>>> Vooruit(Moment moment, CancellationToken ct) =>
        Task.FromResult<Func<Toelatingssysteem, Uitkomst<Gedaan>>>(s => s.Publiceer(moment));
}
