using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>The jurist reviews a proposed version: is it within the clause, and what changes?</summary>
[VoorOpdracht("ToetsVersie")]
public sealed class ToetsenModel(Deur deur, OpenHouselezer toelatingen) : Juristpagina(deur, toelatingen)
{
    /// <summary>What would change; null when nothing is proposed.</summary>
    public Versieverschil? Verschil { get; private set; }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Verschil = await Toelatingen.Voorstelverschil(Systeem, ct);

    /// <inheritdoc/>
    protected override Task<IActionResult> Geef(Oordeel oordeel, string advies) => Stuur(
        new ToetsVersie(Systeem.Id, oordeel, advies), oordeel is Domain.Oordeel.Akkoord ? "U bent akkoord. Nu besluiten de organen." : "U stuurt het terug. De wijziging gaat niet door.");
}
