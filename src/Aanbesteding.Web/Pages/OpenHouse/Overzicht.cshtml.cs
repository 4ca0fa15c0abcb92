using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.OpenHouse.Gedeeld;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse;

/// <summary>The front page of one open house: what it is, how it stands, how to apply, and what an aanbieder has here.</summary>
[AllowAnonymous]
public sealed class OverzichtModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Today.</summary>
    public LocalDate Vandaag => Nederland.Dag(Nu);

    /// <summary>How it stands.</summary>
    public OpenHouseStand Stand => OpenHouseStand.Van(Systeem, Nu);

    /// <summary>Whether staff looks.</summary>
    public bool IsStaf => User.AlsActor() is { Rol: not Rol.Aanbieder };

    /// <summary>What this aanbieder has here and can do; null for everybody else.</summary>
    public MijnOpenHouse? Mijn { get; private set; }

    /// <summary>The picture.</summary>
    public WerkstroomBeeld Beeld => OpenHouseStand.Beeld(Systeem, IsStaf);

    /// <summary>Why it ends when it does; empty before publication.</summary>
    public IReadOnlyList<string> Looptijd => Systeem.TermijnMet(OpenHouseKader.EindeLooptijd)?.Onderbouwing ?? [];

    /// <summary>How long a term lasts: "6 weken".</summary>
    public string Duur(string termijn) => Termijnnaam.Duur(Systeem.Regel(termijn));

    /// <summary>"één keer" or "2 keer".</summary>
    public string Herstelkansen => Systeem.Inrichting.Herstelkansen == 1 ? "één keer" : $"{Systeem.Inrichting.Herstelkansen} keer";

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (User.AlsActor() is { Rol: Rol.Aanbieder, Partij: { } partij } && Systeem.Gepubliceerd is not null)
            Mijn = new MijnOpenHouse(Systeem, await Toelatingen.EigenAanvragen(Systeem, partij, ct), await Toelatingen.EigenDeelnames(Systeem, partij, ct), Nu);
    }
}
