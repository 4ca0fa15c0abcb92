using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIddict.Abstractions;

namespace Aanbesteding.Web.Pages.Aanmelden;

/// <summary>The sign-in page of the embedded authority: choose who you are. Does not exist outside development.</summary>
[AllowAnonymous]
public sealed class PersoonModel(IdentiteitInstellingen instellingen) : PageModel
{
    /// <summary>The authorization request, sent along with the choice.</summary>
    public IReadOnlyList<(string Naam, string Waarde)> Verzoek { get; private set; } = [];

    /// <summary>Shows the persons.</summary>
    public IActionResult OnGet() => Toon();

    /// <summary>Answers the authorization request for the chosen person; an unknown one gets the choice again.</summary>
    public IActionResult OnPost(string? persoon) =>
        HttpContext.GetOpenIddictServerRequest() is { } verzoek && Personen.Vind(persoon) is { } gekozen
            ? SignIn(IngebouwdeServer.Principal(gekozen, verzoek.GetScopes(), instellingen.Publiek), IngebouwdeServer.Schema)
            : Toon();

    private IActionResult Toon()
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { } verzoek)
            return NotFound();

        Verzoek = [.. verzoek.GetParameters()
            .Where(parameter => parameter.Key is not ("persoon" or "__RequestVerificationToken"))
            .Select(parameter => (parameter.Key, (string?)parameter.Value ?? ""))];
        return Page();
    }
}
