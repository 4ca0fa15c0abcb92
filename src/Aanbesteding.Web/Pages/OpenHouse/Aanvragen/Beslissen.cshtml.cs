using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Aanvragen;

/// <summary>One choice as it was sent.</summary>
public sealed class Keuzeregel
{
    /// <summary>Id of the categorie.</summary>
    public string? Categorie { get; set; }

    /// <summary>Whether to admit.</summary>
    public bool? Toelaten { get; set; }
}

/// <summary>
/// Decides on an aanvraag, by somebody else than who tested. The page offers the only decision that is possible, and the domain
/// refuses any other, whatever the form says.
/// </summary>
[VoorOpdracht("BeslisAanvraag")]
public sealed class BeslissenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Toetspagina(deur, toelatingen, klok)
{
    /// <summary>What was chosen.</summary>
    [BindProperty]
    public List<Keuzeregel> Keuzes { get; set; } = [];

    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>The aanvraag as it would be; null when refused.</summary>
    public Toelatingsaanvraag? Straks { get; private set; }

    /// <summary>The only decision per categorie.</summary>
    public IReadOnlyList<Categoriebesluit> Besluiten => [.. Aanvraag.Categorieen.Select(c => Categoriebesluit.Van(c, Aanvraag.Toetsing(c)))];

    /// <summary>Decides.</summary>
    public Task<IActionResult> OnPost() => Stuur(
        new BeslisAanvraag(Systeem.Id, Id, [.. Keuzes.Where(k => k is { Categorie: not null, Toelaten: not null }).Select(k => new Categoriekeuze(k.Categorie!, k.Toelaten!.Value))]),
        "Het besluit is genomen. De aanbieder heeft de brief gekregen.", _ => Terug());

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        var straks = await Toelatingen.Na(Aanvraag, a => a.Beslis(Moment, AanvraagModel.Enige(a)), ct);
        (Beletsel, Straks) = (straks.Weigering, straks.Aanvaard ? straks.Waarde : null);
    }
}
