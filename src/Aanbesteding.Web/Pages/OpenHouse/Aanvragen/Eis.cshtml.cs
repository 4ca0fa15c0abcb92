using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>Establishes one fact: prefilled with what the aanbieder says, and without a verdict.</summary>
[VoorOpdracht("StelBevindingVast")]
public sealed class EisModel(Deur deur, OpenHouselezer toelatingen, Bewijsopslag bewijzen, IClock klok) : Toetspagina(deur, toelatingen, klok)
{
    private IReadOnlyList<Bewijsregel> _bestanden = [];

    /// <summary>Id of the eis.</summary>
    [BindProperty(SupportsGet = true)]
    public string Eis { get; set; } = "";

    /// <summary>What is established.</summary>
    [BindProperty]
    public Antwoordinvoer Invoer { get; set; } = new();

    /// <summary>What was seen.</summary>
    [BindProperty]
    public string? Toelichting { get; set; }

    /// <summary>The eis; null when the aanvraag is not asked it.</summary>
    public Toelatingseis? Gevraagd => Aanvraag.Eisen.FirstOrDefault(e => e.Id == Eis);

    /// <summary>File name of evidence.</summary>
    public string? Bestandsnaam(string sha256) => _bestanden.FirstOrDefault(b => b.Sha256 == sha256)?.Naam;

    /// <summary>Prefills with what was established before, or else with the answer.</summary>
    public void OnGet()
    {
        var eerder = Bevinding(Eis);
        Invoer = Antwoordinvoer.Van(Gevraagd!, eerder?.Vastgesteld ?? Antwoord(Eis));
        Toelichting = eerder?.Toelichting;
    }

    /// <summary>Records it, and goes on with the next eis that was not looked at.</summary>
    public async Task<IActionResult> OnPost()
    {
        var vastgesteld = Invoer.Lees(Gevraagd!, Antwoord(Eis), nameof(Invoer), ModelState);
        if (!ModelState.IsValid)
            return Page();
        var volgende = Aanvraag.TeToetsen.FirstOrDefault(e => e.Id != Eis)?.Id;
        return await Stuur(
            new StelBevindingVast(Systeem.Id, Id, vastgesteld, Toelichting ?? ""), $"Bij eis {Eis} is vastgelegd wat u hebt gezien.",
            _ => volgende is null ? Terug() : Redirect($"{Adres}/eis/{Uri.EscapeDataString(volgende)}"));
    }

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && Gevraagd is not null;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => _bestanden = await bewijzen.Lijst(Aanvraag.Partij, ct);
}
