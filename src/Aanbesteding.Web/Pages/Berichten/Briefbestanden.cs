using System.Text;
using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Pages.Berichten;

/// <summary>
/// Letters to keep, as a Word document or as a page. A party gets its own letters alone: that of another is not found. The
/// buyer gets those that went to parties it knows. What is written is the letter as it was sent.
/// </summary>
public static class Briefbestanden
{
    /// <summary>Roles that read all letters of a procedure.</summary>
    public const string Lezers = $"{nameof(Rol.Inkoper)},{nameof(Rol.Jurist)}";

    /// <summary>Roles that read the proces-verbaal.</summary>
    public const string Verslaglezers = $"{nameof(Rol.Inkoper)},{nameof(Rol.Jurist)},{nameof(Rol.Bestuurder)},{nameof(Rol.Auditor)}";

    private static readonly string[] Vormen = ["docx", "html"];

    /// <summary>Maps the files beside their pages.</summary>
    public static void MapBriefbestanden(this WebApplication app)
    {
        foreach (var vorm in Vormen)
        {
            app.MapGet($"/berichten/{{id:long}}/brief.{vorm}", async (long id, HttpContext http, Berichtenlezer berichten, CancellationToken ct) =>
                    await berichten.Lees(http.User.AlsActor()?.Partij ?? "", id, ct) is { Document: { } stuk } bericht
                        ? Bestand(stuk, vorm, Briefnaam.Bestand(bericht.Kenmerk, bericht.Onderwerp))
                        : Results.NotFound())
                .RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Rol.Aanbieder) });
            app.MapGet($"/procedures/{{kenmerk}}/brieven/{{id:long}}/brief.{vorm}", async (string kenmerk, long id, Procedurelezer lezer, Berichtenlezer berichten, CancellationToken ct) =>
                    await lezer.Lees(kenmerk, ct) is { } procedure && (await berichten.Brieven(procedure, ct)).FirstOrDefault(b => b.Id == id) is { } brief
                        ? Bestand(brief.Document, vorm, Naam(procedure, brief))
                        : Results.NotFound())
                .RequireAuthorization(new AuthorizeAttribute { Roles = Lezers });
            app.MapGet($"/procedures/{{kenmerk}}/proces-verbaal.{vorm}", async (string kenmerk, Procedurelezer lezer, Processenverbaal verbalen, CancellationToken ct) =>
                    await lezer.Lees(kenmerk, ct) is { } procedure && await verbalen.Lees(procedure, ct) is { } stuk
                        ? Bestand(stuk, vorm, Briefnaam.Bestand(kenmerk, stuk.Titel))
                        : Results.NotFound())
                .RequireAuthorization(new AuthorizeAttribute { Roles = Verslaglezers });
        }

        app.MapGet("/procedures/{kenmerk}/brieven.zip", async (string kenmerk, Procedurelezer lezer, Berichtenlezer berichten, CancellationToken ct) =>
                await lezer.Lees(kenmerk, ct) is { } procedure && await berichten.Brieven(procedure, ct) is { Count: > 0 } brieven
                    ? Results.File(Vastarchief.Schrijf(brieven.Select(brief => ($"{Naam(procedure, brief)}.docx", Briefdocx.Schrijf(brief.Document)))), "application/zip", $"{Briefnaam.Bestand(kenmerk, "brieven")}.zip")
                    : Results.NotFound())
            .RequireAuthorization(new AuthorizeAttribute { Roles = Lezers });
    }

    private static IResult Bestand(Schriftstuk stuk, string vorm, string naam) => vorm == "docx"
        ? Results.File(Briefdocx.Schrijf(stuk), Briefdocx.Soort, $"{naam}.docx")
        : Results.File(Encoding.UTF8.GetBytes(Briefhtml.Pagina(stuk)), "text/html; charset=utf-8", $"{naam}.html");

    private static string Naam(Procedure procedure, VerzondenBericht brief) =>
        Briefnaam.Bestand(procedure.Kenmerk, brief.Onderwerp, new Partijnamen(procedure).Naam(brief.Partij), $"{brief.Id}");
}
