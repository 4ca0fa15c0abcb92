using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Over;

/// <summary>What happens when the platform fails before a closing; published before anybody hands in.</summary>
[AllowAnonymous]
public sealed class StoringsregelModel : PageModel;
