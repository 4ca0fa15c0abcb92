using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Pages.OpenHouse.Kamers;

/// <summary>Files of an open house for staff.</summary>
public static class Bestanden
{
    /// <summary>The dossier of an open house, for those who read its contents.</summary>
    public static void MapOpenHousedossier(this WebApplication app) =>
        app.MapGet("/open-house/{kenmerk}/dossier.json", async (string kenmerk, OpenHouselezer lezer, Dossieruitvoer uitvoer, CancellationToken ct) =>
                await lezer.Lees(kenmerk, ct) is { } systeem
                    ? Results.File(Encoding.UTF8.GetBytes(await uitvoer.Schrijf(systeem.Id, ct)), "application/json", $"{kenmerk}-dossier.json")
                    : Results.NotFound())
            .RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', Procedures.Kamers.DossierModel.Lezers) });
}
