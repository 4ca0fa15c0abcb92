using Aanbesteding.Domain;

namespace Aanbesteding.Web.Api;

/// <summary>A refusal as problem+json (RFC 9457): code, Dutch text and legal basis.</summary>
public static class Weigerantwoord
{
    /// <summary>The token names no role that this house knows.</summary>
    public static readonly Weigering GeenRol = new("geen-rol", "Uw token noemt geen rol die hier bekend is.", Bevoegdheden.Grondslag);

    /// <summary>The answer to a refused command.</summary>
    public static IResult Van(Weigering weigering)
    {
        ArgumentNullException.ThrowIfNull(weigering);
        return Results.Problem(
            type: $"urn:aanbesteding:weigering:{weigering.Code}",
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

    /// <summary>400 shape, 403 who, 404 what, 409 when, 422 the law.</summary>
    private static int Status(string code) => code switch
    {
        "misvormd" => StatusCodes.Status400BadRequest,
        "andere-rol" or "geen-rol" or "geen-mandaat" or "functiescheiding" or "niet-in-commissie" or "niet-penvoerder" or "niet-eigen-overeenkomst" => StatusCodes.Status403Forbidden,
        "procedure-onbekend" => StatusCodes.Status404NotFound,
        "andere-fase" or "te-laat" or "standstill" or "al-ingediend" or "al-besloten" or "al-getekend" or "vergrendeld" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
