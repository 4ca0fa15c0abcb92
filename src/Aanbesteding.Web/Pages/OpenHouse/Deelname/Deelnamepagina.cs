using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelname;

/// <summary>A page about one deelname, for the aanbieder whose it is. That of another is not found.</summary>
[VoorOpdracht(nameof(MeldClientenstop))]
public abstract class Deelnamepagina(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the deelnemer, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The deelnemer.</summary>
    public Deelnemer Deelnemer { get; private set; } = null!;

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Today.</summary>
    public LocalDate Vandaag => Nederland.Dag(Nu);

    /// <summary>Name of the categorie.</summary>
    public string Categorie => Systeem.Categorie(Deelnemer.Categorie)!.Naam;

    /// <summary>Address of the deelname.</summary>
    public string Basis => $"/open-house/{Kenmerk}/deelname/{Id}";

    /// <summary>The page above the pages of a deelname.</summary>
    public Bovenliggend Boven => new("Mijn deelname", Basis);

    /// <summary>Whether he takes part.</summary>
    public bool DoetMee => Deelnemer.StatusOp(Nu) is not (Deelnemerstatus.Uitgetreden or Deelnemerstatus.Ontbonden);

    /// <summary>The version that holds for him today.</summary>
    public Toelatingsversie Voorwaarden => Deelnemer.VoorwaardenOp(Vandaag)!;

    /// <summary>A cliëntenstop that goes on; null when there is none.</summary>
    public Clientenstop? Stop => Deelnemer.Clientenstops.LastOrDefault(s => s.Tot is null);

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        if (!await base.LeesZaak(ct) || await Toelatingen.Deelnemer(Systeem, Id, ct) is not { } deelnemer || deelnemer.Partij != Actor.Partij)
            return false;
        Deelnemer = deelnemer;
        return true;
    }

    /// <summary>After a command back to the deelname.</summary>
    protected Task<IActionResult> Doe<T>(Opdracht<T> opdracht, string gedaan) => Stuur(opdracht, gedaan, _ => LocalRedirect(Basis));
}
