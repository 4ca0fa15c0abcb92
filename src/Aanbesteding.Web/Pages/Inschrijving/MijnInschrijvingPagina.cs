using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Pages.Kluis;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>A page of "Mijn inschrijving": one question, kept as soon as it is answered.</summary>
public abstract class MijnInschrijvingPagina(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : Inzendpagina(deur, procedures, inzendingen)
{
    /// <inheritdoc/>
    public override InzendingSoort Soort => InzendingSoort.Inschrijving;

    /// <summary>Whether the visitor stops for now.</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>What was filled in so far, or handed in.</summary>
    public Inschrijvingconcept Concept { get; private set; } = Inschrijvingconcept.Leeg;

    /// <summary>Percelen that this party was selected for.</summary>
    public IReadOnlyList<int> Geselecteerd => [.. Procedure.Beoogden?.Van(Partij) ?? []];

    /// <inheritdoc/>
    public override IReadOnlyList<Stap> Stappen =>
    [
        Stap(Inschrijvingconcept.StapPercelen, "Percelen", "percelen"),
        .. from perceel in Concept.Percelen
           from stap in (IEnumerable<Stap>)[
               Stap(Inschrijvingconcept.StapAfspraken(perceel), $"Perceel {perceel}: set met afspraken", $"afspraken/{perceel}"),
               .. Procedure.Inrichting.Gunning.Criteria.Select(c => Stap(
                   Inschrijvingconcept.StapPlan(perceel, c.Id), $"Perceel {perceel}: {c.Naam}", $"plan/{perceel}/{Uri.EscapeDataString(c.Id)}")),
               .. Procedure.Inrichting.Gunning.MetPrijs ? [Stap(Inschrijvingconcept.StapPrijs(perceel), $"Perceel {perceel}: prijs", $"prijs/{perceel}")] : Array.Empty<Stap>()]
           select stap,
        new("bestanden", $"Bestanden ({Eigen?.Pakket.Bestanden.Count ?? 0})", $"{Basis}/bestanden", Eigen?.Pakket.Bestanden.Count > 0 ? Stapstand.Klaar : null),
    ];

    /// <summary>Number and name of a perceel.</summary>
    public string Perceelnaam(int nummer) => $"Perceel {nummer}: {Procedure.Inrichting.Percelen.FirstOrDefault(p => p.Nummer == nummer)?.Naam}";

    /// <summary>Why the offered price makes the inschrijving for this perceel invalid; null when it does not.</summary>
    public string? Waarschuwing(int perceel) =>
        Procedure.Inrichting.Gunning.Prijs is { } wijze && Concept.Prijzen.TryGetValue(perceel, out var centen) && wijze.Ongeldig(centen)
            ? $"Uw prijs voor perceel {perceel} is {Bedrag.Tekst(centen)}. Dat is {(centen < wijze.Bodem * 100 ? $"lager dan de laagste prijs van {Bedrag.Tekst(wijze.Bodem!.Value)}" : $"hoger dan de hoogste prijs van {Bedrag.Tekst(wijze.Plafond!.Value)}")}. Dan doet u voor dit perceel niet mee."
            : null;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        await base.Laad(ct);
        Concept = Inschrijvingconcept.Lees(Eigen);
    }

    /// <summary>Keeps the answer, then goes on; shows what is lacking in this step unless the visitor stops for now.</summary>
    protected async Task<IActionResult> Bewaar(Inschrijvingconcept nieuw, string stap)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        var antwoord = await Stuur(new BewaarConcept(Procedure.Id, nieuw.AlsTekst()), "Uw antwoord is bewaard.", _ => LocalRedirect(Basis));
        if (antwoord is not LocalRedirectResult || Later)
            return antwoord;
        Concept = nieuw;
        return Verder(nieuw.Gebreken(Procedure).Where(g => g.Stap == stap), Na(stap));
    }

    private Stap Stap(string id, string titel, string pad) => new(id, titel, $"{Basis}/{pad}", Concept.Stand(Procedure, id));
}
