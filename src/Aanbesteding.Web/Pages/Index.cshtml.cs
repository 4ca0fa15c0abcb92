using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages;

/// <summary>The front door.</summary>
[AllowAnonymous]
public sealed class IndexModel : PageModel;
