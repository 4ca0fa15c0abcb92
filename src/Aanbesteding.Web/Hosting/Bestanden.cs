namespace Aanbesteding.Web.Hosting;

/// <summary>Style sheets, scripts and pictures.</summary>
public static class Bestanden
{
    /// <summary>Serves <c>wwwroot</c>. An address that carries a version may be kept for a year: other contents get another address.</summary>
    public static void UseBestanden(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = bestand => bestand.Context.Response.Headers.CacheControl =
            bestand.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    });
}
