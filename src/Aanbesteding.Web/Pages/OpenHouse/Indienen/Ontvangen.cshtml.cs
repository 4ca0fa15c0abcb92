using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Web.Pages.OpenHouse.Aanvraag;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Indienen;

/// <summary>The receipt of an aanvraag. It stays here.</summary>
public sealed class OntvangenModel(Deur deur, OpenHouselezer toelatingen, IClock klok, Aanvraagbewijslezer bewijzen) : Aanvraagpagina(deur, toelatingen, klok)
{
    /// <summary>The receipt.</summary>
    public Aanvraagbewijs Bewijs { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }

    /// <summary>The receipt as a file.</summary>
    public IActionResult OnGetBestand() => File(Encoding.UTF8.GetBytes(Json.Schrijf(Bewijs)), "application/json", $"ontvangstbewijs-{Kenmerk}.json");

    /// <summary>Without a receipt there is no page.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        if (!await base.LeesZaak(ct) || await bewijzen.Lees(Aanvraag, ct) is not { } bewijs)
            return false;
        Bewijs = bewijs;
        return true;
    }
}
