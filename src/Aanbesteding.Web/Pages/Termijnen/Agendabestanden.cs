using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Berichten;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>
/// Calendars to subscribe to: the public one of a procedure, and one per person behind a secret address. A calendar program
/// cannot sign in, so the address is the key; whoever guesses wrong learns nothing.
/// </summary>
public static class Agendabestanden
{
    private static readonly string[] Methoden = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Where the calendar with this key is.</summary>
    public static string Pad(string sleutel) => $"/agenda/{sleutel}.ics";

    /// <summary>Maps both calendars.</summary>
    public static void MapAgenda(this WebApplication app)
    {
        app.MapMethods("/procedures/{kenmerk}/planning.ics", Methoden, async (string kenmerk, Procedurelezer procedures, IClock klok, HttpContext http, CancellationToken ct) =>
                await procedures.Lees(kenmerk, ct) is { Gepubliceerd: not null } procedure
                    ? Blad(http, "public, max-age=300", procedure.Inrichting.Naam, Agenda.Punten(procedure, wie: null, klok.GetCurrentInstant()))
                    : Results.NotFound())
            .AllowAnonymous();
        app.MapMethods("/agenda/{sleutel}.ics", Methoden, async (string sleutel, Agendalezer agenda, IClock klok, HttpContext http, CancellationToken ct) =>
                await agenda.Eigenaar(sleutel, ct) is { } wie
                    ? Blad(http, "private, no-cache", "Aanbestedingen", await Punten(agenda, wie, klok.GetCurrentInstant(), ct))
                    : Results.NotFound())
            .AllowAnonymous();
    }

    private static async Task<IEnumerable<Agendapunt>> Punten(Agendalezer agenda, Actor wie, Instant nu, CancellationToken ct) =>
        (await agenda.Procedures(wie, ct)).SelectMany(procedure => Agenda.Punten(procedure, wie, nu));

    private static IResult Blad(HttpContext http, string bewaren, string naam, IEnumerable<Agendapunt> punten)
    {
        var inhoud = Agendablad.Schrijf(naam, punten, http.RequestServices.GetRequiredService<Portaaladres>().Waarde);
        http.Response.Headers.CacheControl = bewaren;
        return Results.Bytes(inhoud, Agendablad.Soort, entityTag: new EntityTagHeaderValue($"\"{Vingerafdruk.Van(inhoud)}\""));
    }
}
