namespace Aanbesteding.Web.Hosting;

/// <summary>Where the portal listens, and how much it accepts in one request.</summary>
public static class Adres
{
    /// <summary>Address when none is configured: this machine only.</summary>
    public const string Standaard = "http://127.0.0.1:5080";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Listens on <see cref="Standaard"/> unless configured; a request body is at most 10 MB unless an endpoint says otherwise.</summary>
    public static void AddAdres(this WebApplicationBuilder builder)
    {
        string[] elders = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];
        if (!elders.Any(sleutel => builder.Configuration.GetSection(sleutel).Exists()))
            builder.WebHost.UseUrls(Standaard);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 10 * Megabyte;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
    }
}
