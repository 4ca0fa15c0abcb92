using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvraag;

/// <summary>A page about one aanvraag, for the aanbieder whose it is. That of another is not found.</summary>
[VoorOpdracht(nameof(StartAanvraag))]
public abstract class Aanvraagpagina(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the aanvraag, from the address.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The aanvraag.</summary>
    public Toelatingsaanvraag Aanvraag { get; private set; } = null!;

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Today.</summary>
    public LocalDate Vandaag => Nederland.Dag(Nu);

    /// <summary>Address of the task list.</summary>
    public string Basis => $"/open-house/{Kenmerk}/aanvraag/{Id}";

    /// <summary>The page above every page of an aanvraag.</summary>
    public Bovenliggend Lijst => new("Mijn aanvraag", Basis);

    /// <summary>Whether it was not handed in yet.</summary>
    public bool Concept => Aanvraag.Ingediend is null && Aanvraag.Ingetrokken is null;

    /// <summary>Whether answers can be changed now.</summary>
    public bool Invulbaar => Bevoegdheden.Toets(Aanvraag.Werkstroom, Aanvraag.Markering, nameof(BewaarAanvraag), Rol.Aanbieder) is null;

    /// <summary>Whether it can be withdrawn now.</summary>
    public bool Intrekbaar => Aanvraag.Ondertekening is null && Bevoegdheden.Toets(Aanvraag.Werkstroom, Aanvraag.Markering, nameof(TrekAanvraagIn), Rol.Aanbieder) is null;

    /// <summary>Eisen to answer: all of the chosen categorieën; during repair only those that repair was asked for.</summary>
    public IReadOnlyList<Toelatingseis> Eisen => Aanvraag.Maatstaf(Vandaag)?.Voor(Aanvraag.Categorieen) is { } eisen
        ? Aanvraag.Herstel is { } herstel ? [.. eisen.Where(e => herstel.Eisen.Contains(e.Id, StringComparer.Ordinal))] : eisen
        : [];

    /// <summary>How the aanbieder stands by his own answers, by eis.</summary>
    public IReadOnlyDictionary<string, Eisuitkomst> Stand => Aanvraag.EigenStand(Vandaag).ToDictionary(u => u.Eis, StringComparer.Ordinal);

    /// <summary>The own answer on an eis; null when there is none.</summary>
    public Eisantwoord? Antwoord(string eis) => Aanvraag.Antwoorden.LastOrDefault(a => a.Eis == eis);

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && await LeesAanvraag(ct);

    /// <summary>Reads the aanvraag, also again after a command; false when it is not of this party.</summary>
    protected async Task<bool> LeesAanvraag(CancellationToken ct)
    {
        if (await Toelatingen.Aanvraag(Systeem, Id, ct) is not { } aanvraag || aanvraag.Partij != Actor.Partij)
            return false;
        Aanvraag = aanvraag;
        return true;
    }
}
