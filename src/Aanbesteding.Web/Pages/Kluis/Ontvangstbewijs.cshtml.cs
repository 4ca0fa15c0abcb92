using System.Text;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Kluis;

/// <summary>The receipts of a party: of handing in, and of withdrawing. They stay here.</summary>
public sealed class OntvangstbewijsModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : Inzendpagina(deur, procedures, inzendingen)
{
    /// <summary>Kind, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "soort")]
    public InzendingSoort Gekozen { get; set; }

    /// <inheritdoc/>
    public override InzendingSoort Soort => Gekozen;

    /// <summary>Receipt of what counts; null when nothing was handed in, or it was withdrawn.</summary>
    public Ontvangstbewijs? Geldig { get; private set; }

    /// <summary>Receipts of withdrawals, newest first.</summary>
    public IReadOnlyList<Intrekkingsbewijs> Intrekkingen { get; private set; } = [];

    /// <summary>File name of the package.</summary>
    public string Pakketnaam => $"{Inzendtekst.Woord(Soort)}-{Procedure.Kenmerk}.json";

    /// <summary>File name of the prices.</summary>
    public string Prijsnaam => $"prijs-{Procedure.Kenmerk}.txt";

    /// <summary>Shows the receipts.</summary>
    public void OnGet()
    {
    }

    /// <summary>The receipt as a file.</summary>
    public IActionResult OnGetBewijs() =>
        Geldig is null ? NotFound() : Bestand(Inzendingenlezer.Bewijstekst(Geldig), $"ontvangstbewijs-{Pakketnaam}");

    /// <summary>The package as a file: the very text under the fingerprint.</summary>
    public IActionResult OnGetPakket() =>
        Geldig is null ? NotFound() : Bestand(Inzendingenlezer.Pakkettekst(Eigen!), Pakketnaam);

    /// <summary>The own prices as a file: the very text under their fingerprint.</summary>
    public IActionResult OnGetPrijs() => Geldig is not null && Eigen!.Prijzen is { } prijzen
        ? File(Encoding.UTF8.GetBytes(prijzen.AlsTekst()), "text/plain; charset=utf-8", Prijsnaam)
        : NotFound();

    /// <summary>A receipt of withdrawal as a file.</summary>
    public IActionResult OnGetIntrekking(long post) => Intrekkingen.FirstOrDefault(i => i.Post == post) is { } bewijs
        ? Bestand(Inzendingenlezer.Bewijstekst(bewijs), $"intrekking-{Pakketnaam}")
        : NotFound();

    /// <summary>A receipt of something late as a file.</summary>
    public IActionResult OnGetLaat(int nummer) =>
        TeLaat.ElementAtOrDefault(nummer) is { } laat ? Bestand(Inzendingenlezer.Bewijstekst(laat with { Pakket = null }), $"te-laat-{Pakketnaam}") : NotFound();

    /// <summary>The package of something late: the very text under its fingerprint.</summary>
    public IActionResult OnGetLaatPakket(int nummer) =>
        TeLaat.ElementAtOrDefault(nummer) is { } laat ? Bestand(laat.Pakket!, $"te-late-{Pakketnaam}") : NotFound();

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        await base.Laad(ct);
        if (Ingediend)
            Geldig = (await Inzendingen.Ontvangstbewijzen(Procedure, Partij, Soort, ct)).FirstOrDefault();
        Intrekkingen = await Inzendingen.Intrekkingen(Procedure, Partij, Soort, ct);
    }

    private FileContentResult Bestand(string tekst, string naam) => File(Encoding.UTF8.GetBytes(tekst), "application/json", naam);
}
