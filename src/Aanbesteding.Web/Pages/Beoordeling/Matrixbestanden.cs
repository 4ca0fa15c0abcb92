using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>The scorematrix to download. Taking it out is a reading like the page, so it is judged and recorded at the same door.</summary>
public static class Matrixbestanden
{
    private const string Werkmap = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps <c>scorematrix.xlsx</c> and <c>scorematrix.csv</c> beside the page.</summary>
    public static void MapMatrixbestanden(this WebApplication app)
    {
        Map(app, "xlsx", Werkmap, matrix => Matrixwerkmap.Schrijf($"Scorematrix {matrix.Procedure} ({matrix.Kenmerk})", Matrixbladen.Van(matrix, Naam)));
        Map(app, "csv", "text/csv; charset=utf-8", matrix => Matrixcsv.Schrijf(Matrixbladen.Totalen(matrix)));
    }

    private static void Map(WebApplication app, string uitgang, string soort, Func<Scorematrix, byte[]> schrijf) =>
        app.MapGet($"/procedures/{{kenmerk}}/scorematrix.{uitgang}", async (string kenmerk, [FromQuery] string? ronde, HttpContext http, Deur deur, Procedurelezer lezer, CancellationToken ct) =>
            {
                if (http.User.AlsActor() is not { } wie || await lezer.Lees(kenmerk, ct) is not { } procedure)
                    return Results.NotFound();
                var gelezen = await deur.Stuur(wie, new LeesScorematrix(procedure.Id, ronde), ct);
                return gelezen.Weigering is { } weigering
                    ? Results.StatusCode(Status(weigering))
                    : Results.File(schrijf(gelezen.Waarde), soort, $"{kenmerk}-scorematrix-{gelezen.Waarde.Ronde}.{uitgang}");
            })
            .RequireAuthorization(new VoorOpdrachtAttribute(nameof(LeesScorematrix), nameof(LeesScores)));

    private static int Status(Weigering weigering) =>
        weigering.Code is "andere-rol" or "scores-verzegeld" ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;

    private static string Naam(string persoon) => Personen.Vind(persoon)?.Naam ?? persoon;
}
