using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.OpenHouse.Deelnemers;

/// <summary>The register for staff, part by part, and who must be tested again.</summary>
[VoorStaf]
public sealed class LijstModel(Deur deur, OpenHouselezer toelatingen, Registerlezer register, Toetsvoorraad voorraad) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the categorie; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Categorie { get; set; }

    /// <summary>Where this part begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Vanaf { get; set; }

    /// <summary>This part.</summary>
    public Registerblad Blad { get; private set; } = new([], null);

    /// <summary>Who waits for a test.</summary>
    public IReadOnlyList<Deelnemerregel> TeHertoetsen { get; private set; } = [];

    /// <summary>Whether this person reads what is known of a deelnemer.</summary>
    public bool MagOpenen => Actor.Rol is Rol.Inkoper or Rol.Jurist or Rol.Bestuurder or Rol.Auditor;

    /// <summary>Address of another part with the same filter.</summary>
    public string Bladadres(string? vanaf) => Url.Page(null, new { Kenmerk, Categorie, Vanaf = vanaf })!;

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        Blad = await register.Lees(Systeem.Id, string.IsNullOrEmpty(Categorie) ? null : Categorie, Vanaf, ct);
        TeHertoetsen = await voorraad.Hertoetsingen(Systeem.Id, ct);
    }
}
