namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Address of the authority: as configured, else the address this host listens on (known once it has started).</summary>
public sealed class IdentiteitAdres(Luisteradres luistert, IdentiteitInstellingen instellingen)
{
    /// <summary>The address, with a slash at the end. Ask only after the host has started.</summary>
    public Uri Waarde => instellingen.Authority ?? luistert.Waarde;
}
