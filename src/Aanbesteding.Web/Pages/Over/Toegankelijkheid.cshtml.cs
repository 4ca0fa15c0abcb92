using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Over;

/// <summary>How accessible the portal is, and where to complain.</summary>
[AllowAnonymous]
public sealed class ToegankelijkheidModel : PageModel;
