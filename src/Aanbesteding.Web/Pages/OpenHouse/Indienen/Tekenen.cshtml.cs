using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.OpenHouse.Aanvraag;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Indienen;

/// <summary>The whole text of the overeenkomst, and signing it. The hash of the text that was shown goes along.</summary>
public sealed class TekenenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Aanvraagpagina(deur, toelatingen, klok)
{
    /// <summary>Hash of the text that was read.</summary>
    [BindProperty]
    public string? ContractSha256 { get; set; }

    /// <summary>The version of today.</summary>
    public Toelatingsversie Versie => Systeem.VersieOp(Vandaag)!;

    /// <summary>Its text.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>Whether it can be signed now.</summary>
    public bool Tekenbaar => Bevoegdheden.Toets(Aanvraag.Werkstroom, Aanvraag.Markering, nameof(TekenToelating), Rol.Aanbieder) is null;

    /// <summary>Shows the text.</summary>
    public void OnGet()
    {
    }

    /// <summary>Signs.</summary>
    public Task<IActionResult> OnPostAsync() => Stuur(
        new TekenToelating(Systeem.Id, Id, ContractSha256 ?? ""), "U hebt de overeenkomst getekend. U bent nu deelnemer.", _ => RedirectToPage(Overzicht, new { Kenmerk }));

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Tekst = await Toelatingen.Contracttekst(Versie, ct);
}
