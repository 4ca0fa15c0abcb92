using System.Text;
using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Pages.OpenHouse.Register;

/// <summary>Files of an open house for everybody: the register, written line by line as it is read, and the picture.</summary>
public static class Registerbestanden
{
    /// <summary>Maps the files beside their pages.</summary>
    public static void MapOpenHouseBestanden(this WebApplication app)
    {
        app.MapGet("/open-house/{kenmerk}/register.csv", (string kenmerk, string? categorie, HttpContext http, OpenHouselezer lezer, Registerlezer register, CancellationToken ct) =>
                Bestand(kenmerk, categorie, http, lezer, "csv", "text/csv; charset=utf-8", (systeem, stroom) => SchrijfCsv(register.Alles(systeem.Id, Leeg(categorie), ct), stroom, ct), ct))
            .AllowAnonymous();
        app.MapGet("/open-house/{kenmerk}/register.json", (string kenmerk, string? categorie, HttpContext http, OpenHouselezer lezer, Registerlezer register, CancellationToken ct) =>
                Bestand(kenmerk, categorie, http, lezer, "json", "application/json", (systeem, stroom) => JsonSerializer.SerializeAsync(stroom, register.Alles(systeem.Id, Leeg(categorie), ct), Json.Opties, ct), ct))
            .AllowAnonymous();
        app.MapGet("/open-house/{kenmerk}/werkstroom.bpmn", async (string kenmerk, HttpContext http, OpenHouselezer lezer, CancellationToken ct) =>
                await Lees(kenmerk, http, lezer, ct) is { } systeem ? Results.Text(await lezer.Bpmn(systeem.WerkstroomHash, ct), "application/xml") : Results.NotFound())
            .AllowAnonymous();
    }

    private static async Task<IResult> Bestand(
        string kenmerk, string? categorie, HttpContext http, OpenHouselezer lezer, string vorm, string soort, Func<Toelatingssysteem, Stream, Task> schrijf, CancellationToken ct) =>
        await Lees(kenmerk, http, lezer, ct) is { } systeem && (Leeg(categorie) is not { } gekozen || systeem.Categorie(gekozen) is not null)
            ? Results.Stream(stroom => schrijf(systeem, stroom), soort, $"register-{systeem.Kenmerk}{(Leeg(categorie) is { } deel ? $"-{deel}" : "")}.{vorm}")
            : Results.NotFound();

    private static async Task<Toelatingssysteem?> Lees(string kenmerk, HttpContext http, OpenHouselezer lezer, CancellationToken ct) =>
        await lezer.Lees(kenmerk, ct) is { } systeem && (OpenHouselezer.IsOpenbaar(systeem) || http.User.AlsActor() is { Rol: not Rol.Aanbieder }) ? systeem : null;

    /// <summary>With a byte order mark, because a spreadsheet takes names for another alphabet without it.</summary>
    private static async Task SchrijfCsv(IAsyncEnumerable<Registerregel> regels, Stream stroom, CancellationToken ct)
    {
        await using var schrijver = new StreamWriter(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await schrijver.WriteLineAsync(Registerlezer.Csvkop);
        await foreach (var regel in regels.WithCancellation(ct))
            await schrijver.WriteLineAsync(Registerlezer.Csv(regel));
    }

    private static string? Leeg(string? tekst) => string.IsNullOrEmpty(tekst) ? null : tekst;
}
