using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Kluis;

/// <summary>
/// A page on which a party works on what it hands in. Shows only what is of the party itself, and says why nothing can be
/// done when the window is closed.
/// </summary>
[VoorOpdracht(nameof(BewaarConcept), nameof(VoegBestandToe))]
public abstract class Inzendpagina(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : ProcedurePagina(deur, procedures)
{
    /// <summary>Reads what the party itself has in the kluis.</summary>
    protected Inzendingenlezer Inzendingen { get; } = inzendingen;

    /// <summary>What is handed in.</summary>
    public abstract InzendingSoort Soort { get; }

    /// <summary>The party that is looking.</summary>
    public string Partij => Actor.Partij ?? throw new InvalidOperationException("Deze persoon handelt niet namens een partij.");

    /// <summary>What the party has in the kluis; null when it has not begun.</summary>
    public EigenInzending? Eigen { get; private set; }

    /// <summary>Whether the party handed in.</summary>
    public bool Ingediend => Eigen is { Ingediend: true };

    /// <summary>Why nothing can be changed now; null when it can.</summary>
    public string? Gesloten { get; private set; }

    /// <summary>Receipts of what the party sent after the closing, newest first; empty while the window is open.</summary>
    public IReadOnlyList<Laatbewijs> TeLaat { get; private set; } = [];

    /// <summary>The closing moment; null when it is not known yet.</summary>
    public Termijn? Sluiting => Procedure.TermijnMet(Inzendtekst.Sluiting(Soort));

    /// <summary>"Mijn aanmelding" or "Mijn inschrijving".</summary>
    public string Opschrift => $"Mijn {Inzendtekst.Woord(Soort)}";

    /// <summary>Address of the list of steps.</summary>
    public string Basis => Inzendtekst.Adres(Procedure, Soort);

    /// <summary>Steps, in order.</summary>
    public virtual IReadOnlyList<Stap> Stappen => [];

    /// <summary>The step after this one; after the last the check.</summary>
    public string Na(string stap) =>
        Stappen.SkipWhile(s => s.Id != stap).Skip(1).FirstOrDefault()?.Adres ?? $"{Basis}/controleren";

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        Gesloten = Inzendtekst.Gesloten(Procedure, Soort, new Moment(HttpContext.LaatsteByte(), Actor));
        Eigen = await Inzendingen.Lees(Procedure, Partij, Soort, ct);
        if (Gesloten is not null)
            TeLaat = await Inzendingen.TeLaat(Procedure, Partij, Soort, ct);
    }

    /// <summary>On to the next page, or the same page with what is lacking; the form that is shown again gives a new command.</summary>
    protected IActionResult Verder(IEnumerable<Gebrek> gebreken, string volgende)
    {
        ArgumentNullException.ThrowIfNull(gebreken);
        Bericht = null;
        foreach (var gebrek in gebreken)
            ModelState.AddModelError(char.ToUpperInvariant(gebrek.Veld[0]) + gebrek.Veld[1..], gebrek.Tekst);
        if (ModelState.IsValid)
            return LocalRedirect(volgende);
        OpdrachtId = Guid.NewGuid();
        ModelState.Remove(nameof(OpdrachtId));
        return Page();
    }
}

/// <summary>One step of a list of steps.</summary>
/// <param name="Id">Name of the step.</param>
/// <param name="Titel">The question in a few words.</param>
/// <param name="Adres">Its page.</param>
/// <param name="Stand">How far it is; null for a step that may be left out.</param>
public sealed record Stap(string Id, string Titel, string Adres, Stapstand? Stand);
