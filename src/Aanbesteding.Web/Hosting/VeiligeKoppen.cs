using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Hosting;

/// <summary>Response headers that keep a browser from doing what we never ask of it.</summary>
public static class VeiligeKoppen
{
    /// <summary>Adds the headers to every response, errors included; outside development also HTTPS only.</summary>
    public static void UseVeiligeKoppen(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.Use((http, volgende) =>
        {
            http.Response.OnStarting(() =>
            {
                Zet(http, app.Services.GetRequiredService<IdentiteitAdres>());
                return Task.CompletedTask;
            });
            return volgende(http);
        });
    }

    private static void Zet(HttpContext http, IdentiteitAdres adres)
    {
        var koppen = http.Response.Headers;
        koppen.ContentSecurityPolicy = Beleid(adres);
        koppen.XContentTypeOptions = "nosniff";
        koppen.XFrameOptions = "DENY";
        koppen["Referrer-Policy"] = "same-origin";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        koppen["Cross-Origin-Resource-Policy"] = "same-origin";
        koppen["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (http.GetEndpoint() is not null && koppen.CacheControl.Count == 0)
            koppen.CacheControl = "no-store";
    }

    /// <summary>Signing out posts a form that the authority answers with a redirect, so its origin is a form target too.</summary>
    private static string Beleid(IdentiteitAdres adres) =>
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; " +
        $"frame-ancestors 'none'; form-action 'self' {adres.Waarde.GetLeftPart(UriPartial.Authority)}";
}
