using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Aanmelden;

/// <summary>Tells that the session ended.</summary>
[AllowAnonymous]
public sealed class AfgemeldModel : PageModel;
