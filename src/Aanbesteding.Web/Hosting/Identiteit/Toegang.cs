using System.Security.Claims;
using Aanbesteding.Application.Berichten;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Who is at the door: pages by cookie and authorization code, the API by bearer token, both from the same authority.</summary>
public static class Toegang
{
    private const string Schema = "Portaal";

    /// <summary>Registers authentication, the embedded authority in development, and the rule that everything needs a signed-in person.</summary>
    public static void AddIdentiteit(this WebApplicationBuilder builder)
    {
        var instellingen = IdentiteitInstellingen.Lees(builder.Configuration);
        var ontwikkeling = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(instellingen);
        builder.Services.AddSingleton<Luisteradres>();
        builder.Services.AddSingleton<IdentiteitAdres>();
        builder.Services.AddAuthentication(Schema)
            .AddPolicyScheme(Schema, displayName: null, opties => opties.ForwardDefaultSelector = http =>
                http.IsApi() ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(opties => StelCookie(opties, ontwikkeling))
            .AddOpenIdConnect()
            .AddJwtBearer();
        builder.Services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IdentiteitAdres>((opties, adres) => StelPaginas(opties, adres, instellingen, ontwikkeling));
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IdentiteitAdres>((opties, adres) => StelApi(opties, adres, instellingen, ontwikkeling));
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        if (instellingen.IsIngebouwd(builder.Environment))
            builder.AddIngebouwdeServer();
    }

    /// <summary>Endpoints of the embedded authority; nothing elsewhere.</summary>
    public static void MapIdentiteit(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IdentiteitInstellingen>().IsIngebouwd(app.Environment))
            app.MapIngebouwdeServer();
    }

    private static void StelCookie(CookieAuthenticationOptions opties, bool ontwikkeling)
    {
        opties.Cookie.Name = "aanbesteding-sessie";
        opties.Cookie.HttpOnly = true;
        opties.Cookie.SameSite = SameSiteMode.Lax;
        opties.Cookie.SecurePolicy = Beveiligd(ontwikkeling);
        opties.ExpireTimeSpan = TimeSpan.FromHours(8);
        opties.LoginPath = "/aanmelden";
        opties.ReturnUrlParameter = "terug";
        opties.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void StelPaginas(
        OpenIdConnectOptions opties, IdentiteitAdres adres, IdentiteitInstellingen instellingen, bool ontwikkeling)
    {
        opties.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        opties.Authority = adres.Waarde.AbsoluteUri;
        opties.ClientId = instellingen.ClientId;
        opties.ClientSecret = instellingen.ClientGeheim;
        opties.ResponseType = OpenIdConnectResponseType.Code;
        opties.ResponseMode = OpenIdConnectResponseMode.Query;
        opties.UsePkce = true;
        opties.MapInboundClaims = false;
        opties.RequireHttpsMetadata = !ontwikkeling;
        opties.CorrelationCookie.SameSite = SameSiteMode.Lax;
        opties.CorrelationCookie.SecurePolicy = Beveiligd(ontwikkeling);
        opties.NonceCookie.SameSite = SameSiteMode.Lax;
        opties.NonceCookie.SecurePolicy = Beveiligd(ontwikkeling);
        opties.SignedOutRedirectUri = "/afgemeld";
        opties.TokenValidationParameters.NameClaimType = ClaimNamen.Huis.Naam;
        opties.TokenValidationParameters.RoleClaimType = ClaimNamen.Huis.Rol;
        opties.Events.OnTokenValidated = async context =>
        {
            await Vertaal(context.Principal, instellingen);
            await OnthoudAdres(context.HttpContext, context.Principal);
        };
        opties.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.ClientId = instellingen.ClientId;
            return Task.CompletedTask;
        };
        opties.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/fout/aanmelden");
            context.HandleResponse();
            return Task.CompletedTask;
        };
        if (ontwikkeling)
            opties.BackchannelHttpHandler = new SocketsHttpHandler { UseProxy = false };
    }

    private static void StelApi(JwtBearerOptions opties, IdentiteitAdres adres, IdentiteitInstellingen instellingen, bool ontwikkeling)
    {
        opties.Authority = adres.Waarde.AbsoluteUri;
        opties.Audience = instellingen.Publiek;
        opties.MapInboundClaims = false;
        opties.RequireHttpsMetadata = !ontwikkeling;
        opties.TokenValidationParameters.ValidTypes = ["at+jwt", "JWT"];
        opties.TokenValidationParameters.NameClaimType = ClaimNamen.Huis.Naam;
        opties.TokenValidationParameters.RoleClaimType = ClaimNamen.Huis.Rol;
        opties.Events = new JwtBearerEvents { OnTokenValidated = context => Vertaal(context.Principal, instellingen) };
        if (ontwikkeling)
            opties.BackchannelHttpHandler = new SocketsHttpHandler { UseProxy = false };
    }

    private static Task Vertaal(ClaimsPrincipal? principal, IdentiteitInstellingen instellingen)
    {
        if (principal?.Identity is ClaimsIdentity identiteit)
            instellingen.Claims.Vertaal(identiteit);

        return Task.CompletedTask;
    }

    /// <summary>Keeps the mail address that the authority told, and takes it out of the cookie.</summary>
    private static async Task OnthoudAdres(HttpContext http, ClaimsPrincipal? principal)
    {
        if (principal?.FindFirst(ClaimNamen.Huis.Mail) is not { Value.Length: > 0 } claim || principal.AlsActor() is not { } wie)
            return;
        await http.RequestServices.GetRequiredService<Postuitgang>().OnthoudAdres(wie, claim.Value, http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant(), http.RequestAborted);
        claim.Subject!.RemoveClaim(claim);
    }

    private static CookieSecurePolicy Beveiligd(bool ontwikkeling) =>
        ontwikkeling ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
