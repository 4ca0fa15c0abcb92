using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Api;

/// <summary>Uploads of one file: the body is the file itself.</summary>
public static class Bestandseindpunt
{
    private const string Bytes = "application/octet-stream";

    /// <summary>Maps the upload to the concept of a party in a procedure, and to an aanvraag or a deelname in an open house.</summary>
    public static void MapBestand(this RouteGroupBuilder groep)
    {
        groep.MapPost("/procedures/{procedureId:guid}/bestanden", (Guid procedureId, [FromQuery] string? naam, HttpContext http, Deur deur, CancellationToken ct) =>
                Ontvang(http, deur, procedureId, nameof(VoegBestandToe), VoegBestandToe.TeGroot, bestand => new VoegBestandToe(procedureId, naam ?? "", bestand), ct))
            .Upload(nameof(VoegBestandToe), VoegBestandToe.Maximum)
            .Produces<Bestandsmelding>();
        groep.MapPost("/open-house/{systeemId:guid}/aanvragen/{aanvraagId:guid}/bewijzen", (Guid systeemId, Guid aanvraagId, [FromQuery] string? eis, [FromQuery] string? naam, HttpContext http, Deur deur, CancellationToken ct) =>
                Ontvang(http, deur, systeemId, nameof(VoegBewijsToe), Bewijsopslag.TeGroot, bestand => new VoegBewijsToe(systeemId, aanvraagId, eis ?? "", naam ?? "", bestand), ct))
            .Upload(nameof(VoegBewijsToe), Bewijsopslag.Maximum)
            .Produces<string>();
        groep.MapPost("/open-house/{systeemId:guid}/deelnemers/{deelnemerId:guid}/bewijzen", (Guid systeemId, Guid deelnemerId, [FromQuery] string? naam, HttpContext http, Deur deur, CancellationToken ct) =>
                Ontvang(http, deur, systeemId, nameof(VoegBewijsBijDeelnameToe), Bewijsopslag.TeGroot, bestand => new VoegBewijsBijDeelnameToe(systeemId, deelnemerId, naam ?? "", bestand), ct))
            .Upload(nameof(VoegBewijsBijDeelnameToe), Bewijsopslag.Maximum)
            .Produces<string>();
    }

    private static RouteHandlerBuilder Upload(this RouteHandlerBuilder eindpunt, string opdracht, long maximum) => eindpunt
        .Beschrijf(opdracht)
        .WithTags("Bestanden")
        .WithMetadata(new RequestSizeLimitAttribute(maximum))
        .Accepts<Stream>(Bytes, OpenApiVorm.ElkeSoort);

    /// <summary>
    /// Receives the whole file before the command begins: a slow line must not hold a transaction open, and two commands
    /// that cross read the file again.
    /// </summary>
    private static async Task<IResult> Ontvang<T>(HttpContext http, Deur deur, Guid hoofdzaak, string naam, Weigering teGroot, Func<Stream, Opdracht<T>> maak, CancellationToken ct)
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        var sleutel = Opdrachtverzoek.Sleutel(http.Request);
        if (sleutel.Weigering is { } misvormd)
            return await deur.Weiger(wie, naam, hoofdzaak, misvormd, ct);
        if (http.Request.ContentType?.StartsWith(Bytes, StringComparison.OrdinalIgnoreCase) != true)
            return await deur.Weiger(wie, naam, hoofdzaak, Opdrachtverzoek.Inhoudstype(Bytes), ct);
        using var bestand = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(bestand, ct);
        }
        catch (BadHttpRequestException fout)
        {
            var weigering = fout.StatusCode == StatusCodes.Status413PayloadTooLarge ? teGroot : Opdrachtverzoek.Afgebroken(fout);
            return await deur.Weiger(wie, naam, hoofdzaak, weigering, ct);
        }

        var uitkomst = await deur.Stuur(wie, maak(bestand) with { OpdrachtId = sleutel.Waarde }, ct, http.LaatsteByte());
        return uitkomst.Weigering is { } nee ? Weigerantwoord.Van(nee) : Results.Json(uitkomst.Waarde, Json.Opties);
    }
}
