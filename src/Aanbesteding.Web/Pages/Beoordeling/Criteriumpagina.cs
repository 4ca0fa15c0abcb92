using System.Text.Json;
using Aanbesteding.Application.Beoordeling;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>
/// A page about one kandidaat on one criterium: the question, the part of the plan that answers it, the marks to choose from,
/// and the reason. Reading the plan is recorded.
/// </summary>
public abstract class Criteriumpagina(Deur deur, Procedurelezer procedures) : Inzagepagina(deur, procedures)
{
    /// <summary>Id of the aanmelding or inschrijving, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Inzending { get; set; }

    /// <summary>Number of the perceel, in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Perceel { get; set; }

    /// <summary>Id of the criterium, in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "criterium")]
    public string CriteriumId { get; set; } = "";

    /// <summary>The chosen mark.</summary>
    [BindProperty]
    public decimal? Cijfer { get; set; }

    /// <summary>The reason.</summary>
    [BindProperty]
    public string? Motivering { get; set; }

    /// <summary>What is scored.</summary>
    public Kandidaat Kandidaat => new(Inzending, Perceel);

    /// <summary>The running round; null when there is none.</summary>
    public Beoordelingsronde? Ronde => Procedure.Ronde;

    /// <summary>The criterium; null when it is not part of the round.</summary>
    public Beoordelingscriterium? Criterium => Ronde is { } ronde && ronde.Kandidaten.Contains(Kandidaat)
        ? Procedure.Wijze(ronde).Criteria.FirstOrDefault(criterium => criterium.Id == CriteriumId)
        : null;

    /// <summary>What the party wrote for this criterium; null while it may not be read.</summary>
    public string? Plandeel { get; private set; }

    /// <summary>The marks with what each one means for the points and the minimum.</summary>
    public IReadOnlyList<SelectListItem> Keuzes =>
        [.. Criterium!.Cijfers.Reverse().Select(cijfer => new SelectListItem(Cijferuitleg.Van(Procedure.Wijze(Ronde!), Criterium, cijfer), Partijnamen.Getal(cijfer)))];

    /// <summary>Puts a mark that was given before on the form.</summary>
    protected void Toon(decimal? cijfer, string? motivering) =>
        (Cijfer, Motivering) = (cijfer is null ? null : Criterium!.Cijfers.First(stap => stap == cijfer), motivering);

    /// <summary>Refuses an empty or unknown mark at its field; null when there is one.</summary>
    protected async Task<IActionResult?> ZonderCijfer()
    {
        if (Criterium is null)
            return NotFound();
        if (Cijfer is not null)
            return null;
        ModelState.Remove(nameof(Cijfer));
        ModelState.AddModelError(nameof(Cijfer), "Kies een cijfer.");
        await LeesPlandeel();
        return Page();
    }

    /// <summary>Reads the part of the plan; recorded.</summary>
    protected async Task LeesPlandeel()
    {
        if (await Lees(new LeesInzending(Procedure.Id, Inzending)) is not { } pakket)
            return;
        Plandeel = Procedure.Inschrijvingen.Any(inschrijving => inschrijving.Id == Inzending)
            ? JsonSerializer.Deserialize<InschrijvingInhoud>(pakket.Inhoud, Json.Opties)!.PlanVanAanpak
                .FirstOrDefault(deel => deel.Perceel == Perceel && deel.Criterium == CriteriumId)?.Tekst
            : JsonSerializer.Deserialize<AanmeldingInhoud>(pakket.Inhoud, Json.Opties)!.Motivatie.GetValueOrDefault(Perceel);
    }
}

/// <summary>What a mark means, in words.</summary>
public static class Cijferuitleg
{
    /// <summary>"6: 21 van de 35 punten", or the value in euro under gunnen op waarde, and what a mark below the minimum brings about.</summary>
    public static string Van(Beoordelingswijze wijze, Beoordelingscriterium criterium, decimal cijfer)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        ArgumentNullException.ThrowIfNull(criterium);
        var plek = Enumerable.Range(0, wijze.Criteria.Count).First(k => wijze.Criteria[k].Id == criterium.Id);
        var vraag = wijze.Vraag([], []);
        var punten = Puntentelling.Punten(vraag, plek, Beoordelingswijze.Exact(cijfer));
        var telt = criterium.Waarde is { } waarde ? $"€ {Matrixgetal.Van(punten, vraag.Afronding).Getoond} van de {Bedrag.Tekst(waarde)} waarde" : $"{punten.InZin()} van de {Partijnamen.Getal(criterium.Gewicht ?? 0)} punten";
        var minimum = criterium.Minimum is { } laagste && cijfer < laagste ? "; onder het minimum, de partij valt dan af" : "";
        return $"{Partijnamen.Getal(cijfer)}: {telt}{minimum}";
    }

    /// <summary>"35 punten", or the value in euro under gunnen op waarde.</summary>
    public static string Weegt(Beoordelingscriterium criterium)
    {
        ArgumentNullException.ThrowIfNull(criterium);
        return criterium.Waarde is { } waarde ? $"{Bedrag.Tekst(waarde)}" : $"{Partijnamen.Getal(criterium.Gewicht ?? 0)} punten";
    }
}
