using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>A page for staff about one deelnemer.</summary>
public abstract class Deelnemerspagina(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the deelnemer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The deelnemer.</summary>
    public Deelnemer Deelnemer { get; private set; } = null!;

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Today.</summary>
    public LocalDate Vandaag => Nederland.Dag(Nu);

    /// <summary>The version that holds today.</summary>
    public Toelatingsversie? Geldend => Systeem.VersieOp(Vandaag);

    /// <summary>Address of the deelnemer.</summary>
    public string Adres => $"/open-house/{Kenmerk}/deelnemers/{Id}";

    /// <summary>The page above.</summary>
    public Bovenliggend Boven => new(Deelnemer.Naam, Adres);

    /// <summary>The published text of a ground.</summary>
    public string Grondtekst(string id) => Systeem.Inrichting.Maatregelgronden.FirstOrDefault(g => g.Id == id)?.Tekst ?? id;

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        if (!await base.LeesZaak(ct) || await Toelatingen.Deelnemer(Systeem, Id, ct) is not { } deelnemer)
            return false;
        Deelnemer = deelnemer;
        return true;
    }

    /// <summary>Sends a command and goes back to the deelnemer.</summary>
    protected Task<IActionResult> Doe(Opdracht<Gedaan> opdracht, string gedaan) => Stuur(opdracht, gedaan, _ => Redirect(Adres));
}
