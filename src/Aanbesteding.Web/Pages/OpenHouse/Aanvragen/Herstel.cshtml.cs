using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>Asks to repair every eis that is not met; shows which, until when, and the letter.</summary>
[VoorOpdracht("VraagHerstel")]
public sealed class HerstelModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Toetspagina(deur, toelatingen, klok)
{
    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>The aanvraag as it would be; null when refused.</summary>
    public Toelatingsaanvraag? Straks { get; private set; }

    /// <summary>Asks it.</summary>
    public Task<IActionResult> OnPost() => Stuur(new VraagHerstel(Systeem.Id, Id), "De aanbieder heeft een brief gekregen en kan nu herstellen.", _ => Terug());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        var straks = await Toelatingen.Na(Aanvraag, a => a.VraagHerstel(Moment), ct);
        (Beletsel, Straks) = (straks.Weigering, straks.Aanvaard ? straks.Waarde : null);
    }
}
