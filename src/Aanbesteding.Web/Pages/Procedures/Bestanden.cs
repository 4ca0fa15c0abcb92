using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Procedures.Kamers;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Pages.Procedures;

/// <summary>Files that pages show or offer.</summary>
public static class Bestanden
{
    /// <summary>The pinned BPMN file of a procedure, for the picture on the overview; its dossier; and definitions.</summary>
    public static void MapBestanden(this WebApplication app)
    {
        app.MapGet("/procedures/{kenmerk}/werkstroom.bpmn", async (string kenmerk, HttpContext http, Procedurelezer lezer, CancellationToken ct) =>
                await lezer.Lees(kenmerk, ct) is { } procedure
                    ? Results.Text(await lezer.Bpmn(procedure, ct), "application/xml")
                    : Results.NotFound())
            .RequireAuthorization(new VoorStafAttribute());
        app.MapGet("/procedures/{kenmerk}/dossier.json", async (string kenmerk, Procedurelezer lezer, Dossieruitvoer uitvoer, CancellationToken ct) =>
                await lezer.Lees(kenmerk, ct) is { } procedure && !new Blindering(procedure).Geldt
                    ? Results.File(Encoding.UTF8.GetBytes(await uitvoer.Schrijf(procedure.Id, ct)), "application/json", $"{kenmerk}-dossier.json")
                    : Results.NotFound())
            .RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', DossierModel.Lezers) });
        app.MapGet("/werkstromen/{hash}.bpmn", async (string hash, Werkstroomlezer lezer, CancellationToken ct) =>
                await lezer.Bpmn(hash, ct) is { } bpmn ? Results.Text(bpmn, "application/xml") : Results.NotFound())
            .RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Rol.FunctioneelBeheerder) });
    }
}
