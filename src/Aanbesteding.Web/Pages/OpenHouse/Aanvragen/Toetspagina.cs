using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>A page for staff about one aanvraag that was handed in. What is still in concept does not exist for staff.</summary>
public abstract class Toetspagina(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the aanvraag.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The aanvraag.</summary>
    public Toelatingsaanvraag Aanvraag { get; private set; } = null!;

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Who and when, to look ahead with.</summary>
    public Moment Moment => new(Nu, Actor);

    /// <summary>Address of the aanvraag.</summary>
    public string Adres => $"/open-house/{Kenmerk}/aanvragen/{Id}";

    /// <summary>The page above.</summary>
    public Bovenliggend Boven => new(Aanvraag.Naam, Adres);

    /// <summary>Whether this person may give this command on the aanvraag now, apart from the separation of duties.</summary>
    public bool MagHier(string opdracht) => Bevoegdheden.Toets(Aanvraag.Werkstroom, Aanvraag.Markering, opdracht, Actor.Rol) is null;

    /// <summary>What was established about an eis; null when nothing yet.</summary>
    public Bevinding? Bevinding(string eis) => Aanvraag.Bevindingen.LastOrDefault(b => b.Eis == eis);

    /// <summary>What the aanbieder says about an eis; null when nothing.</summary>
    public Eisantwoord? Antwoord(string eis) => Aanvraag.Antwoorden.LastOrDefault(a => a.Eis == eis);

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        if (!await base.LeesZaak(ct) || await Toelatingen.Aanvraag(Systeem, Id, ct) is not { Ingediend: not null } aanvraag)
            return false;
        Aanvraag = aanvraag;
        return true;
    }

    /// <summary>Back to the aanvraag.</summary>
    protected IActionResult Terug() => Redirect(Adres);

    /// <summary>Why a command would be refused now; null when it would not.</summary>
    protected async Task<Weigering?> Bezwaar(Func<Toelatingsaanvraag, Uitkomst<Gedaan>> opdracht, CancellationToken ct) =>
        (await Toelatingen.Na(Aanvraag, opdracht, ct)).Weigering;
}
