using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>Sends an aanvraag back to be tested again.</summary>
[VoorOpdracht("ZendAanvraagTerug")]
public sealed class TerugModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Toetspagina(deur, toelatingen, klok)
{
    /// <summary>What must be looked at again.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>Sends it back.</summary>
    public Task<IActionResult> OnPost() => Stuur(new ZendAanvraagTerug(Systeem.Id, Id, Reden ?? ""), "De aanvraag is teruggestuurd naar de toetser.", _ => Terug());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Beletsel = await Bezwaar(a => a.ZendTerug(Moment, "vooruitblik"), ct);
}
