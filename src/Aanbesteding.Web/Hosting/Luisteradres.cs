using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Aanbesteding.Web.Hosting;

/// <summary>The address on which this host listens, as another program on this machine would call it.</summary>
public sealed class Luisteradres(IServer server)
{
    /// <summary>The address, with a slash at the end. Ask only after the host has started.</summary>
    public Uri Waarde
    {
        get
        {
            var adres = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Adres.Standaard;
            return new Uri(adres.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("*", "localhost", StringComparison.Ordinal)
                .Replace("+", "localhost", StringComparison.Ordinal)
                .TrimEnd('/') + "/");
        }
    }
}
