using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>
/// A page about one zaak. Sends commands through the one door, and turns a refusal into an error on its field; nothing the
/// visitor typed is lost. The form carries the id of the command (<c>&lt;opdracht /&gt;</c>), so that a double click does one
/// thing.
/// </summary>
public abstract class Zaakpagina(Deur deur) : PageModel
{
    /// <summary>Reference in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kenmerk { get; set; } = "";

    /// <summary>Id of the command that the form on this page gives.</summary>
    [BindProperty]
    public Guid OpdrachtId { get; set; }

    /// <summary>What was done, shown once after a redirect.</summary>
    [TempData]
    public string? Bericht { get; set; }

    /// <summary>Who is looking. Only on pages that need a signed-in person.</summary>
    public Actor Actor => User.AlsActor() ?? throw new InvalidOperationException("Deze pagina vraagt om een aangemelde persoon.");

    /// <summary>Page that is shown after an accepted command that says nothing else.</summary>
    protected abstract string Overzicht { get; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!await LeesZaak(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (OpdrachtId == Guid.Empty)
            OpdrachtId = Guid.NewGuid();
        await Laad(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Reads the zaak; false when there is none for this visitor.</summary>
    protected abstract Task<bool> LeesZaak(CancellationToken ct);

    /// <summary>What else the page shows; runs before every handler, also when a refused form is shown again.</summary>
    protected virtual Task Laad(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Sends a command. On acceptance the visitor goes on; on refusal the page is shown again with the reason.</summary>
    protected async Task<IActionResult> Stuur<T>(Opdracht<T> opdracht, string gedaan, Func<T, IActionResult>? daarna = null)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var uitkomst = await deur.Stuur(Actor, opdracht with { OpdrachtId = OpdrachtId }, HttpContext.RequestAborted, HttpContext.LaatsteByte());
        if (uitkomst.Weigering is { } weigering)
        {
            // The veld of a refusal is camelCase, a property of the page PascalCase; an unknown one becomes a general error.
            var veld = weigering.Veld is { Length: > 0 } v ? char.ToUpperInvariant(v[0]) + v[1..] : "";
            ModelState.AddModelError(ViewData.ModelMetadata.Properties[veld.Split('.')[0]] is null ? "" : veld, weigering.Tekst);
            OpdrachtId = Guid.NewGuid();
            ModelState.Remove(nameof(OpdrachtId));
            await Laad(HttpContext.RequestAborted);
            return Page();
        }

        Bericht = gedaan;
        return daarna is null ? RedirectToPage(Overzicht, new { Kenmerk }) : daarna(uitkomst.Waarde);
    }
}
