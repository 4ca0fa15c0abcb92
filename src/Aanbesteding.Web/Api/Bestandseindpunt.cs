using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Api;

/// <summary>The upload of one file to the concept of a party: the body is the file itself.</summary>
public static class Bestandseindpunt
{
    private const string Bytes = "application/octet-stream";

    /// <summary>Maps <c>POST /procedures/{procedureId}/bestanden?naam=</c>.</summary>
    public static void MapBestand(this RouteGroupBuilder groep) =>
        groep.MapPost("/procedures/{procedureId:guid}/bestanden", Ontvang)
            .Beschrijf(nameof(VoegBestandToe))
            .WithTags("Bestanden")
            .WithMetadata(new RequestSizeLimitAttribute(VoegBestandToe.Maximum))
            .Accepts<Stream>(Bytes, OpenApiVorm.ElkeSoort)
            .Produces<Bestandsmelding>();

    /// <summary>
    /// Receives the whole file before the command begins: a slow line must not hold a transaction open, and two commands
    /// that cross read the file again.
    /// </summary>
    private static async Task<IResult> Ontvang(Guid procedureId, [FromQuery] string? naam, HttpContext http, Deur deur, CancellationToken ct)
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        var sleutel = Opdrachtverzoek.Sleutel(http.Request);
        if (sleutel.Weigering is { } misvormd)
            return await deur.Weiger(wie, nameof(VoegBestandToe), procedureId, misvormd, ct);
        if (http.Request.ContentType?.StartsWith(Bytes, StringComparison.OrdinalIgnoreCase) != true)
            return await deur.Weiger(wie, nameof(VoegBestandToe), procedureId, Opdrachtverzoek.Inhoudstype(Bytes), ct);
        using var bestand = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(bestand, ct);
        }
        catch (BadHttpRequestException fout)
        {
            var weigering = fout.StatusCode == StatusCodes.Status413PayloadTooLarge ? VoegBestandToe.TeGroot : Opdrachtverzoek.Afgebroken(fout);
            return await deur.Weiger(wie, nameof(VoegBestandToe), procedureId, weigering, ct);
        }

        var uitkomst = await deur.Stuur(wie, new VoegBestandToe(procedureId, naam ?? "", bestand) { OpdrachtId = sleutel.Waarde }, ct, http.LaatsteByte());
        return uitkomst.Weigering is { } nee ? Weigerantwoord.Van(nee) : Results.Json(uitkomst.Waarde, Json.Opties);
    }
}
