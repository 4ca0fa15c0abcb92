using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages;

/// <summary>First page of every staff role: what waits for me.</summary>
public sealed class MijnWerkModel(Werklijst werklijst, Meldingenlezer meldingen, IClock klok) : PageModel
{
    /// <summary>What waits.</summary>
    public IReadOnlyList<Werkregel> Werk { get; private set; } = [];

    /// <summary>Warnings of the last two weeks.</summary>
    public IReadOnlyList<Meldingregel> Seinen { get; private set; } = [];

    /// <summary>Cases that wait for a judgment.</summary>
    public IReadOnlyList<Gedingregel> Gedingen { get; private set; } = [];

    /// <summary>Now, for time left in words.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Reads the work of this role; a party has a page of its own.</summary>
    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (User.AlsActor() is not { Rol: not Domain.Rol.Aanbieder } actor)
            return Redirect("/procedures");
        Werk = await werklijst.Voor(actor.Rol, ct);
        Gedingen = await werklijst.Gedingen(actor.Rol, ct);
        Seinen = await meldingen.Voor(actor.Rol, Nu - Duration.FromDays(14), ct);
        return Page();
    }
}
