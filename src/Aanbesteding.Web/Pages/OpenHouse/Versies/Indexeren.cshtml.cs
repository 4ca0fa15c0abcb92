using System.Globalization;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>Indexes the tarieven by published figures: shows first what they become, and asks once.</summary>
[VoorOpdracht("Indexeer")]
public sealed class IndexerenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Figure of the year before last.</summary>
    [BindProperty]
    public string? Oud { get; set; }

    /// <summary>Figure of last year.</summary>
    [BindProperty]
    public string? Nieuw { get; set; }

    /// <summary>Where they were published.</summary>
    [BindProperty]
    public string? Bron { get; set; }

    /// <summary>Why it would be refused whatever the figures; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>What the tarieven become; null before the figures are known.</summary>
    public Versieverschil? Verschil { get; private set; }

    /// <summary>First day of the new tarieven.</summary>
    public LocalDate? Ingang { get; private set; }

    /// <summary>Reckons, or does it when it was reckoned and confirmed.</summary>
    public async Task<IActionResult> OnPost(bool bevestigd, CancellationToken ct)
    {
        var (oud, nieuw) = (Cijfer(nameof(Oud), Oud), Cijfer(nameof(Nieuw), Nieuw));
        if (string.IsNullOrWhiteSpace(Bron))
            ModelState.AddModelError(nameof(Bron), "Vul in waar de cijfers zijn gepubliceerd.");
        if (!ModelState.IsValid)
            return Page();
        if (bevestigd)
            return await Stuur(new Indexeer(Systeem.Id, oud, nieuw, Bron!), "De tarieven zijn geïndexeerd. Alle deelnemers hebben bericht gekregen.", _ => Redirect($"/open-house/{Kenmerk}/versies"));
        var straks = await Toelatingen.Na(Systeem, s => s.Indexeer(new Moment(klok.GetCurrentInstant(), Actor), oud, nieuw, Bron!, []), ct);
        if (straks.Weigering is { } weigering)
        {
            ModelState.AddModelError("", weigering.Tekst);
            return Page();
        }

        var versie = straks.Waarde.Versies[^1];
        (Verschil, Ingang) = (Versieverschil.Van(Systeem.Versies[^1], null, versie.Tarieven, "", null), versie.Ingang);
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (Mag("Indexeer"))
            Beletsel = (await Toelatingen.Na(Systeem, s => s.Indexeer(new Moment(klok.GetCurrentInstant(), Actor), 1, 1, "vooruitblik", []), ct)).Weigering;
    }

    private decimal Cijfer(string veld, string? tekst)
    {
        if (decimal.TryParse(tekst?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cijfer) && cijfer > 0)
            return cijfer;
        ModelState.AddModelError(veld, "Vul het gepubliceerde indexcijfer in, bijvoorbeeld 118,4.");
        return 0;
    }
}
