using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>Offers an adopted version to every deelnemer at once, or gives it up.</summary>
[VoorOpdracht("BiedVersieAan", "LaatVersieVallen")]
public sealed class AanbiedenModel(Deur deur, OpenHouselezer toelatingen, Toelatingstelling telling, IClock klok) : Vooruitblikpagina(deur, toelatingen, klok)
{
    /// <summary>Why it is given up.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>What would change.</summary>
    public Versieverschil? Verschil { get; private set; }

    /// <inheritdoc/>
    protected override string Opdracht => "BiedVersieAan";

    /// <summary>Offers it.</summary>
    public Task<IActionResult> OnPost() => Stuur(new BiedVersieAan(Systeem.Id), "De nieuwe versie is aan alle deelnemers aangeboden.");

    /// <summary>Gives it up.</summary>
    public Task<IActionResult> OnPostVallen() => Stuur(new LaatVersieVallen(Systeem.Id, Reden ?? ""), "De wijziging gaat niet door.");

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        await base.Laad(ct);
        Verschil = await Toelatingen.Voorstelverschil(Systeem, ct);
    }

    /// <inheritdoc/>
    protected override async Task<Func<Toelatingssysteem, Uitkomst<Gedaan>>> Vooruit(Moment moment, CancellationToken ct)
    {
        var (deelnemers, aanvragers) = await telling.Partijen(Systeem.Id, ct);
        return s => s.BiedVersieAan(moment, deelnemers, aanvragers);
    }
}
