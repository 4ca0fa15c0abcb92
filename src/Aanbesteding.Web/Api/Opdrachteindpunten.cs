using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Api;

/// <summary>
/// One endpoint per command, made from the commands themselves: a command that exists is reachable, is authorised by the one
/// table, and answers a refusal with problem+json. The body is the command without its ids; the header
/// <c>Idempotency-Key</c> is its id.
/// </summary>
public static class Opdrachteindpunten
{
    private static readonly JsonSerializerOptions Streng = new(Json.Opties)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

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
            var antwoord = Antwoordtype(opdracht);
            typeof(Opdrachteindpunten).GetMethod(nameof(Map), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(opdracht, antwoord).Invoke(null, [groep]);
        }
    }

    /// <summary>Name in addresses: <c>BeoordeelGeschiktheid</c> becomes <c>beoordeel-geschiktheid</c>.</summary>
    public static string Adresnaam(string naam) => JsonNamingPolicy.KebabCaseLower.ConvertName(naam);

    private static void Map<TOpdracht, T>(RouteGroupBuilder groep)
        where TOpdracht : Opdracht<T>, IProcedureOpdracht
    {
        var naam = typeof(TOpdracht).Name;
        var rij = Bevoegdheden.Voor(naam);
        groep.MapPost($"/procedures/{{procedureId:guid}}/opdrachten/{Adresnaam(naam)}", Voer<TOpdracht, T>)
            .WithName(naam)
            .WithTags("Opdrachten")
            .WithSummary(char.ToUpperInvariant(rij.Omschrijving[0]) + rij.Omschrijving[1..])
            .WithDescription($"Rollen: {string.Join(", ", rij.Rollen)}. Stuur in de kop Idempotency-Key een eigen uuid mee; dezelfde opdracht wordt dan één keer uitgevoerd.")
            .Accepts<TOpdracht>("application/json")
            .Produces<T>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Voer<TOpdracht, T>(Guid procedureId, HttpContext http, Deur deur, CancellationToken ct)
        where TOpdracht : Opdracht<T>, IProcedureOpdracht
    {
        var wie = http.User.AlsActor();
        if (wie is null)
            return Weigerantwoord.Van(Weigerantwoord.GeenRol);
        var (opdracht, misvormd) = await Lees<TOpdracht>(procedureId, http, ct);
        if (misvormd is not null)
            return Weigerantwoord.Van(await deur.Weiger(wie, typeof(TOpdracht).Name, Onderwerp(typeof(TOpdracht), procedureId, wie), misvormd, ct));
        var uitkomst = await deur.Stuur(wie, opdracht!, ct);
        return uitkomst.Weigering is { } weigering ? Weigerantwoord.Van(weigering) : Results.Json(uitkomst.Waarde, Json.Opties);
    }

    private static async Task<(TOpdracht? Opdracht, Weigering? Misvormd)> Lees<TOpdracht>(Guid procedureId, HttpContext http, CancellationToken ct)
        where TOpdracht : class
    {
        try
        {
            var sleutel = http.Request.Headers["Idempotency-Key"].ToString();
            if (sleutel.Length > 0 && !Guid.TryParse(sleutel, out _))
                return (null, Misvormd("De kop Idempotency-Key is geen uuid.", "Idempotency-Key"));
            if (await JsonNode.ParseAsync(http.Request.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken: ct) is not JsonObject lichaam)
                return (null, Misvormd("Stuur een JSON-object.", null));
            if (lichaam.ContainsKey("procedureId") || lichaam.ContainsKey("opdrachtId"))
                return (null, Misvormd("De procedure staat in het adres en het kenmerk van de opdracht in de kop Idempotency-Key.", "procedureId"));
            lichaam["procedureId"] = procedureId;
            if (sleutel.Length > 0)
                lichaam["opdrachtId"] = sleutel;
            return (lichaam.Deserialize<TOpdracht>(Streng), null);
        }
        catch (JsonException fout)
        {
            return (null, Misvormd(fout.Path is { Length: > 2 } pad ? $"Het veld ‘{pad[2..]}’ klopt niet of ontbreekt." : "De inhoud is geen geldige JSON voor deze opdracht, of er ontbreekt een veld of er is er een te veel.", fout.Path is { Length: > 2 } veld ? veld[2..] : null));
        }
    }

    private static Weigering Misvormd(string tekst, string? veld) => new("misvormd", tekst, "Vormvereisten van de opdracht", veld);

    /// <summary>What a party tries stays in its own chain, also when the request was malformed.</summary>
    private static string Onderwerp(Type opdracht, Guid procedure, Actor wie) =>
        wie.Partij is { } partij && IsPartijOpdracht(opdracht) ? Onderwerpen.Partij(procedure, partij) : Onderwerpen.Procedure(procedure);

    private static bool IsPartijOpdracht(Type opdracht) =>
        opdracht.BaseType is { IsGenericType: true } basis && basis.GetGenericTypeDefinition() == typeof(PartijOpdracht<>);

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
