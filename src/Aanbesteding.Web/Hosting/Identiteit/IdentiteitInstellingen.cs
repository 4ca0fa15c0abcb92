namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Section <c>Identiteit</c> of the configuration: which authority is trusted and how it names its claims.</summary>
public sealed record IdentiteitInstellingen
{
    /// <summary>Address of the OpenID Connect authority; null means the embedded one (development only).</summary>
    public Uri? Authority { get; init; }

    /// <summary>Whether to run the embedded authority; null leaves it to the environment: in development without an <see cref="Authority"/>.</summary>
    public bool? Ingebouwd { get; init; }

    /// <summary>Name of the portal at the authority.</summary>
    public string ClientId { get; init; } = "portaal";

    /// <summary>Secret of the portal at the authority; null for a public client.</summary>
    public string? ClientGeheim { get; init; }

    /// <summary>Audience that an access token for the API must carry.</summary>
    public string Publiek { get; init; } = "aanbesteding-api";

    /// <summary>Password of every seeded person for the password grant (development only); null lets the host make one.</summary>
    public string? Ontwikkelwachtwoord { get; init; }

    /// <summary>Names of the claims at the authority.</summary>
    public ClaimNamen Claims { get; init; } = ClaimNamen.Huis;

    /// <summary>Reads the section; absent settings keep their default.</summary>
    public static IdentiteitInstellingen Lees(IConfiguration configuratie) =>
        configuratie.GetSection("Identiteit").Get<IdentiteitInstellingen>() ?? new();

    /// <summary>Whether this host runs the embedded authority. Never outside development.</summary>
    public bool IsIngebouwd(IHostEnvironment omgeving) =>
        omgeving.IsDevelopment() && (Ingebouwd ?? Authority is null);
}
