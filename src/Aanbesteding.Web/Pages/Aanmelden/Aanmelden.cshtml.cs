using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Aanmelden;

/// <summary>Leads to the authority and back to where the visitor came from.</summary>
[AllowAnonymous]
public sealed class AanmeldenModel : PageModel
{
    /// <summary>Only addresses of our own are honoured.</summary>
    public IActionResult OnGet(string? terug)
    {
        var doel = Url.IsLocalUrl(terug) ? terug : "/";
        return User.Identity?.IsAuthenticated == true
            ? LocalRedirect(doel)
            : Challenge(new AuthenticationProperties { RedirectUri = doel }, OpenIdConnectDefaults.AuthenticationScheme);
    }
}
