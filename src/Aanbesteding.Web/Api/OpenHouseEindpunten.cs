using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Api;

/// <summary>What can be read of open houses over the API.</summary>
public static class OpenHouseEindpunten
{
    private static readonly Weigering CategorieOnbekend = new("onbekend", "Deze categorie bestaat niet in dit open house.", Bevoegdheden.Grondslag, "categorie");

    /// <summary>Maps open houses, their versions and register, and aanvragen.</summary>
    public static void MapOpenHouse(this RouteGroupBuilder groep)
    {
        groep.MapGet("/open-house", Lijst)
            .WithName("OpenHousesLezen").WithTags("Open house").WithSummary("Alle open houses").WithDescription("Aanbieders zien een open house vanaf de marktconsultatie.")
            .Produces<IReadOnlyList<OpenHouseregel>>().Weigert(401, 403);
        groep.MapGet("/open-house/{systeemId:guid}", Systeem)
            .WithName("OpenHouseLezen").WithTags("Open house").WithSummary("Eén open house").WithDescription("Met fase, categorieën, termijnen, de versie die geldt en wat u nu mag doen.")
            .Produces<OpenHousebeeld>().Weigert(400, 401, 403, 404);
        groep.MapGet("/open-house/{systeemId:guid}/versies", Versies)
            .WithName("VersiesLezen").WithTags("Open house").WithSummary("De versies van een open house").WithDescription("Iedere versie met haar eisen en tarieven, en de vingerafdruk van de overeenkomst.")
            .Produces<IReadOnlyList<Toelatingsversie>>().Weigert(400, 401, 403, 404);
        groep.MapGet("/open-house/{systeemId:guid}/register", Register)
            .WithName("RegisterLezen").WithTags("Open house").WithSummary("Het register van deelnemers")
            .WithDescription($"Op naam, {Registerlezer.Bladgrootte} per keer. Geef met ‘vanaf’ de waarde van ‘volgende’ uit het vorige antwoord, en met ‘categorie’ één categorie.")
            .Produces<Registerblad>().Weigert(400, 401, 403, 404, 422);
        groep.MapGet("/open-house/{systeemId:guid}/aanvragen/{aanvraagId:guid}", Aanvraag)
            .WithName("AanvraagLezen").WithTags("Open house").WithSummary("Eén aanvraag").WithDescription("Voor de aanbieder van wie zij is, en na het indienen voor medewerkers.")
            .Produces<Aanvraagbeeld>().Weigert(400, 401, 403, 404);
    }

    private static async Task<IResult> Lijst(OpenHouselezer lezer, HttpContext http, CancellationToken ct) =>
        http.User.AlsActor() is { } wie ? Antwoord(await lezer.Lijst(wie.Rol == Rol.Aanbieder, ct)) : Weigerantwoord.Van(Weigerantwoord.GeenRol);

    private static Task<IResult> Systeem(Guid systeemId, OpenHouselezer lezer, NodaTime.IClock klok, HttpContext http, CancellationToken ct) =>
        Over(systeemId, lezer, http, ct, (systeem, wie) => Task.FromResult(Antwoord(OpenHousebeeld.Van(systeem, wie, klok.GetCurrentInstant()))));

    private static Task<IResult> Versies(Guid systeemId, OpenHouselezer lezer, HttpContext http, CancellationToken ct) =>
        Over(systeemId, lezer, http, ct, (systeem, _) => Task.FromResult(Antwoord(systeem.Versies)));

    private static Task<IResult> Register(
        Guid systeemId, OpenHouselezer lezer, Registerlezer register, HttpContext http, CancellationToken ct, [FromQuery] string? categorie = null, [FromQuery] string? vanaf = null) =>
        Over(systeemId, lezer, http, ct, async (systeem, _) => categorie is not null && systeem.Categorie(categorie) is null
            ? Weigerantwoord.Van(CategorieOnbekend)
            : Antwoord(await register.Lees(systeem.Id, categorie, vanaf, ct)));

    /// <summary>An aanvraag of another party, and one that was not handed in yet, do not exist for who asks.</summary>
    private static Task<IResult> Aanvraag(Guid systeemId, Guid aanvraagId, OpenHouselezer lezer, HttpContext http, CancellationToken ct) =>
        Over(systeemId, lezer, http, ct, async (systeem, wie) =>
            await lezer.Aanvraag(systeem, aanvraagId, ct) is { } aanvraag && (wie.Rol == Rol.Aanbieder ? aanvraag.Partij == wie.Partij : aanvraag.Ingediend is not null)
                ? Antwoord(Aanvraagbeeld.Van(aanvraag, wie))
                : Weigerantwoord.Van(Opdrachtweigeringen.AanvraagOnbekend));

    private static async Task<IResult> Over(Guid id, OpenHouselezer lezer, HttpContext http, CancellationToken ct, Func<Toelatingssysteem, Actor, Task<IResult>> dan)
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        return await lezer.Lees(id, ct) is { } systeem && (OpenHouselezer.IsOpenbaar(systeem) || wie.Rol != Rol.Aanbieder)
            ? await dan(systeem, wie)
            : Weigerantwoord.Van(Opdrachtweigeringen.OpenHouseOnbekend);
    }

    private static IResult Antwoord<T>(T waarde) => Results.Json(waarde, Json.Opties);
}
