using Aanbesteding.Web.Api;

namespace Aanbesteding.Web.Hosting;

/// <summary>Errors tell what the visitor can do, and nothing of what went wrong inside.</summary>
public static class Foutpaginas
{
    /// <summary>Problem details for the API, a page in Dutch for everybody else.</summary>
    public static void UseFoutpaginas(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(http => !IsApi(http), pagina =>
        {
            pagina.UseExceptionHandler("/fout/500");
            pagina.UseStatusCodePagesWithReExecute("/fout/{0}");
        });
    }

    /// <summary>Gives what the framework itself refuses the shape of every refusal: code, Dutch text and basis.</summary>
    public static void AddFoutbeschrijving(this IServiceCollection services) =>
        services.AddProblemDetails(opties => opties.CustomizeProblemDetails = context =>
        {
            if (context.ProblemDetails.Extensions.ContainsKey("code") || Fout(context.ProblemDetails.Status) is not var (code, titel, tekst))
                return;

            context.ProblemDetails.Type = Weigerantwoord.Type(code);
            context.ProblemDetails.Title = titel;
            context.ProblemDetails.Detail = tekst;
            context.ProblemDetails.Extensions.Clear();
            context.ProblemDetails.Extensions["code"] = code;
            context.ProblemDetails.Extensions["grondslag"] = "Aansluitvoorwaarden van deze API";
        });

    /// <summary>Whether a program is asking, under <c>/api</c>.</summary>
    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static (string Code, string Titel, string Tekst)? Fout(int? status) => status switch
    {
        400 => ("verzoek-onjuist", "Het verzoek klopt niet", "Een deel van het adres of het verzoek is niet te lezen. Kijk in de beschrijving van de API."),
        401 => ("niet-aangemeld", "Er is geen geldig token meegestuurd", "Stuur een geldig toegangstoken mee in de kop Authorization."),
        403 => ("geen-toegang", "U mag dit niet", "Uw rol geeft geen toegang tot dit adres."),
        404 => ("niet-gevonden", "Dit bestaat niet", "Dit adres bestaat niet. Kijk in de beschrijving van de API."),
        405 => ("methode-onjuist", "Deze methode kan hier niet", "Dit adres kent deze methode niet. Kijk in de beschrijving van de API."),
        409 => ("botsing", "Dit botst met wat er al is", "Lees opnieuw hoe het er nu voor staat en probeer het nog een keer."),
        413 => ("verzoek-te-groot", "Het verzoek is te groot", "De inhoud is te groot."),
        415 => ("verkeerde-inhoud", "Dit soort inhoud kan hier niet", "Stuur de inhoud in de vorm die de beschrijving van de API noemt."),
        500 => ("storing", "Er ging bij ons iets mis", "Het lag niet aan u. Probeer het later nog een keer."),
        _ => null,
    };
}
