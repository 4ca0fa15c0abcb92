using System.Globalization;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.Storingen;

/// <summary>The evidence before a closing to download.</summary>
public static class Storingsbestanden
{
    /// <summary>Who may see measurements around a closing: who acts on them, who defends that, and who checks it.</summary>
    public const string Lezers = $"{nameof(Rol.Inkoper)},{nameof(Rol.Jurist)},{nameof(Rol.Auditor)}";

    /// <summary>Whether a term closes a window for submissions.</summary>
    public static bool IsSluiting(string naam) => naam is "sluiting-aanmelding" or "sluiting-inschrijving";

    /// <summary>Maps the file beside the page.</summary>
    public static void MapStoringsbestanden(this WebApplication app) =>
        app.MapGet("/procedures/{kenmerk}/beschikbaarheid/{naam}.csv", async (string kenmerk, string naam, Procedurelezer procedures, Beschikbaarheidslezer lezer, IClock klok, CancellationToken ct) =>
            {
                if (!IsSluiting(naam) || await procedures.Lees(kenmerk, ct) is not { } procedure || procedure.TermijnMet(naam) is not { } sluiting
                    || await lezer.Bewijs(sluiting.Einde, klok.GetCurrentInstant(), ct) is not { } bewijs)
                    return Results.NotFound();
                return Results.File(await lezer.Csv(bewijs, ct), "text/csv; charset=utf-8", $"beschikbaarheid-{kenmerk}-{naam}.csv");
            })
            .RequireAuthorization(new AuthorizeAttribute { Roles = Lezers });
}

/// <summary>Where a proposal leads.</summary>
public static class StoringAdres
{
    /// <summary>Before the closing to moving it, with the proposed values; after it to opening the window again.</summary>
    public static string Vervolg(Procedure procedure, Storingsvoorstel voorstel)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(voorstel);
        var begin = $"/procedures/{Uri.EscapeDataString(procedure.Kenmerk)}";
        if (voorstel.Geweest)
            return $"{begin}/heropenen";
        var naar = Tijdstip.Wandklok(voorstel.Einde).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return $"{begin}/planning/verplaats/{voorstel.Sluiting.Naam}?naar={Uri.EscapeDataString(naar)}&reden={Uri.EscapeDataString(Reden(voorstel))}";
    }

    /// <summary>The reason in words, for a person to look at and change.</summary>
    public static string Reden(Storingsvoorstel voorstel)
    {
        ArgumentNullException.ThrowIfNull(voorstel);
        return $"Het portaal werkte niet altijd vóór de sluiting: in totaal {Storingsbalk.Duur(voorstel.Bewijs.Totaal)} in {voorstel.Bewijs.Storingen.Count} {(voorstel.Bewijs.Storingen.Count == 1 ? "storing" : "storingen")}.";
    }
}
