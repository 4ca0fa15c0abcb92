using System.Security.Claims;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Names of the claims that say who someone is. Every authority has its own; inside the house they are <see cref="Huis"/>.</summary>
public sealed record ClaimNamen
{
    /// <summary>The names used everywhere in our pages and endpoints.</summary>
    public static readonly ClaimNamen Huis = new();

    /// <summary>Stable id of the person.</summary>
    public string Persoon { get; init; } = "sub";

    /// <summary>Name to show.</summary>
    public string Naam { get; init; } = "name";

    /// <summary>Role, spelled as in <see cref="Rol"/>.</summary>
    public string Rol { get; init; } = "rol";

    /// <summary>Id of the partij an aanbieder acts for.</summary>
    public string Partij { get; init; } = "partij";

    /// <summary>Bodies a bestuurder holds a mandate for; one claim per body.</summary>
    public string Organen { get; init; } = "organen";

    /// <summary>Mail address of the person.</summary>
    public string Mail { get; init; } = "email";

    /// <summary>Renames the claims of an authority to those of the house, and drops house claims it did not mean.</summary>
    public void Vertaal(ClaimsIdentity identiteit)
    {
        (string Hun, string Ons)[] paren =
            [(Persoon, Huis.Persoon), (Naam, Huis.Naam), (Rol, Huis.Rol), (Partij, Huis.Partij), (Organen, Huis.Organen), (Mail, Huis.Mail)];
        var vertaald = paren.Where(paar => paar.Hun != paar.Ons)
            .SelectMany(paar => identiteit.FindAll(paar.Hun).Select(claim => new Claim(paar.Ons, claim.Value)))
            .ToList();
        var weg = paren.Where(paar => paar.Hun != paar.Ons)
            .SelectMany(paar => identiteit.FindAll(claim => claim.Type == paar.Hun || claim.Type == paar.Ons))
            .Distinct()
            .ToList();

        weg.ForEach(identiteit.RemoveClaim);
        identiteit.AddClaims(vertaald);
    }
}

/// <summary>Reads who acts from the signed-in principal.</summary>
public static class ActorClaims
{
    /// <summary>The actor of this principal; null when nobody is signed in or no known role is present.</summary>
    public static Actor? AlsActor(this ClaimsPrincipal principal)
    {
        var namen = ClaimNamen.Huis;
        var persoon = principal.FindFirstValue(namen.Persoon);
        var rol = principal.FindAll(namen.Rol).Select(claim => Lees(claim.Value)).FirstOrDefault(gevonden => gevonden is not null);

        return persoon is null || rol is null
            ? null
            : new Actor(persoon, rol.Value, principal.FindFirstValue(namen.Partij),
                [.. principal.FindAll(namen.Organen).Select(claim => claim.Value)]);
    }

    /// <summary>The bell is no person: a token can never claim its role.</summary>
    private static Rol? Lees(string waarde) =>
        Enum.GetNames<Rol>().Contains(waarde, StringComparer.Ordinal) && Enum.Parse<Rol>(waarde) is var rol && rol != Rol.Systeem ? rol : null;
}
