using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.OpenHouse.Gedeeld;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvraag;

/// <summary>The own aanvragen and deelnames of an aanbieder, and a form to begin one.</summary>
[VoorOpdracht(nameof(StartAanvraag))]
public sealed class MijnModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>The organisation that applies.</summary>
    [BindProperty]
    public Organisatie Aanbieder { get; set; } = new();

    /// <summary>What this aanbieder has here.</summary>
    public MijnOpenHouse Mijn { get; private set; } = null!;

    /// <summary>Shows the list, with the form filled in as the party did before.</summary>
    public async Task OnGetAsync()
    {
        if (await Toelatingen.LaatsteAanbieder(Actor.Partij ?? "", HttpContext.RequestAborted) is { } eerder)
            Aanbieder = new() { Naam = eerder.Naam, KvkNummer = eerder.KvkNummer };
    }

    /// <summary>Begins an aanvraag; the first question is which categorieën.</summary>
    public Task<IActionResult> OnPostAsync() => Stuur(
        new StartAanvraag(Systeem.Id, Aanbieder.Naam ?? "", Aanbieder.KvkNummer?.Replace(" ", "", StringComparison.Ordinal) ?? ""),
        "U bent aan een aanvraag begonnen. Kies nu uw categorieën.", id => LocalRedirect($"/open-house/{Kenmerk}/aanvraag/{id}/categorieen"));

    /// <summary>Before publication there is nothing to apply for.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && Systeem.Gepubliceerd is not null;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Mijn = new MijnOpenHouse(
        Systeem, await Toelatingen.EigenAanvragen(Systeem, Actor.Partij ?? "", ct), await Toelatingen.EigenDeelnames(Systeem, Actor.Partij ?? "", ct), klok.GetCurrentInstant());

    /// <summary>The organisation as typed.</summary>
    public sealed class Organisatie
    {
        /// <summary>Statutory name.</summary>
        public string? Naam { get; set; }

        /// <summary>Number in the trade register.</summary>
        public string? KvkNummer { get; set; }
    }
}
