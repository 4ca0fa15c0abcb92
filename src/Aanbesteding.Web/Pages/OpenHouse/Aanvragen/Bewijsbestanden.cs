using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>Evidence of an aanvraag or of the deelname that came out of it, for staff.</summary>
public static class Bewijsbestanden
{
    /// <summary>
    /// Offers a file after its reading was recorded; always as a download, never shown in the portal. Who may not read it, and
    /// what is not there, get the same answer.
    /// </summary>
    public static void MapAanvraagbewijzen(this WebApplication app) =>
        app.MapGet("/open-house/{kenmerk}/aanvragen/{id:guid}/bewijs/{sha256:regex(^[0-9a-f]{{64}}$)}", Lees)
            .RequireAuthorization(new VoorOpdrachtAttribute("StelBevindingVast") { Lezers = [Rol.Jurist, Rol.Auditor] });

    private static async Task<IResult> Lees(string kenmerk, Guid id, string sha256, HttpContext http, Deur deur, OpenHouselezer lezer, Bewijsopslag opslag, CancellationToken ct)
    {
        if (await lezer.Lees(kenmerk, ct) is not { } systeem || await lezer.Aanvraag(systeem, id, ct) is not { } aanvraag)
            return Results.NotFound();
        var gelezen = await deur.Stuur(http.User.AlsActor()!, new LeesBewijs(systeem.Id, id, sha256) { OpdrachtId = Guid.NewGuid() }, ct);
        return gelezen.Aanvaard && await opslag.Lees(aanvraag.Partij, sha256, ct) is { } bestand
            ? Results.File(bestand.Inhoud, "application/octet-stream", bestand.Naam)
            : Results.NotFound();
    }
}
