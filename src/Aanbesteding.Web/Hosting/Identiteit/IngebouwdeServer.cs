using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>An OpenID Connect authority inside the host, for development: real tokens for the people of <see cref="Personen"/>.</summary>
public static class IngebouwdeServer
{
    /// <summary>Client for scripts: may trade a user name and the development password for a token.</summary>
    public const string ScriptClient = "api";

    internal const string Schema = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    internal static void AddIngebouwdeServer(this WebApplicationBuilder builder)
    {
        var geheimen = new Ontwikkelgeheimen(Mappen.Sleutels(builder.Configuration));
        var database = Path.Combine(Mappen.Data(builder.Configuration), "identiteit.db");
        builder.Services.AddSingleton(geheimen);
        builder.Services.AddDbContext<IdentiteitDbContext>(opties => opties.UseSqlite($"Data Source={database}").UseOpenIddict());
        builder.Services.AddHostedService<Ontvangst>();
        builder.Services.AddOptions<OpenIddictServerOptions>()
            .Configure<IdentiteitAdres>((opties, adres) => opties.Issuer = adres.Waarde);
        builder.Services.AddOpenIddict()
            .AddCore(kern => kern.UseEntityFrameworkCore().UseDbContext<IdentiteitDbContext>())
            .AddServer(server => Stel(server, geheimen));
    }

    internal static void MapIngebouwdeServer(this WebApplication app)
    {
        app.MapPost("/connect/token", GeefToken).AllowAnonymous();
        app.MapGet("/connect/endsession", () => Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Schema]))
            .AllowAnonymous();
    }

    /// <summary>What the authority states about a person, in its identity and access tokens.</summary>
    internal static ClaimsPrincipal Principal(Persoon persoon, IEnumerable<string> scopes, string publiek)
    {
        var namen = ClaimNamen.Huis;
        var identiteit = new ClaimsIdentity(Schema, namen.Naam, namen.Rol);
        identiteit.SetClaim(namen.Persoon, persoon.Id)
            .SetClaim(namen.Naam, persoon.Naam)
            .SetClaim(namen.Rol, persoon.Rol.ToString())
            .SetClaim(namen.Partij, persoon.Partij)
            .SetClaim(namen.Mail, persoon.Mail)
            .SetClaims(namen.Organen, [.. persoon.Organen ?? []])
            .SetScopes(scopes)
            .SetResources(publiek)
            .SetDestinations(claim => claim.Type == namen.Mail ? [Destinations.IdentityToken] : [Destinations.AccessToken, Destinations.IdentityToken]);

        return new ClaimsPrincipal(identiteit);
    }

    private static void Stel(OpenIddictServerBuilder server, Ontwikkelgeheimen geheimen)
    {
        server.SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token")
            .SetEndSessionEndpointUris("connect/endsession");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowPasswordFlow();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile);
        server.SetAccessTokenLifetime(TimeSpan.FromHours(8));
        server.AddSigningKey(geheimen.Ondertekening).AddEncryptionKey(geheimen.Versleuteling).DisableAccessTokenEncryption();
        server.UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableTokenEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .DisableTransportSecurityRequirement();
    }

    private static async Task<IResult> GeefToken(HttpContext http, IdentiteitInstellingen instellingen, Ontwikkelgeheimen geheimen)
    {
        var verzoek = http.GetOpenIddictServerRequest()
            ?? throw new InvalidOperationException("The token endpoint is reached only through the embedded authority.");
        if (verzoek.IsAuthorizationCodeGrantType())
            return (await http.AuthenticateAsync(Schema)).Principal is { } principal
                ? Results.SignIn(principal, authenticationScheme: Schema)
                : Weiger("De code is niet meer geldig. Meld u opnieuw aan.");

        var wachtwoord = instellingen.Ontwikkelwachtwoord ?? geheimen.Wachtwoord;
        return Personen.Vind(verzoek.Username) is { } persoon && verzoek.Password == wachtwoord
            ? Results.SignIn(Principal(persoon, verzoek.GetScopes(), instellingen.Publiek), authenticationScheme: Schema)
            : Weiger("De gebruikersnaam of het ontwikkelwachtwoord is onjuist.");
    }

    private static IResult Weiger(string waarom) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = waarom,
        }),
        [Schema]);
}
