using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.OpenHouse.Gedeeld;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Openbaar;

/// <summary>The marktconsultatie: questions, a form to react while it runs, and afterwards what was done with every reaction.</summary>
[AllowAnonymous]
public sealed class ConsultatieModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>The reaction.</summary>
    [BindProperty]
    public string? Tekst { get; set; }

    /// <summary>Now.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Whether one can react.</summary>
    public bool Loopt => OpenHouseStand.ConsultatieLoopt(Systeem, Nu);

    /// <summary>Whether an aanbieder looks.</summary>
    public bool IsAanbieder => User.AlsActor() is { Rol: Rol.Aanbieder };

    /// <summary>Whether nobody is signed in.</summary>
    public bool IsBezoeker => User.AlsActor() is null;

    /// <summary>Reactions of this party, newest first.</summary>
    public IReadOnlyList<Consultatiereactie> Eigen =>
        User.AlsActor() is { Rol: Rol.Aanbieder, Partij: { } partij } ? [.. Systeem.Consultatiereacties.Where(r => r.Partij == partij).OrderByDescending(r => r.Nummer)] : [];

    /// <summary>What is done with a reaction, in words.</summary>
    public static string Woord(ReactieAfhandeling afhandeling) => afhandeling switch
    {
        ReactieAfhandeling.Overgenomen => "Overgenomen",
        ReactieAfhandeling.Deels => "Voor een deel overgenomen",
        ReactieAfhandeling.NaarVervolg => "Gaat mee naar een volgend document",
        ReactieAfhandeling.NietOvergenomen => "Niet overgenomen",
        ReactieAfhandeling.BuitenBestek => "Gaat over iets anders",
        _ => "Vraag beantwoord",
    };

    /// <summary>Reacts.</summary>
    public async Task<IActionResult> OnPostAsync() => IsBezoeker
        ? Challenge()
        : await Stuur(new ReageerOpConsultatie(Systeem.Id, Tekst ?? ""), "Wij hebben uw reactie ontvangen.", _ => RedirectToPage(new { Kenmerk }));
}
