using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aanbesteding.Web.Pages.Procedures.Voorbereiding;

/// <summary>The jurist reviews what is open: what changed, what the rules say, and approves or sends back.</summary>
[VoorOpdracht("GeefJuridischOordeel")]
public sealed class JuridischeToetsModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>What the jurist may find.</summary>
    public static readonly IReadOnlyList<SelectListItem> Keuzes =
        [new("Akkoord, dit mag door", nameof(Domain.Oordeel.Akkoord)), new("Terug naar de maker, met redenen", nameof(Domain.Oordeel.Terug))];

    private readonly Procedurelezer _procedures = procedures;

    /// <summary>What the jurist finds.</summary>
    [BindProperty]
    public Oordeel? Oordeel { get; set; }

    /// <summary>The reasons.</summary>
    [BindProperty]
    public string? Advies { get; set; }

    /// <summary>What is reviewed; null when nothing waits.</summary>
    public Element? Taak => Procedure.OpenTaken.FirstOrDefault(t => t.TaakSoort == "juridische-toets");

    /// <summary>What comes after approval: the publication or decision that is nearest in the werkstroom.</summary>
    public Element? Volgt => Taak is { } taak ? Procedure.Werkstroom.Eerstvolgende(taak, "publicatie", "poort", "gunningsbesluit") : null;

    /// <summary>The document that is reviewed; null at a poort.</summary>
    public DocumentSoort? Soort => Volgt?.TaakSoort == "publicatie" ? Procedure.DocumentVan(Volgt) : null;

    /// <summary>The version that is reviewed.</summary>
    public DocumentVersie? Versie => Soort is { } soort ? Procedure.Document(soort) : null;

    /// <summary>The version of the last review of the same document; null when it was never reviewed.</summary>
    public DocumentVersie? VorigeVersie => Procedure.Oordelen.LastOrDefault(o => o.Taak == Taak?.Id) is { } vorig
        ? Procedure.Documenten.LastOrDefault(d => d.Soort == Soort && d.Geplaatst <= vorig.Op)
        : null;

    /// <summary>What the facts say, but for the advice that is asked here; empty for a document.</summary>
    public IReadOnlyList<Poortregel> Feiten => Volgt is { } volgt && Soort is null ? [.. Procedure.Feitenlijst(volgt.Id).Where(r => r.Invoer != Poortinvoer.JuridischAdvies)] : [];

    /// <summary>Where the inrichting breaks the kader; usually nowhere.</summary>
    public IReadOnlyList<Weigering> Kader => SasKader.Toets(Procedure.Inrichting, Procedure.Werkstroom);

    /// <summary>Text of <see cref="Versie"/>.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>What changed since <see cref="VorigeVersie"/>.</summary>
    public IReadOnlyList<Verschilregel> Verschil { get; private set; } = [];

    /// <summary>Gives the review.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Oordeel is not { } oordeel)
        {
            ModelState.AddModelError(nameof(Oordeel), "Kies of dit door mag.");
            return Page();
        }

        return await Stuur(new GeefJuridischOordeel(Procedure.Id, oordeel, Advies ?? ""), oordeel == Domain.Oordeel.Akkoord
            ? "U bent akkoord. De procedure gaat verder." : "U stuurt het terug. De maker leest uw advies.");
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (Versie is { } versie)
            Tekst = await _procedures.Documenttekst(versie.Sha256, ct) ?? "";
        if (VorigeVersie is { } vorige)
            Verschil = Tekstverschil.Van(await _procedures.Documenttekst(vorige.Sha256, ct) ?? "", Tekst);
    }
}
