using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages;

/// <summary>One aanvraag or deelnemer of an open house that waits.</summary>
/// <param name="Naam">Name of the aanbieder.</param>
/// <param name="Wat">What must be done.</param>
/// <param name="OpenHouse">Title of the open house.</param>
/// <param name="Adres">Where it is done.</param>
/// <param name="Einde">First instant after the decision term; null when there is none.</param>
public sealed record Voorraadwerk(string Naam, string Wat, string OpenHouse, string Adres, Instant? Einde);

/// <summary>First page of every staff role: what waits for me.</summary>
public sealed class MijnWerkModel(Werklijst werklijst, Meldingenlezer meldingen, Toetsvoorraad voorraad, OpenHouselezer toelatingen, IClock klok) : PageModel
{
    /// <summary>What waits.</summary>
    public IReadOnlyList<Werkregel> Werk { get; private set; } = [];

    /// <summary>Warnings of the last two weeks.</summary>
    public IReadOnlyList<Meldingregel> Seinen { get; private set; } = [];

    /// <summary>Cases that wait for a judgment.</summary>
    public IReadOnlyList<Gedingregel> Gedingen { get; private set; } = [];

    /// <summary>Aanvragen, tests and measures of all open houses that wait for this role.</summary>
    public IReadOnlyList<Voorraadwerk> Voorraad { get; private set; } = [];

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
        Voorraad = await LeesVoorraad(actor.Rol, ct);
        return Page();
    }

    /// <summary>Address of a procedure or an open house.</summary>
    public static string Basis(string kenmerk, bool openHouse) => $"/{(openHouse ? "open-house" : "procedures")}/{kenmerk}";

    private async Task<IReadOnlyList<Voorraadwerk>> LeesVoorraad(Domain.Rol rol, CancellationToken ct)
    {
        List<Voorraadregel> aanvragen = rol is Domain.Rol.Inkoper
            ? [.. await voorraad.Aanvragen("toetsing", ct: ct), .. await voorraad.Aanvragen("beslissing-aanvraag", ct: ct)]
            : [];
        List<(string Wat, Deelnemerregel Wie)> deelnemers = [];
        foreach (var (wat, wie) in rol switch
        {
            Domain.Rol.Inkoper => new[]
            {
                ("Deelnemer opnieuw toetsen", await voorraad.Hertoetsingen(ct: ct)),
                ("Schorsing opnieuw bekijken", await voorraad.Maatregelen(Deelnemer.TeBekijken, ct)),
            },
            Domain.Rol.Jurist => [("Adviseren over een maatregel", await voorraad.Maatregelen(Deelnemer.TeAdviseren, ct))],
            Domain.Rol.Bestuurder =>
            [
                ("Beslissen over een maatregel", await voorraad.Maatregelen(Deelnemer.TeBeslissen, ct)),
                ("Schorsing opnieuw bekijken", await voorraad.Maatregelen(Deelnemer.TeBekijken, ct)),
            ],
            _ => [],
        })
            deelnemers.AddRange(wie.Select(d => (wat, d)));
        if (aanvragen.Count + deelnemers.Count == 0)
            return [];
        var namen = (await toelatingen.Lijst(alleenOpenbaar: false, ct)).ToDictionary(s => s.Id);
        return
        [
            .. aanvragen.OrderBy(a => a.BeslisVoor).Select(a => new Voorraadwerk(
                a.Naam, a.Wachtrij == "toetsing" ? "Aanvraag toetsen" : "Over de aanvraag beslissen", namen[a.SysteemId].Naam, $"{Basis(namen[a.SysteemId].Kenmerk, true)}/aanvragen/{a.Id}", a.BeslisVoor)),
            .. deelnemers.Select(d => new Voorraadwerk(d.Wie.Naam, d.Wat, namen[d.Wie.SysteemId].Naam, $"{Basis(namen[d.Wie.SysteemId].Kenmerk, true)}/deelnemers/{d.Wie.Id}", null)),
        ];
    }
}
