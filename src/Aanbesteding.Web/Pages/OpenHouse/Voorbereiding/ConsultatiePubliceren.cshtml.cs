using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>Publishes the marktconsultatie; shows first what that would do, and asks once.</summary>
[VoorOpdracht("PubliceerConsultatie")]
public sealed class ConsultatiePublicerenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Vooruitblikpagina(deur, toelatingen, klok)
{
    /// <inheritdoc/>
    protected override string Opdracht => "PubliceerConsultatie";

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPost() => Stuur(new PubliceerConsultatie(Systeem.Id), "De marktconsultatie is gepubliceerd. Aanbieders kunnen nu reageren.");

    /// <inheritdoc/>
    protected override Task<Func<Toelatingssysteem, Uitkomst<Gedaan>>> Vooruit(Moment moment, CancellationToken ct) =>
        Task.FromResult<Func<Toelatingssysteem, Uitkomst<Gedaan>>>(s => s.PubliceerConsultatie(moment));
}
