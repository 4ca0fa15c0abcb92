using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Aanmelden;

/// <summary>Ends the session here and at the authority.</summary>
[AllowAnonymous]
public sealed class AfmeldenModel : PageModel
{
    /// <summary>Signs out and ends at the page that says so.</summary>
    public IActionResult OnPost() => SignOut(
        new AuthenticationProperties { RedirectUri = "/afgemeld" },
        CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme);
}
