using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>A page on which the jurist reviews something of an open house.</summary>
public abstract class Juristpagina(Deur deur, OpenHouselezer toelatingen) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>What the jurist may find.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes =
        [new("Akkoord, dit mag door", nameof(Domain.Oordeel.Akkoord)), new("Terug, met redenen", nameof(Domain.Oordeel.Terug))];

    /// <summary>What the jurist finds.</summary>
    [BindProperty]
    public Oordeel? Oordeel { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Advies { get; set; }

    /// <summary>Gives the review.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Oordeel is { } oordeel)
            return await Geef(oordeel, Advies ?? "");
        ModelState.AddModelError(nameof(Oordeel), "Kies of dit door mag.");
        return Page();
    }

    /// <summary>Sends the command.</summary>
    protected abstract Task<IActionResult> Geef(Oordeel oordeel, string advies);
}

/// <summary>The jurist reviews the open house before it is adopted: everything on one page.</summary>
[VoorOpdracht("ToetsToelating")]
public sealed class ToetsenSysteemModel(Deur deur, OpenHouselezer toelatingen) : Juristpagina(deur, toelatingen)
{
    /// <summary>What the juridisch kader finds.</summary>
    public IReadOnlyList<Weigering> Bevindingen => OpenHouseKader.Toets(Systeem.Inrichting);

    /// <inheritdoc/>
    protected override Task<IActionResult> Geef(Oordeel oordeel, string advies) => Stuur(
        new ToetsToelating(Systeem.Id, oordeel, advies), oordeel is Domain.Oordeel.Akkoord ? "U bent akkoord. Nu stellen de bevoegde organen het vast." : "U stuurt het terug. De inkoper leest uw advies.");
}
