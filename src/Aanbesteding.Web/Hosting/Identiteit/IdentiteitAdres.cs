using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Address of the authority: as configured, else the address this host listens on (known once it has started).</summary>
public sealed class IdentiteitAdres(IServer server, IdentiteitInstellingen instellingen)
{
    /// <summary>The address, with a slash at the end. Ask only after the host has started.</summary>
    public Uri Waarde => instellingen.Authority ?? new Uri(Luistert());

    private string Luistert()
    {
        var adres = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Adres.Standaard;
        return adres.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal)
            .TrimEnd('/') + "/";
    }
}
