using System.Reflection;
using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Api;

/// <summary>
/// One endpoint per command, made from the commands themselves: a command that exists is reachable, is authorised by the one
/// table, and answers a refusal with problem+json. The body is the command without its ids; the header
/// <c>Idempotency-Key</c> is its id.
/// </summary>
public static class Opdrachteindpunten
{
    /// <summary>Commands with an endpoint: all that concern a procedure, but the bell and the upload of a file, whose body is not JSON.</summary>
    public static readonly IReadOnlyList<Type> Opdrachten =
    [
        .. typeof(IOpdracht).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IProcedureOpdracht))
                && !Bevoegdheden.Voor(t.Name).Rollen.Contains(Rol.Systeem)
                && !t.GetProperties().Any(p => p.PropertyType == typeof(Stream)))
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>Commands on an open house, an aanvraag or a deelnemer, but the bells and the upload of a file.</summary>
    public static readonly IReadOnlyList<Type> Toelatingsopdrachten =
    [
        .. typeof(IOpdracht).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IToelatingsopdracht))
                && !Bevoegdheden.Voor(t.Name).Rollen.Contains(Rol.Systeem)
                && !t.GetProperties().Any(p => p.PropertyType == typeof(Stream)))
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>Maps <c>POST …/opdrachten/{naam}</c> for every command, under the address of what it is given on.</summary>
    public static void MapOpdrachten(this RouteGroupBuilder groep)
    {
        foreach (var opdracht in Opdrachten.Concat(Toelatingsopdrachten))
        {
            typeof(Opdrachteindpunten).GetMethod(nameof(Map), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(opdracht, Antwoordtype(opdracht)).Invoke(null, [groep]);
        }
    }

    /// <summary>Address under which the commands of one kind of zaak stand.</summary>
    public static string Zaakadres(Type opdracht) => opdracht switch
    {
        _ when opdracht.IsAssignableTo(typeof(IAanvraagopdracht)) => "/open-house/{systeemId:guid}/aanvragen/{aanvraagId:guid}",
        _ when opdracht.IsAssignableTo(typeof(IDeelnemeropdracht)) => "/open-house/{systeemId:guid}/deelnemers/{deelnemerId:guid}",
        _ when opdracht.IsAssignableTo(typeof(IToelatingsopdracht)) => "/open-house/{systeemId:guid}",
        _ => "/procedures/{procedureId:guid}",
    };

    /// <summary>Name in addresses: <c>BeoordeelGeschiktheid</c> becomes <c>beoordeel-geschiktheid</c>.</summary>
    public static string Adresnaam(string naam) => JsonNamingPolicy.KebabCaseLower.ConvertName(naam);

    /// <summary>Name, summary and refusals that every command has in the document.</summary>
    internal static RouteHandlerBuilder Beschrijf(this RouteHandlerBuilder eindpunt, string opdracht)
    {
        var rij = Bevoegdheden.Voor(opdracht);
        return eindpunt
            .WithName(opdracht)
            .WithTags("Opdrachten")
            .WithSummary(char.ToUpperInvariant(rij.Omschrijving[0]) + rij.Omschrijving[1..])
            .WithDescription($"Rollen: {string.Join(", ", rij.Rollen)}. Stuur in de kop {Opdrachtverzoek.Sleutelkop} een eigen uuid mee; dezelfde opdracht wordt dan één keer uitgevoerd.")
            .Weigert(400, 401, 403, 404, 409, 413, 415, 422);
    }

    /// <summary>Records a refusal of a request that did not become a command, and answers with it.</summary>
    internal static async Task<IResult> Weiger(this Deur deur, Actor wie, string opdracht, Guid procedureId, Weigering weigering, CancellationToken ct) =>
        Weigerantwoord.Van(await deur.Weiger(wie, opdracht, Onderwerpen.Procedure(procedureId), weigering, ct));

    private static void Map<TOpdracht, T>(RouteGroupBuilder groep)
        where TOpdracht : Opdracht<T> =>
        groep.MapPost($"{Zaakadres(typeof(TOpdracht))}/opdrachten/{Adresnaam(typeof(TOpdracht).Name)}", Eindpunt<TOpdracht, T>())
            .Beschrijf(typeof(TOpdracht).Name)
            .Accepts<TOpdracht>("application/json", OpenApiVorm.ElkeSoort)
            .Produces<T>();

    /// <summary>The ids in the address are parameters by name, so that the document describes them.</summary>
    private static Delegate Eindpunt<TOpdracht, T>()
        where TOpdracht : Opdracht<T> => typeof(TOpdracht) switch
        {
            var t when t.IsAssignableTo(typeof(IAanvraagopdracht)) => (Guid systeemId, Guid aanvraagId, HttpContext http, Deur deur, CancellationToken ct) => Voer<TOpdracht, T>(systeemId, http, deur, ct, ("aanvraagId", aanvraagId), ("systeemId", systeemId)),
            var t when t.IsAssignableTo(typeof(IDeelnemeropdracht)) => (Guid systeemId, Guid deelnemerId, HttpContext http, Deur deur, CancellationToken ct) => Voer<TOpdracht, T>(systeemId, http, deur, ct, ("deelnemerId", deelnemerId), ("systeemId", systeemId)),
            var t when t.IsAssignableTo(typeof(IToelatingsopdracht)) => (Guid systeemId, HttpContext http, Deur deur, CancellationToken ct) => Voer<TOpdracht, T>(systeemId, http, deur, ct, ("systeemId", systeemId)),
            _ => (Guid procedureId, HttpContext http, Deur deur, CancellationToken ct) => Voer<TOpdracht, T>(procedureId, http, deur, ct, ("procedureId", procedureId)),
        };

    private static async Task<IResult> Voer<TOpdracht, T>(Guid hoofdzaak, HttpContext http, Deur deur, CancellationToken ct, params (string Naam, Guid Id)[] adres)
        where TOpdracht : Opdracht<T>
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        var opdracht = await Opdrachtverzoek.Lees<TOpdracht>(adres, http.Request, ct);
        if (opdracht.Weigering is { } misvormd)
            return await deur.Weiger(wie, typeof(TOpdracht).Name, hoofdzaak, misvormd, ct);
        var uitkomst = await deur.Stuur(wie, opdracht.Waarde, ct, http.LaatsteByte());
        return uitkomst.Weigering is { } weigering ? Weigerantwoord.Van(weigering) : Results.Json(uitkomst.Waarde, Json.Opties);
    }

    private static Type Antwoordtype(Type opdracht)
    {
        for (var basis = opdracht.BaseType; basis is not null; basis = basis.BaseType)
        {
            if (basis.IsGenericType && basis.GetGenericTypeDefinition() == typeof(Opdracht<>))
                return basis.GetGenericArguments()[0];
        }

        throw new InvalidOperationException($"{opdracht.Name} is geen opdracht.");
    }
}
