
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

    /// <summary>Dutch titles for the statuses an API client meets.</summary>
    public static void AddFoutbeschrijving(this IServiceCollection services) =>
        services.AddProblemDetails(opties => opties.CustomizeProblemDetails = context =>
        {
            if (Titel(context.ProblemDetails.Status) is not { } titel)
                return;

            context.ProblemDetails.Title = titel;
            context.ProblemDetails.Extensions.Remove("exception");
        });

    /// <summary>Whether a program is asking, under <c>/api</c>.</summary>
    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static string? Titel(int? status) => status switch
    {
        400 => "Het verzoek klopt niet",
        401 => "Er is geen geldig token meegestuurd",
        403 => "U mag dit niet",
        404 => "Dit bestaat niet",
        405 => "Deze methode kan hier niet",
        409 => "Dit botst met wat er al is",
        413 => "Het verzoek is te groot",
        415 => "Dit soort inhoud kan hier niet",
        500 => "Er ging bij ons iets mis",
        _ => null,
    };
}
