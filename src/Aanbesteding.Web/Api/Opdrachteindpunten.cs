using System.Reflection;
using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
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

    /// <summary>Maps <c>POST /procedures/{procedureId}/opdrachten/{naam}</c> for every command.</summary>
    public static void MapOpdrachten(this RouteGroupBuilder groep)
    {
        foreach (var opdracht in Opdrachten)
        {
            typeof(Opdrachteindpunten).GetMethod(nameof(Map), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(opdracht, Antwoordtype(opdracht)).Invoke(null, [groep]);
        }
    }

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
        where TOpdracht : Opdracht<T>, IProcedureOpdracht =>
        groep.MapPost($"/procedures/{{procedureId:guid}}/opdrachten/{Adresnaam(typeof(TOpdracht).Name)}", Voer<TOpdracht, T>)
            .Beschrijf(typeof(TOpdracht).Name)
            .Accepts<TOpdracht>("application/json", OpenApiVorm.ElkeSoort)
            .Produces<T>();

    private static async Task<IResult> Voer<TOpdracht, T>(Guid procedureId, HttpContext http, Deur deur, CancellationToken ct)
        where TOpdracht : Opdracht<T>, IProcedureOpdracht
    {
        if (http.User.AlsActor() is not { } wie)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        var opdracht = await Opdrachtverzoek.Lees<TOpdracht>(procedureId, http.Request, ct);
        if (opdracht.Weigering is { } misvormd)
            return await deur.Weiger(wie, typeof(TOpdracht).Name, procedureId, misvormd, ct);
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
