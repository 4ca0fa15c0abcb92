using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Once the address is known: registers the clients of the embedded authority and tells the developer how to come in.</summary>
internal sealed class Ontvangst(
    IServiceScopeFactory bereiken, IdentiteitAdres adres, IdentiteitInstellingen instellingen, Ontwikkelgeheimen geheimen) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken annulering)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        await bereik.ServiceProvider.GetRequiredService<IdentiteitDbContext>().Database.EnsureCreatedAsync(annulering);
    }

    public async Task StartedAsync(CancellationToken annulering)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        var clients = bereik.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await Registreer(clients, Portaal(), annulering);
        await Registreer(clients, Script(), annulering);
        Console.Out.WriteLine(Welkom());
    }

    public Task StartAsync(CancellationToken annulering) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken annulering) => Task.CompletedTask;

    public Task StopAsync(CancellationToken annulering) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken annulering) => Task.CompletedTask;

    private static async Task Registreer(
        IOpenIddictApplicationManager clients, OpenIddictApplicationDescriptor client, CancellationToken annulering)
    {
        if (await clients.FindByClientIdAsync(client.ClientId!, annulering) is { } bestaand)
            await clients.UpdateAsync(bestaand, client, annulering);
        else
            await clients.CreateAsync(client, annulering);
    }

    private OpenIddictApplicationDescriptor Portaal() => new()
    {
        ClientId = instellingen.ClientId,
        ClientType = ClientTypes.Public,
        DisplayName = "Aanbesteding",
        RedirectUris = { new Uri(adres.Waarde, "signin-oidc") },
        PostLogoutRedirectUris = { new Uri(adres.Waarde, "signout-callback-oidc") },
        Permissions =
        {
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };

    private static OpenIddictApplicationDescriptor Script() => new()
    {
        ClientId = IngebouwdeServer.ScriptClient,
        ClientType = ClientTypes.Public,
        DisplayName = "Scripts",
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.Password, Permissions.Scopes.Profile },
    };

    private string Welkom() => $"""

        Het portaal staat klaar op {adres.Waarde} (ontwikkeling).

        Aanmelden: kies op de website Aanmelden en daarna een persoon. Een wachtwoord is niet nodig.
        Voor scripts hebben alle personen hetzelfde ontwikkelwachtwoord: {instellingen.Ontwikkelwachtwoord ?? geheimen.Wachtwoord}
        Een token vraagt u zo aan:

          curl -s {adres.Waarde}connect/token -d grant_type=password -d client_id={IngebouwdeServer.ScriptClient} \
               -d username=inkoper-1 -d password={instellingen.Ontwikkelwachtwoord ?? geheimen.Wachtwoord}

        Stoppen: Ctrl+C.

        """;
}
