using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>Extends the decision term once.</summary>
[VoorOpdracht("VerlengBeslistermijn")]
public sealed class VerlengenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Toetspagina(deur, toelatingen, klok)
{
    /// <summary>Why more time is needed.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>The aanvraag as it would be; null when refused.</summary>
    public Toelatingsaanvraag? Straks { get; private set; }

    /// <summary>Extends.</summary>
    public Task<IActionResult> OnPost() => Stuur(new VerlengBeslistermijn(Systeem.Id, Id, Reden ?? ""), "De beslistermijn is verlengd. De aanbieder heeft bericht gekregen.", _ => Terug());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!MagHier("VerlengBeslistermijn"))
        {
            Beletsel = Bevoegdheden.Toets(Aanvraag.Werkstroom, Aanvraag.Markering, "VerlengBeslistermijn", Actor.Rol);
            return;
        }

        var straks = await Toelatingen.Na(Aanvraag, a => a.VerlengBeslistermijn(Moment, "vooruitblik"), ct);
        (Beletsel, Straks) = (straks.Weigering, straks.Aanvaard ? straks.Waarde : null);
    }
}
