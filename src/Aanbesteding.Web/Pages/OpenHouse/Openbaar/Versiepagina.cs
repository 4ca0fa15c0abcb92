using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Openbaar;

/// <summary>A page that shows one version of what everybody agrees to; that of today unless another is asked. Before publication it is the concept.</summary>
[AllowAnonymous]
public abstract class Versiepagina(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Number of the version that is asked; null for the one of today.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Versie { get; set; }

    /// <summary>Today.</summary>
    public LocalDate Vandaag { get; } = Nederland.Dag(klok.GetCurrentInstant());

    /// <summary>The version that holds today; null before publication.</summary>
    public Toelatingsversie? Nu => Systeem.VersieOp(Vandaag);

    /// <summary>The version that is shown; null before publication.</summary>
    public Toelatingsversie? Getoond => Versie is { } nummer ? Systeem.Versies.FirstOrDefault(v => v.Nummer == nummer) : Nu;

    /// <summary>Last part of the address of this page.</summary>
    public abstract string Kamer { get; }

    /// <summary>Whether it is a version that holds no more, holds now, or does not hold yet.</summary>
    public string Stand(Toelatingsversie versie)
    {
        ArgumentNullException.ThrowIfNull(versie);
        return versie.Nummer == Nu?.Nummer ? "geldt nu" : versie.Ingang > Vandaag ? "geldt nog niet" : "geldt niet meer";
    }

    /// <summary>A version that does not exist is not found.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && (Versie is null || Getoond is not null);
}
