using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Pages.Procedures;

/// <summary>Files that pages show or offer.</summary>
public static class Bestanden
{
    /// <summary>The pinned BPMN file of a procedure, for staff; it is the picture on the overview.</summary>
    public static void MapBestanden(this WebApplication app) =>
        app.MapGet("/procedures/{kenmerk}/werkstroom.bpmn", async (string kenmerk, HttpContext http, Procedurelezer lezer, CancellationToken ct) =>
                await lezer.Lees(kenmerk, ct) is { } procedure
                    ? Results.Text(await lezer.Bpmn(procedure, ct), "application/xml")
                    : Results.NotFound())
            .RequireAuthorization(new VoorStafAttribute());
}
