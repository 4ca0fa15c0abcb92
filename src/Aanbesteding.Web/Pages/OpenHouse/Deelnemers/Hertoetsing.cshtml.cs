using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>Establishes the facts of a test that runs, and ends it.</summary>
[VoorOpdracht("RondHertoetsingAf")]
public sealed class HertoetsingModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Deelnemerspagina(deur, toelatingen, klok)
{
    /// <summary>What is established, one per eis that is asked.</summary>
    [BindProperty]
    public List<Antwoordinvoer> Invoer { get; set; } = [];

    /// <summary>Eisen of the test that hold today, in published order.</summary>
    public IReadOnlyList<Toelatingseis> Gevraagd => Deelnemer.LopendeHertoetsing is { } loopt && Geldend is { } versie
        ? [.. versie.Eisen.Where(e => loopt.Eisen.Contains(e.Id, StringComparer.Ordinal))]
        : [];

    /// <summary>The newest answer of the deelnemer; else what was established before.</summary>
    public Eisantwoord? Nieuwste(string eis) =>
        Deelnemer.LopendeHertoetsing?.Antwoorden.LastOrDefault(a => a.Eis == eis) ?? Deelnemer.Vastgesteld.LastOrDefault(v => v.Eis == eis);

    /// <summary>Ends the test.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Deelnemer.LopendeHertoetsing is not { } loopt)
            return Page();
        var bevindingen = Gevraagd.Select((eis, i) => Invoer[i].Lees(eis, Nieuwste(eis.Id), $"{nameof(Invoer)}[{i}]", ModelState)).ToList();
        // An eis that no longer holds is asked of nobody; the test still has to name it.
        bevindingen.AddRange(loopt.Eisen.Where(e => bevindingen.TrueForAll(b => b.Eis != e)).Select(e => Nieuwste(e) ?? new Eisantwoord(e)).ToList());
        return ModelState.IsValid
            ? await Doe(new RondHertoetsingAf(Systeem.Id, Id, bevindingen), "De hertoetsing is afgerond. De deelnemer heeft bericht gekregen.")
            : Page();
    }

    /// <inheritdoc/>
    protected override Task Laad(CancellationToken ct)
    {
        if (!Invoer.Select(i => i.Eis).SequenceEqual(Gevraagd.Select(e => e.Id), StringComparer.Ordinal))
            Invoer = [.. Gevraagd.Select(e => Antwoordinvoer.Van(e, Nieuwste(e.Id)))];
        return Task.CompletedTask;
    }
}
