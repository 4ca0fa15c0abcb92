using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Pages.OpenHouse;

/// <summary>The front page of one open house.</summary>
[AllowAnonymous]
public sealed class OverzichtModel(Deur deur, OpenHouselezer toelatingen) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
