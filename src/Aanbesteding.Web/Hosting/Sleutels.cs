using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Aanbesteding.Web.Hosting;

/// <summary>The key ring of ASP.NET Data Protection: cookies, forms and the kluis hang on it, so it outlives the process.</summary>
public static class Sleutels
{
    /// <summary>Keeps the keys in a folder; with <c>Sleutels:Certificaat</c> (pfx) and <c>Sleutels:Wachtwoord</c> they are encrypted there.</summary>
    public static void AddSleutels(this WebApplicationBuilder builder)
    {
        var ring = builder.Services.AddDataProtection()
            .SetApplicationName("Aanbesteding")
            .PersistKeysToFileSystem(new DirectoryInfo(Mappen.Sleutels(builder.Configuration)));

        if (builder.Configuration["Sleutels:Certificaat"] is { Length: > 0 } certificaat)
            ring.ProtectKeysWithCertificate(
                X509CertificateLoader.LoadPkcs12FromFile(certificaat, builder.Configuration["Sleutels:Wachtwoord"]));
    }
}
