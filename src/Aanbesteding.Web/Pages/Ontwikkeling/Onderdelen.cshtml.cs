using Aanbesteding.Web.Onderdelen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Aanbesteding.Web.Pages.Ontwikkeling;

/// <summary>Every part on one page, to look at and to test. Does not exist outside development.</summary>
public sealed class OnderdelenModel(IWebHostEnvironment omgeving) : PageModel
{
    /// <summary>A moment to show.</summary>
    public static readonly Instant Sluiting = Instant.FromUtc(2027, 6, 15, 10, 0);

    /// <summary>A picture to show.</summary>
    public static readonly WerkstroomBeeld Werkstroom = new(
        "een voorbeeld", "/voorbeeld/werkstroom.xml", [new("vragen", "Vragen beantwoorden", "tot en met 15 juni")]);

    /// <summary>Answers to choose from.</summary>
    public static readonly IReadOnlyList<SelectListItem> Besluiten = [new("Doorgaan", "go"), new("Stoppen", "no-go")];

    /// <summary>A short answer.</summary>
    [BindProperty]
    public string? KvkNummer { get; set; }

    /// <summary>A long answer.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>A chosen answer.</summary>
    [BindProperty]
    public string? Besluit { get; set; }

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!omgeving.IsDevelopment())
            context.Result = NotFound();
    }

    /// <summary>Shows what errors look like.</summary>
    public void OnPost()
    {
        if (KvkNummer is not { Length: 8 } || !KvkNummer.All(char.IsAsciiDigit))
            ModelState.AddModelError(nameof(KvkNummer), "Vul het KvK-nummer in: 8 cijfers");
        if (Besluit is null)
            ModelState.AddModelError(nameof(Besluit), "Kies wat uw besluit is");
    }
}
