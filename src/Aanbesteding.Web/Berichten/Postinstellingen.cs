namespace Aanbesteding.Web.Berichten;

/// <summary>Section <c>Post</c> of the configuration: how mail leaves the house.</summary>
public sealed record Postinstellingen
{
    /// <summary>Mail server; null writes mail to the folder <c>post</c> in the data folder (development only).</summary>
    public string? Server { get; init; }

    /// <summary>Port of the mail server: 587 with STARTTLS, 465 with TLS from the first byte.</summary>
    public int Poort { get; init; } = 587;

    /// <summary>Whether the connection is encrypted; only false on a desk.</summary>
    public bool Versleuteld { get; init; } = true;

    /// <summary>User name at the mail server; null when it asks for none.</summary>
    public string? Gebruiker { get; init; }

    /// <summary>Password at the mail server.</summary>
    public string? Wachtwoord { get; init; }

    /// <summary>Address from which mail comes; null only in development.</summary>
    public string? Afzender { get; init; }

    /// <summary>Public address of the portal, for links in mail; null takes the address on which this host listens.</summary>
    public Uri? Portaal { get; init; }

    /// <summary>Reads the section; absent settings keep their default.</summary>
    public static Postinstellingen Lees(IConfiguration configuratie) => configuratie.GetSection("Post").Get<Postinstellingen>() ?? new();
}
