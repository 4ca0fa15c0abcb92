using Aanbesteding.Application.Poorten;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Pages.Poorten;

/// <summary>Written decisions, in and out.</summary>
public static class Besluitbestanden
{
    /// <summary>Offers the written decisions of a procedure to staff, by hash; always as a download, never shown in the portal.</summary>
    public static void MapBesluitbestanden(this WebApplication app) =>
        app.MapGet("/procedures/{kenmerk}/besluiten/{sha256:regex(^[0-9a-f]{{64}}$)}", async (string kenmerk, string sha256, Procedurelezer lezer, CancellationToken ct) =>
                await lezer.Lees(kenmerk, ct) is { } procedure && await lezer.Besluitstuk(procedure, sha256, ct) is { } inhoud
                    ? Results.File(inhoud, Mime(Besluitbestand.SoortVan(inhoud)), Naam(procedure, sha256))
                    : Results.NotFound())
            .RequireAuthorization(new VoorStafAttribute());

    /// <summary>What was chosen in a form; null when nothing was. No more is read than tells that a file is too large.</summary>
    public static async Task<Besluitbestand?> AlsBesluit(this IFormFile? bestand, CancellationToken ct)
    {
        if (bestand is null or { Length: 0 })
            return null;
        await using var bron = bestand.OpenReadStream();
        var inhoud = new byte[Math.Min(bestand.Length, Besluitbestand.Maximum + 1)];
        await bron.ReadExactlyAsync(inhoud, ct);
        return new Besluitbestand(Path.GetFileName(bestand.FileName), inhoud);
    }

    private static string Naam(Procedure procedure, string sha256) =>
        procedure.Besluiten.SelectMany(b => b.EerdereDocumenten.Append(b.Document)).First(d => d?.Sha256 == sha256)!.Naam;

    private static string Mime(Besluitsoort? soort) => soort switch
    {
        Besluitsoort.Pdf => "application/pdf",
        Besluitsoort.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Besluitsoort.Odt => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    };
}
