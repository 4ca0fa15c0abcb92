using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>One reaction in the form.</summary>
public sealed class Reactieregel
{
    /// <summary>Number of the reaction.</summary>
    public int Nummer { get; set; }

    /// <summary>What is done with it.</summary>
    public ReactieAfhandeling? Afhandeling { get; set; }

    /// <summary>Why.</summary>
    public string? Toelichting { get; set; }
}

/// <summary>Answers every reaction to the marktconsultatie.</summary>
[VoorOpdracht("StelReactienotaVast")]
public sealed class ReactienotaModel(Deur deur, OpenHouselezer toelatingen) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>What can be done with a reaction.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes =
        [.. Enum.GetValues<ReactieAfhandeling>().Select(a => new SelectListItem(Stafzinnen.Afhandeling(a), a.ToString()))];

    /// <summary>One line per reaction, in its order.</summary>
    [BindProperty]
    public List<Reactieregel> Regels { get; set; } = [];

    /// <summary>Adopts the reactienota; what is missing is asked at its field.</summary>
    public async Task<IActionResult> OnPost()
    {
        for (var i = 0; i < Regels.Count; i++)
        {
            if (Regels[i].Afhandeling is null)
                ModelState.AddModelError($"Regels[{i}].Afhandeling", $"Kies wat u met reactie {Regels[i].Nummer} doet.");
            if (string.IsNullOrWhiteSpace(Regels[i].Toelichting))
                ModelState.AddModelError($"Regels[{i}].Toelichting", $"Schrijf op waarom u dat met reactie {Regels[i].Nummer} doet.");
        }

        return ModelState.IsValid
            ? await Stuur(new StelReactienotaVast(Systeem.Id, [.. Regels.Select(r => new Reactienotaregel(r.Nummer, r.Afhandeling!.Value, r.Toelichting!))]), "De reactienota is vastgesteld en openbaar. Nu toetst de jurist het open house.")
            : Page();
    }

    /// <inheritdoc/>
    protected override Task Laad(CancellationToken ct)
    {
        var reacties = Systeem.Consultatiereacties;
        if (!Regels.Select(r => r.Nummer).SequenceEqual(reacties.Select(r => r.Nummer)))
            Regels = [.. reacties.Select(r => Regels.Find(x => x.Nummer == r.Nummer) ?? new Reactieregel { Nummer = r.Nummer })];
        return Task.CompletedTask;
    }
}
