using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Procedures;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>One aanvraag on one screen: what was said, shown, established and decided, and what can be done now.</summary>
[VoorOpdracht("RondToetsingAf", Lezers = [Rol.Jurist, Rol.Auditor])]
public sealed class AanvraagModel(Deur deur, OpenHouselezer toelatingen, Bewijsopslag bewijzen, IClock klok) : Toetspagina(deur, toelatingen, klok)
{
    private IReadOnlyList<Bewijsregel> _bestanden = [];

    /// <summary>What this person may do now; an empty address is the form on this page.</summary>
    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    /// <summary>What this person may not do now, with the reason.</summary>
    public IReadOnlyList<Actie> Later { get; private set; } = [];

    /// <summary>Where the aanvraag is, in words.</summary>
    public string Stand => Aanvraag switch
    {
        { Ingetrokken: not null } => "Ingetrokken door de aanbieder",
        { Ondertekening: not null } => "Toegetreden: de aanbieder heeft getekend",
        { Afgerond: true, Besluit.Toegelaten.Count: > 0 } => "Toegelaten, maar niet op tijd getekend",
        { Besluit.Toegelaten.Count: > 0 } => "Toegelaten; de aanbieder moet nog tekenen",
        { Besluit: not null } => "Geweigerd",
        { Herstel: not null } => "Wacht op herstel door de aanbieder",
        { Wachtrij: "toetsing" } => $"Te toetsen: {Aanvraag.Eisen.Count - Aanvraag.TeToetsen.Count} van {Aanvraag.Eisen.Count} eisen bekeken",
        _ => "Getoetst; wacht op een beslissing",
    };

    /// <summary>File name of evidence.</summary>
    public string? Bestandsnaam(string sha256) => _bestanden.FirstOrDefault(b => b.Sha256 == sha256)?.Naam;

    /// <summary>Closes the test.</summary>
    public Task<IActionResult> OnPost() => Stuur(new RondToetsingAf(Systeem.Id, Id), "De toetsing is afgerond. Een collega beslist nu.", _ => Terug());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        _bestanden = await bewijzen.Lijst(Aanvraag.Partij, ct);
        if (Actor.Rol is not Rol.Inkoper)
            return;
        List<Actie> acties = [];
        if (MagHier("RondToetsingAf"))
        {
            if (Aanvraag.TeToetsen is [var eerste, ..])
                acties.Add(new Actie($"Eis {eerste.Id} toetsen", $"{Adres}/eis/{eerste.Id}", null));
            acties.Add(Actie("Toetsing afronden", "", await Bezwaar(a => a.RondToetsingAf(Moment), ct)));
            acties.Add(Actie("Herstel vragen", $"{Adres}/herstel", await Bezwaar(a => a.VraagHerstel(Moment), ct)));
        }

        if (MagHier("BeslisAanvraag"))
        {
            acties.Add(Actie("Beslissen", $"{Adres}/beslissen", await Bezwaar(a => a.Beslis(Moment, Enige(a)), ct)));
            acties.Add(Actie("Terugsturen naar de toetser", $"{Adres}/terug", await Bezwaar(a => a.ZendTerug(Moment, "vooruitblik"), ct)));
        }

        if (MagHier("VerlengBeslistermijn") && Aanvraag.Besluit is null)
            acties.Add(Actie("Beslistermijn verlengen", $"{Adres}/verlengen", await Bezwaar(a => a.VerlengBeslistermijn(Moment, "vooruitblik"), ct)));
        (Acties, Later) = ([.. acties.Where(a => a.Reden is null)], [.. acties.Where(a => a.Reden is not null)]);
    }

    /// <summary>The only decision that is possible.</summary>
    internal static IReadOnlyList<Categoriekeuze> Enige(Toelatingsaanvraag aanvraag) =>
        [.. aanvraag.Categorieen.Select(c => new Categoriekeuze(c, aanvraag.Toetsing(c).All(u => u.Voldaan)))];

    private static Actie Actie(string tekst, string adres, Weigering? bezwaar) => new(tekst, bezwaar is null ? adres : null, bezwaar?.Tekst);
}
