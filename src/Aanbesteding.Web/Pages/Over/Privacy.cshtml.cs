using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Over;

/// <summary>What is kept of visitors, and why.</summary>
[AllowAnonymous]
public sealed class PrivacyModel : PageModel;
