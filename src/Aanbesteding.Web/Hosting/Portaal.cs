using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;

namespace Aanbesteding.Web.Hosting;

/// <summary>The portal itself: pages, JSON, forms and health.</summary>
public static class Portaal
{
    /// <summary>Registers what pages and endpoints need.</summary>
    public static void AddPortaal(this WebApplicationBuilder builder)
    {
        var veilig = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        builder.Services.AddRazorPages();
        builder.Services.Configure<RouteOptions>(opties => opties.LowercaseUrls = true);
        builder.Services.AddFoutbeschrijving();
        builder.Services.AddGezondheid();
        // The host writes down every address it is asked for, and that of a personal calendar is its key.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddAntiforgery(opties => Stel(opties.Cookie, "aanbesteding-formulier", veilig));
        builder.Services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(opties =>
            Stel(opties.Cookie, "aanbesteding-bericht", veilig));
        builder.Services.Configure<FormOptions>(opties => opties.MultipartBodyLengthLimit = 10 * 1024 * 1024);
        builder.Services.ConfigureHttpJsonOptions(opties =>
        {
            opties.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            opties.SerializerOptions.RespectNullableAnnotations = true;
            opties.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
    }

    /// <summary>Maps the pages and <c>/health</c>. Whatever does not opt out needs a signed-in person.</summary>
    public static void MapPortaal(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapHealthChecks("/health").AllowAnonymous();
    }

    private static void Stel(CookieBuilder cookie, string naam, CookieSecurePolicy veilig)
    {
        cookie.Name = naam;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = veilig;
    }
}
