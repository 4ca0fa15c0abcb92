using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>Asks for an extension, or offers the one that was decided on.</summary>
[VoorOpdracht("VraagVerlenging", "BiedVerlengingAan", "LaatVerlengingVallen")]
public sealed class VerlengenModel(Deur deur, OpenHouselezer toelatingen, Toelatingstelling telling, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Whether an extension was decided on, and waits to be offered.</summary>
    public bool Aanbieden => Mag("BiedVerlengingAan");

    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>The open house as it would be; null when refused.</summary>
    public Toelatingssysteem? Straks { get; private set; }

    /// <summary>Terms that would start.</summary>
    public IReadOnlyList<Termijn> Termijnen => Straks is null ? [] : [.. Straks.Termijnen.Skip(Systeem.Termijnen.Count)];

    /// <summary>Messages that would be sent.</summary>
    public IReadOnlyList<Berichtregel> Berichten => Straks is null ? [] : [.. Straks.Brieven.GroupBy(b => (b.Onderwerp, b.Tekst)).Select(g => new Berichtregel(g.Key.Onderwerp, g.Key.Tekst, g.Count()))];

    /// <summary>Asks or offers.</summary>
    public Task<IActionResult> OnPost() => Aanbieden
        ? Stuur(new BiedVerlengingAan(Systeem.Id), "De verlenging is aan alle deelnemers aangeboden.")
        : Stuur(new VraagVerlenging(Systeem.Id, Reden ?? ""), "De verlenging ligt bij de organen.");

    /// <summary>Gives it up.</summary>
    public Task<IActionResult> OnPostVallen() => Stuur(new LaatVerlengingVallen(Systeem.Id, Reden ?? ""), "De verlenging gaat niet door.");

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        var moment = new Moment(klok.GetCurrentInstant(), Actor);
        var (deelnemers, _) = await telling.Partijen(Systeem.Id, ct);
        var straks = await Toelatingen.Na(Systeem, s => Aanbieden ? s.BiedVerlengingAan(moment, deelnemers) : s.VraagVerlenging(moment, "vooruitblik"), ct);
        (Beletsel, Straks) = (straks.Weigering, straks.Aanvaard ? straks.Waarde : null);
    }
}
