using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Onderdelen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Ontwikkeling;

/// <summary>Moves the development clock forward. Does not exist outside development.</summary>
public sealed class KlokModel(VerzetbareKlok? klok = null) : PageModel
{
    /// <summary>Where to put the clock, as the clocks on the wall in the Netherlands show it.</summary>
    [BindProperty]
    public DateTime? Naar { get; set; }

    /// <summary>What was done, shown once.</summary>
    [TempData]
    public string? Bericht { get; set; }

    /// <summary>What the clock says.</summary>
    public Instant Nu => klok!.GetCurrentInstant();

    /// <summary>When the next term ends; null when none runs.</summary>
    public Instant? Volgende { get; private set; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (klok is null)
        {
            context.Result = NotFound();
            return;
        }

        Volgende = klok.VolgendMoment is { } vraag ? await vraag(HttpContext.RequestAborted) : null;
        await next();
    }

    /// <summary>Shows the clock, with a proposal of one day later.</summary>
    public void OnGet() => Naar = Tijdstip.Wandklok(Nu + Duration.FromDays(1)).ToDateTimeUnspecified();

    /// <summary>Moves to the date and time asked.</summary>
    public IActionResult OnPost()
    {
        if (Naar is not { } naar)
        {
            ModelState.Remove(nameof(Naar));
            ModelState.AddModelError(nameof(Naar), "Vul een datum en een tijd in");
            return Page();
        }

        return Verzet(Tijdstip.Lees(LocalDateTime.FromDateTime(naar)));
    }

    /// <summary>Moves to the next moment something is due.</summary>
    public IActionResult OnPostVolgende()
    {
        if (Volgende is { } volgende)
            return Verzet(volgende);

        ModelState.Clear();
        ModelState.AddModelError("", "Er is geen volgend moment: er wacht niets op de klok.");
        return Page();
    }

    private IActionResult Verzet(Instant moment)
    {
        if (klok!.VerzetNaar(moment).Weigering is { } weigering)
        {
            ModelState.AddModelError(weigering.Veld ?? "", weigering.Tekst);
            return Page();
        }

        Bericht = $"De klok staat nu op {Tijdstip.Tekst(moment)}";
        return RedirectToPage();
    }
}
