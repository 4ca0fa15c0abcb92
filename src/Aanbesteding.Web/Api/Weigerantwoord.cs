using Aanbesteding.Domain;

namespace Aanbesteding.Web.Api;

/// <summary>A refusal as problem+json (RFC 9457).</summary>
/// <param name="Type">Identifies the kind of problem: a urn with the code.</param>
/// <param name="Title">Short and the same for each status.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong and what can be done, in plain Dutch.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Grondslag">Legal basis.</param>
/// <param name="Veld">The field it is about; absent or null when it is about the whole.</param>
public sealed record Probleem(string Type, string Title, int Status, string Detail, string Code, string Grondslag, string? Veld = null);

/// <summary>Answers with a refusal: code, Dutch text and legal basis.</summary>
public static class Weigerantwoord
{
    /// <summary>Content type of every refusal.</summary>
    public const string Soort = "application/problem+json";

    /// <summary>The token names no role that this house knows.</summary>
    public static readonly Weigering GeenRol = new("geen-rol", "Uw token noemt geen rol die hier bekend is.", Bevoegdheden.Grondslag);

    /// <summary>The answer to a refused command.</summary>
    public static IResult Van(Weigering weigering)
    {
        ArgumentNullException.ThrowIfNull(weigering);
        return Results.Problem(
            type: Type(weigering.Code),
            title: "De opdracht is geweigerd",
            statusCode: Status(weigering.Code),
            detail: weigering.Tekst,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = weigering.Code,
                ["grondslag"] = weigering.Grondslag,
                ["veld"] = weigering.Veld,
            });
    }

    /// <summary>Identifies a kind of problem.</summary>
    public static string Type(string code) => $"urn:aanbesteding:weigering:{code}";

    /// <summary>Documents the statuses with which an endpoint refuses.</summary>
    internal static RouteHandlerBuilder Weigert(this RouteHandlerBuilder eindpunt, params ReadOnlySpan<int> statussen)
    {
        foreach (var status in statussen)
            eindpunt.Produces<Probleem>(status, Soort);
        return eindpunt;
    }

    /// <summary>400 shape, 403 who, 404 what, 409 when, 413 and 415 what kind of body, 422 the law.</summary>
    private static int Status(string code) => code switch
    {
        "misvormd" => StatusCodes.Status400BadRequest,
        "andere-rol" or "geen-rol" or "zonder-partij" or "geen-mandaat" or "functiescheiding" or "niet-in-commissie" or "niet-penvoerder" or "niet-eigen-overeenkomst" or "andere-partij" => StatusCodes.Status403Forbidden,
        "procedure-onbekend" or "document-onbekend" or "open-house-onbekend" or "aanvraag-onbekend" or "deelnemer-onbekend" => StatusCodes.Status404NotFound,
        "andere-fase" or "te-laat" or "kluis-al-open" or "sleutel-omgedraaid" or "niet-te-laat" or "standstill" or "al-ingediend" or "al-besloten" or "al-getekend" or "vergrendeld" or "scores-verzegeld" or "consensus-ontbreekt" or "opdracht-id-bezet" or "open-house-dicht" or "versie-loopt" or "verlenging-loopt" or "hertoetsing-loopt" or "maatregel-loopt" or "neemt-niet-deel" => StatusCodes.Status409Conflict,
        "verzoek-te-groot" or "bestand-te-groot" or "bewijs-te-groot" => StatusCodes.Status413PayloadTooLarge,
        "verkeerde-inhoud" => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
